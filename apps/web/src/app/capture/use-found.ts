import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'

export type Found = Answer<'search'>['results'][number]

/** A letter that is a word or a name by itself. */
const WORD = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u

/** Records and people that hold the words, once there are two letters, or one that is a word; `reading` until that is answered. */
export function useFound(text: string): { found: readonly Found[]; reading: boolean } {
  const client = useClient()
  const search = useQuery({
    queryKey: ['view', 'search', text],
    queryFn: async ({ signal }) =>
      (await client.view('search', { text, limit: '8' }, {}, signal)) as Answer<'search'>,
    enabled: text.trim().length > 1 || WORD.test(text),
    staleTime: 5_000,
  })
  return { found: search.data?.results ?? [], reading: search.isLoading }
}
