import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useClient } from './api-context.tsx'
import type { Moments } from './client.ts'

/** A view as its query declares it: the name in the address, and what the answer is. */
export interface ViewOf<R extends z.ZodType> {
  readonly name: string
  readonly response: R
}

type Params = Record<string, string | undefined>

/** The answer of a view, kept on screen while a newer one is fetched. */
export function useView<R extends z.ZodType>(
  view: ViewOf<R>,
  params: Params = {},
  moments: Moments = {},
) {
  const client = useClient()
  return useQuery({
    queryKey: ['view', view.name, params, moments],
    queryFn: async ({ signal }) =>
      (await client.view(view.name, params, moments, signal)) as z.output<R>,
    placeholderData: keepPreviousData,
  })
}
