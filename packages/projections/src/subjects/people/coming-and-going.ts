import type { PersonId } from '@lockstep/domain'
import { briefs } from '../../folds/briefs.ts'
import { handovers } from '../../folds/handovers.ts'
import { leavings } from '../../folds/leavings.ts'
import { namedRecords } from '../../records/named.ts'
import type { View } from '../../view/view.ts'

/** What is on record of how somebody came, and of how they went. */
export function comingAndGoing(view: View, person: PersonId) {
  const ids = <Row extends { readonly id: string }>(
    rows: ReadonlyMap<string, Row>,
    isTheirs: (row: Row) => boolean,
  ) => [...rows.values()].filter(isTheirs).map(({ id }) => id)
  const theirBriefs = ids(view.rows(briefs), ({ written }) => written?.person === person)
  const theirLeavings = ids(view.rows(leavings), ({ asked }) => asked?.person === person)
  const theirHandovers = ids(
    view.rows(handovers),
    ({ begun }) => begun?.from === person || begun?.to === person,
  )
  return [
    ...namedRecords(view, 'brief', theirBriefs).map((named) => ({ ...named, how: 'Role brief' })),
    ...namedRecords(view, 'leaving', theirLeavings).map((named) => ({
      ...named,
      how: 'Departure',
    })),
    ...namedRecords(view, 'handover', theirHandovers).map((named) => ({
      ...named,
      how: 'Handover',
    })),
  ]
}
