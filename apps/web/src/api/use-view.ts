import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useClient } from './api-context.tsx'
import type { Moments } from './client.ts'

/** The answer of a view, kept on screen while a newer one is fetched. */
export function useView<Answer>(
  name: string,
  params: Readonly<Record<string, string | undefined>> = {},
  moments: Moments = {},
) {
  const client = useClient()
  return useQuery({
    queryKey: ['view', name, params, moments],
    queryFn: async ({ signal }) => (await client.view(name, params, moments, signal)) as Answer,
    placeholderData: keepPreviousData,
  })
}
