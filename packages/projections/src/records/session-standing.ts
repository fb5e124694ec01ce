import { endOfDay, lastDayOf, type PersonId, type SessionTime } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import { type SessionBegun, type SessionRow, whenOf } from '../folds/sessions.ts'
import { cameFirst } from '../folds/stamp.ts'
import { today } from '../telling/dates.ts'
import type { View } from '../view/view.ts'
import { awayAt } from './away.ts'
import { type Holding, heldIn } from './session-held.ts'
import { isWithin, momentOf } from './session-time.ts'

/** What became of a session, as its rhythm counts it. */
export const sessionStandings = [
  'planned',
  'kept',
  'held on another day',
  'missed',
  'fell out',
  'called off',
  'held',
] as const
export type SessionStanding = (typeof sessionStandings)[number]

export interface Standing {
  readonly is: SessionStanding
  /** Why what did not take place is not held against anybody. */
  readonly because?: 'holiday' | 'ended' | { readonly away: readonly PersonId[] }
}

/**
 * What became of a session: kept where it was held on the day that was on record before; held on another day where that
 * one was set before it was over; missed where its day passed, unless that was a holiday, its partnership had ended, or somebody
 * without whom it can't be was away. What was only recorded afterwards counts as held, and as nothing foreseen.
 * Undefined for what is not there.
 */
export function sessionStanding(view: View, row: SessionRow): Standing | undefined {
  const { begun, calledOff } = row
  const when = whenOf(row)
  if (begun === undefined || when === undefined) return undefined
  const held = heldIn(view, row)
  if (held !== undefined) return { is: heldAs(view, row, begun, held) }
  if (calledOff !== undefined && cameFirst(calledOff.stamp, over(view, when)))
    return { is: 'called off' }
  if (calledOff === undefined && lastDayOf(when) >= today(view)) return { is: 'planned' }
  const { until } = settings(view, row, begun)
  return missed(view, begun, until ?? when)
}

const over = ({ zone }: View, when: SessionTime) => ({ at: endOfDay(lastDayOf(when), zone) })

/**
 * Whether its days were all on record before they were over, each also before the one before was; if not, until which
 * day they were.
 */
function settings(view: View, { moves }: Pick<SessionRow, 'moves'>, begun: SessionBegun) {
  const all = [{ stamp: begun.stamp, to: begun.when }, ...moves]
  const late = all.findIndex(({ stamp, to }, n) =>
    [to, all[n - 1]?.to ?? to].some((when) => !cameFirst(stamp, over(view, when))),
  )
  return { foreseen: begun.planned && late < 0, until: all[late - 1]?.to }
}

function heldAs(
  view: View,
  { moves }: SessionRow,
  begun: SessionBegun,
  held: Holding,
): SessionStanding {
  const when = moves.at(-1)?.to ?? begun.when
  if (!settings(view, { moves }, begun).foreseen) return 'held'
  if (isWithin(when, held.on)) return moves.length > 0 ? 'held on another day' : 'kept'
  return cameFirst(held.stamp, over(view, when)) ? 'held on another day' : 'held'
}

/** Two can't meet without each other; more can't without who leads it. */
function missed(view: View, begun: SessionBegun, when: SessionTime): Standing {
  const { among, host, partnership } = begun
  const { organisation } = view
  const holidays = organisation.is === 'none' ? [] : organisation.holidays
  if (when.until === undefined && holidays.includes(when.on))
    return { is: 'fell out', because: 'holiday' }
  const begins = momentOf(when, view.zone)
  const ended = view.row(partnerships, partnership)?.ended?.stamp.at
  if (ended !== undefined && ended <= begins) return { is: 'fell out', because: 'ended' }
  const needed = among.length === 2 ? among : [host]
  const away = needed.filter((person) => awayAt(view, person, begins))
  return away.length > 0 ? { is: 'fell out', because: { away } } : { is: 'missed' }
}
