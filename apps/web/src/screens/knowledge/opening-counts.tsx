import { useEffect, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import type { Known } from './known.ts'

/** How long the page says what it is about to record, while somebody has it before them. */
const SECONDS_TO_SAY_NO = 20

/** Says that opening the page counts, before it does; whoever leaves, or says no, has not opened it. */
export function OpeningCounts({ of }: { of: Known['of'] }) {
  const { mutate, isPending, error } = useCommand('OpenRecord')
  const [declined, setDeclined] = useState(false)
  const left = useSecondsBefore(SECONDS_TO_SAY_NO, declined)
  const { noun, id } = of
  useEffect(() => {
    if (left === 0) mutate({ of: { noun, id } })
  }, [left, mutate, noun, id])
  if (declined)
    return <p className="opening-counts ink-3 size-12">That you opened this is not recorded.</p>
  return (
    <p className="opening-counts size-12" role="status">
      <span>
        Nothing says yet that you know of this.{' '}
        {left > 0
          ? `If you keep this page open for ${SECONDS_TO_SAY_NO} seconds, it is put on record that you opened it, for all who may read it.`
          : isPending && 'Recording that you opened it…'}
      </span>
      {left > 0 && (
        <button type="button" className="button quiet" onClick={() => setDeclined(true)}>
          Don’t record it
        </button>
      )}
      {error !== null && (
        <span className="tone-due" role="alert">
          {error.message}
        </span>
      )}
    </p>
  )
}

/** Counts down whole seconds for as long as the page is before somebody's eyes. */
function useSecondsBefore(seconds: number, stopped: boolean): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    if (stopped || left === 0) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setLeft((now) => Math.max(0, now - 1))
    }, 1_000)
    return () => clearInterval(timer)
  }, [stopped, left])
  return left
}
