import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../api/api-context.tsx'
import { Problem } from '../../api/problem.ts'
import type { Answer } from '../../api/views.ts'
import { grouped } from '../../words/figures.ts'

export type Found = Answer<'search'>['results'][number]

/** A letter that is a word or a name by itself. */
const WORD = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u

/** So many letters are looked for at most. */
const MOST = 200

interface Finding {
  readonly found: readonly Found[]
  /** Until it is answered. */
  readonly reading: boolean
  /** Why nothing is looked for, as a sentence. */
  readonly trouble?: string | undefined
}

/** Records and people that hold the words, once there are two letters, or one that is a word. */
export function useFound(text: string): Finding {
  const client = useClient()
  const { length } = text.trim()
  const isLong = length > MOST
  const { data, isLoading, failureReason } = useQuery({
    queryKey: ['view', 'search', text],
    queryFn: async ({ signal }) =>
      (await client.view('search', { text, limit: '8' }, {}, signal)) as Answer<'search'>,
    enabled: !isLong && (length > 1 || WORD.test(text)),
    staleTime: 5_000,
  })
  const trouble = isLong
    ? `Records and people are looked for by at most ${MOST} letters; these are ${grouped(length)}.`
    : failureReason === null
      ? undefined
      : notLookedFor(failureReason)
  return { found: data?.results ?? [], reading: isLoading, trouble }
}

const notLookedFor = (reason: Error): string =>
  `Records and people could not be looked for: ${
    reason instanceof Problem && reason.status !== 0 ? reason.message : 'Lockstep can’t be reached.'
  }`
