import { endOfDay, lastDayOf, type PersonId } from '@lockstep/domain'
import { type SessionBegun, type SessionRow, whenOf } from '../folds/sessions.ts'
import { cameFirst, type Stamp } from '../folds/stamp.ts'
import { today } from '../queries/parts/dates.ts'
import type { View } from '../view.ts'
import { awayAt } from './away.ts'
import { momentOf } from './when.ts'

/** What became of a session, as its rhythm counts it. */
export const sessionStandings = [
  'planned',
  'kept',
  'moved',
  'missed',
  'fell out',
  'called off',
  'held',
] as const
export type SessionStanding = (typeof sessionStandings)[number]

export interface Standing {
  readonly is: SessionStanding
  /** Why what did not take place is not held against anybody. */
  readonly because?: 'holiday' | { readonly away: readonly PersonId[] }
}

/**
 * What became of a session: kept where it was held on the day that was on record before; moved where another day was set
 * before it was over; missed where its day passed, unless that was a holiday or somebody without whom it can't be was
 * away. What was only recorded afterwards counts as held, and as nothing foreseen. Undefined for what is not there.
 */
export function sessionStanding(view: View, row: SessionRow): Standing | undefined {
  const { begun, moves, held, calledOff } = row
  const when = whenOf(row)
  if (begun === undefined || when === undefined) return undefined
  const over = { at: endOfDay(lastDayOf(when), view.zone) }
  if (held !== undefined) return { is: heldAs(row, begun, over) }
  if (calledOff !== undefined && cameFirst(calledOff.stamp, over)) return { is: 'called off' }
  if (calledOff === undefined && lastDayOf(when) >= today(view)) return { is: 'planned' }
  return missed(view, begun, moves.at(-1)?.to ?? begun.when)
}

function heldAs(
  { moves, held, ...row }: SessionRow,
  begun: SessionBegun,
  over: Pick<Stamp, 'at'>,
): SessionStanding {
  const set = moves.at(-1)?.stamp ?? begun.stamp
  if (!begun.planned || !cameFirst(set, over)) return 'held'
  const when = whenOf({ moves, ...row, begun })
  const onDay = when !== undefined && held !== undefined && isWithin(when, held.on)
  return moves.length > 0 || !onDay ? 'moved' : 'kept'
}

const isWithin = ({ on, until = on }: SessionBegun['when'], day: string) =>
  day >= on && day <= until

/** Two can't meet without each other; more can't without who leads it. */
function missed(view: View, { among, host }: SessionBegun, when: SessionBegun['when']): Standing {
  const { organisation } = view
  const holidays = organisation.is === 'none' ? [] : organisation.holidays
  if (when.until === undefined && holidays.includes(when.on))
    return { is: 'fell out', because: 'holiday' }
  const needed = among.length === 2 ? among : [host]
  const away = needed.filter((person) => awayAt(view, person, momentOf(when, view.zone)))
  return away.length > 0 ? { is: 'fell out', because: { away } } : { is: 'missed' }
}
