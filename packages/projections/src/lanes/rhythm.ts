import { type InsightShared, insights } from '../folds/insights.ts'
import { type SessionRow, sessions, whenOf } from '../folds/sessions.ts'
import type { Mark } from '../queries/parts/mark.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { heldIn } from '../rhythm/held-in.ts'
import { type SessionStanding, sessionStanding } from '../rhythm/standing.ts'
import { sessionTitle } from '../rhythm/titled.ts'
import { momentOf } from '../rhythm/when.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import type { Scope } from './scope.ts'

/** The sessions of a partnership, each on the day for which it was planned, or on which it was held; and its insight notes. */
export const rhythmLane = (view: View, { partnership }: Scope): Mark[] => [
  ...[...view.rows(sessions).values()]
    .filter(({ begun }) => begun?.partnership === partnership)
    .flatMap((row) => markOf(view, row) ?? []),
  ...[...view.rows(insights).values()].flatMap(({ id, shared }) =>
    shared?.partnership === partnership ? (noteOf(view, id, shared) ?? []) : [],
  ),
]

function noteOf(view: View, id: string, { stamp }: InsightShared): Mark | undefined {
  const named = namedRecord(view, 'insight', id)
  return (
    named && {
      id,
      kind: 'conversation',
      state: 'current',
      at: stamp.at,
      recordedAt: stamp.recordedAt,
      label: labelOf(named),
      quiet: true,
      href: named.href,
    }
  )
}

const states: Record<SessionStanding, Mark['state']> = {
  planned: 'planned',
  kept: 'kept',
  held: 'kept',
  moved: 'moved',
  missed: 'missed',
  'fell out': 'dropped',
  'called off': 'dropped',
}

function markOf(view: View, row: SessionRow): Mark | undefined {
  const { id } = row
  const held = heldIn(view, row)
  const [when, title, standing] = [whenOf(row), sessionTitle(view, row), sessionStanding(view, row)]
  if (when === undefined || title === undefined || standing === undefined) return undefined
  const at = momentOf(held === undefined ? when : { ...when, on: held.on }, view.zone)
  return {
    id,
    kind: 'rhythm',
    state: states[standing.is],
    at,
    recordedAt: held?.stamp.recordedAt ?? at,
    label: title,
    quiet: true,
    href: { noun: 'session', id },
  }
}
