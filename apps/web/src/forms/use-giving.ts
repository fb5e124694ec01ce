import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { CommandAnswer } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { say } from '../words/say.ts'

/** What a filled form says. */
export interface Filled {
  input: unknown
  /** Made once per filling: sent again with the same key, it is recorded once. */
  key: string
  /** When it happened; left out where the form leaves that as it found it. */
  occurredAt: string | undefined
}

interface Giving {
  /** As its button says. */
  title: string
  give: (filled: Filled) => Promise<CommandAnswer>
  /** The revision of the record that the form shows. */
  seen: number | undefined
  /** Nothing that the form shows has changed meanwhile. */
  same: boolean
  /** Gives it once more. */
  again: () => void
}

/**
 * Gives what a form says, one at a time. Where the record is no longer as the form shows it, the form is shown as it is
 * now; where nothing changed that stands in it, that is nobody's to look at, and it is given at once.
 */
export function useGiving({ title, give, seen, same, again }: Giving) {
  const queries = useQueryClient()
  const mutationKey = [useId()]
  const [stale, setStale] = useState<number>()
  const readAgain = () => queries.invalidateQueries({ queryKey: ['view'] })
  const giving = useMutation({
    mutationKey,
    mutationFn: (filled: Filled) =>
      give(filled).catch(async (reason: unknown) => {
        if (reason instanceof Problem && reason.stale) {
          await readAgain()
          setStale(seen)
        }
        throw reason
      }),
    // Whoever gave it goes on at once, not when all that is on screen has been read again.
    onSuccess: () => {
      say(`Recorded: ${title}`)
      void readAgain()
    },
  })
  useEffect(() => {
    if (stale === undefined || stale === seen) return
    setStale(undefined)
    if (same) again()
  })
  return {
    give: giving.mutateAsync,
    error: giving.error,
    isPending: giving.isPending,
    // What the form was drawn with may not know yet of what was pressed just before.
    isUnderWay: () => queries.isMutating({ mutationKey }) > 0,
  }
}
