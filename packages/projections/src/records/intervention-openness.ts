import { effective, type Openness, type Owned, type PersonId } from '@lockstep/domain'
import { type InterventionRow, interventions } from '../folds/interventions.ts'
import type { Stamp } from '../folds/stamp.ts'
import { foldRow } from '../view/fold.ts'
import type { View } from '../view/view.ts'

/** Whose it is how somebody sees an intervention: an answer, though folds have it in plain to measure with. */
export const seenBy = (person: PersonId, { recordedAt }: Pick<Stamp, 'recordedAt'>): Owned => ({
  owners: [person],
  recordedAt,
  audience: 'opened',
})

/** How the two see it opens once both have said, so that neither answers with the other's in view. */
export const opennessOf = ({ state }: Pick<InterventionRow, 'state'>): Openness => ({
  opened: state.is === 'agreed' || state.is === 'disputed',
  closedTo: [],
})

/** The same of its entries as they were stored: what was open once, no withdrawal closes. */
export function opennessOnRecord(view: View, id: string): Openness {
  const stored = view.today.stored('intervention', id)
  const opened = stored.some((_, n) => {
    const row = foldRow(interventions, id, effective(stored.slice(0, n + 1)))
    return opennessOf(row as InterventionRow).opened
  })
  return { opened, closedTo: [] }
}
