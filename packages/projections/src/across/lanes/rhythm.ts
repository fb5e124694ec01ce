import { type InsightShared, insights } from '../../folds/insights.ts'
import { type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import { heldIn } from '../../records/session-held.ts'
import { type SessionStanding, sessionStanding } from '../../records/session-standing.ts'
import { momentOf } from '../../records/session-time.ts'
import { sessionTitle } from '../../records/session-title.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'
import { labelled } from './labelled.ts'
import { enteredAt, type Placed } from './placed.ts'

/** The sessions of a partnership, each on the day for which it was planned, or on which it was held; and its insight notes. */
export const rhythmLane = (view: View, { partnership }: Scope): Placed[] => [
  ...[...view.rows(sessions).values()]
    .filter(({ begun }) => begun?.partnership === partnership)
    .flatMap((row) => markOf(view, row) ?? []),
  ...[...view.rows(insights).values()].flatMap(({ id, shared }) =>
    shared?.partnership === partnership ? noteOf(view, id, shared) : [],
  ),
]

const noteOf = (view: View, id: string, { stamp }: InsightShared): Placed => ({
  id,
  kind: 'conversation',
  state: 'current',
  at: stamp.at,
  recordedAt: stamp.recordedAt,
  named: () => {
    const label = labelled(view, 'insight', id)
    return label && { ...label, quiet: true }
  },
})

const states: Record<SessionStanding, Mark['state']> = {
  planned: 'planned',
  kept: 'kept',
  held: 'kept',
  'held on another day': 'moved',
  missed: 'missed',
  'fell out': 'dropped',
  'called off': 'dropped',
}

function markOf(view: View, row: SessionRow): Placed | undefined {
  const { id } = row
  const held = heldIn(view, row)
  const [when, standing] = [whenOf(row), sessionStanding(view, row)]
  if (when === undefined || standing === undefined) return undefined
  const at = momentOf(held === undefined ? when : { ...when, on: held.on }, view.zone)
  return {
    id,
    kind: 'rhythm',
    state: states[standing.is],
    at,
    ...(held === undefined ? { recordedAt: at } : enteredAt(view, held.stamp)),
    named: () => {
      const label = sessionTitle(view, row)
      return label === undefined ? undefined : { label, quiet: true, href: { noun: 'session', id } }
    },
  }
}
