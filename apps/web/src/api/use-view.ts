import {
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import { useClient } from './api-context.tsx'
import type { Moments } from './client.ts'
import type { Answer, Params, ViewName } from './views.ts'

/** The answer of a view, kept on screen while a newer one is fetched. */
export function useView<N extends ViewName>(
  name: N,
  params: Params<N>,
  moments: Moments = {},
): UseQueryResult<Answer<N>> {
  const query = useViewQuery(name, params, moments)
  return useQuery({ ...query, placeholderData: keepPreviousData })
}

/** How a view is read, and under which name: whoever asks the same shares the answer. */
export function useViewQuery<N extends ViewName>(name: N, params: Params<N>, moments: Moments) {
  const client = useClient()
  return queryOptions({
    queryKey: ['view', name, params, moments],
    queryFn: async ({ signal, client: queries, queryKey }) => {
      const read = () => client.view(name, params, moments, signal) as Promise<Answer<N>>
      const isOutdated = () => queries.getQueryState(queryKey)?.isInvalidated === true
      const wasOutdated = isOutdated()
      const answer = await read()
      // A first answer under way is not asked for anew by the cache: something was recorded after it was.
      return !wasOutdated && isOutdated() ? read() : answer
    },
  })
}
