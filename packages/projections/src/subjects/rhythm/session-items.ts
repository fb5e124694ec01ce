import { takesOnFor } from '@lockstep/domain'
import type { CommitmentRow } from '../../folds/commitments.ts'
import { commitments } from '../../folds/commitments.ts'
import type { SessionActionRow, SessionRow } from '../../folds/sessions.ts'
import type { View } from '../../view/view.ts'

/** What was agreed at a session, and what became of it. */
export interface ActionStanding {
  readonly action: SessionActionRow
  /** Waits until whose it is makes a promise of it, or does not take it on. */
  readonly is: 'waits' | 'promised' | 'declined'
  readonly commitment?: string
}

export function actionsOf(view: View, { held, declined }: SessionRow): ActionStanding[] {
  const made = [...view.rows(commitments).values()]
  return (held?.actions ?? []).map((action) => {
    const commitment = made.find(
      ({ made, state }) => made?.action === action.id && takesOnFor(action.who, state),
    )
    if (commitment !== undefined) return { action, is: 'promised', commitment: commitment.id }
    const no = declined.some((each) => each.action === action.id)
    return { action, is: no ? 'declined' : 'waits' }
  })
}

/** Promises made at a session by those who recorded it, beside what others were to take on. */
export const madeAt = (view: View, { id, held }: SessionRow): CommitmentRow[] =>
  [...view.rows(commitments).values()].filter(
    ({ made }) =>
      made?.agreedAt === id && !(held?.actions ?? []).some((each) => each.id === made.action),
  )
