import { addDays, agreedPairs, withThoseHere } from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { type PulseRow, pulses } from '../../folds/pulses.ts'
import { dayIn } from '../../folds/stamp.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import type { Upcoming } from './upcoming-day.ts'

/** Pulses whose time to answer ends, and those that a charter's cadence will call. */
export const pulsesUpcoming = (view: View): Upcoming[] => [
  ...[...view.rows(pulses).values()].flatMap((row) => closing(view, row)),
  ...[...view.rows(partnerships).values()].flatMap((row) => calling(view, row)),
]

function closing(view: View, { id, state }: PulseRow): Upcoming[] {
  const named = namedRecord(view, 'pulse', id)
  if (state.is !== 'called' || named === undefined) return []
  const told = `What was answered in ${named.ordinal} is opened`
  return [{ day: addDays(state.closes, 1), told, about: named }]
}

function calling(view: View, row: PartnershipRow): Upcoming[] {
  const line = partnershipLine(view, row.id)
  if (row.state.is !== 'founded' || row.state.pulses === undefined || line === undefined) return []
  if (agreedPairs(withThoseHere(row.state, hereIn(view))).length === 0) return []
  const { everyDays, since } = row.state.pulses
  const agreed = row.charters.find((each) => each.agreed?.event === since)?.agreed
  const called = [...view.rows(pulses).values()].flatMap(({ called }) =>
    called?.cadence?.since === since ? called.cadence.next : [],
  )
  const first = agreed === undefined ? [] : [addDays(dayIn(agreed, 'UTC'), everyDays)]
  const day = called.sort().at(-1) ?? first[0]
  if (day === undefined) return []
  const about = { href: line.href, title: line.name, state: 'founded' }
  return [{ day, told: `A trust pulse of ${line.name} is called`, about }]
}
