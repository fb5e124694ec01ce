import type { ReactNode } from 'react'
import { useHref } from '../../here/hrefs.ts'
import { isSettled, type MeetingDraft, type Outcome } from './meeting-draft.ts'

/** How the lines of the form stand. */
export interface Stands {
  outcomes: MeetingDraft['outcomes']
  /** What is still to be said, by line. */
  wrong: ReadonlyMap<string, string>
  busy: boolean
}

interface LineOfProps extends Stands {
  line: string
  /** What it is recorded as. */
  noun: string
  children: ReactNode
}

/** A line of the form, and under it what became of it; recorded, it is no longer to be changed. */
export function LineOf({ line, noun, outcomes, wrong, busy, children }: LineOfProps) {
  const outcome = outcomes[line]
  const missing = wrong.get(line)
  const faulty = missing !== undefined || outcome?.is === 'refused'
  return (
    <div className={faulty ? 'line wrong' : 'line'}>
      <fieldset disabled={busy || isSettled(outcome)}>{children}</fieldset>
      {missing !== undefined ? (
        <p className="error" role="alert">
          {missing}
        </p>
      ) : (
        outcome !== undefined && <Became outcome={outcome} noun={noun} />
      )}
    </div>
  )
}

function Became({ outcome, noun }: { outcome: Outcome; noun: string }) {
  const hrefOf = useHref()
  if (outcome.is === 'recorded')
    return (
      <p className="size-12 tone-kept">
        <span aria-hidden="true">✓</span>{' '}
        <a href={hrefOf({ noun, id: outcome.id })} className="strong">
          Recorded
        </a>
      </p>
    )
  return (
    <p className="error" role="alert">
      {outcome.why}
    </p>
  )
}
