import { useQueries } from '@tanstack/react-query'
import { useClient } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'

type Found = Answer<'search'>['results'][number]

const MOST_WORDS = 4
const LONG = 5
/** So many of the words must be held by what is close. */
const ENOUGH = 2
const SHOWN = 3

/** Records that hold several of a sentence's longer words: what is about to be said may have been said. */
export function useCloseTo(text: string): readonly Found[] {
  const client = useClient()
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])]
    .filter((word) => word.length >= LONG)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS)
  return useQueries({
    queries: words.map((word) => ({
      queryKey: ['view', 'search', word],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await client.view('search', { text: word, limit: '8' }, {}, signal)) as Answer<'search'>,
      staleTime: 5_000,
    })),
    combine: (answers) => heldByMany(answers.map(({ data }) => data?.results ?? [])),
  })
}

function heldByMany(found: readonly (readonly Found[])[]): readonly Found[] {
  const times = Map.groupBy(found.flat(), ({ href }) => JSON.stringify(href))
  return [...times.values()]
    .filter(({ length }) => length >= ENOUGH)
    .sort((a, b) => b.length - a.length)
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .slice(0, SHOWN)
}
