import type { InterventionRow } from '../../folds/interventions.ts'
import { classed } from '../../records/intervention-class.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names, records } from './words.ts'

export function interventionFace(view: View, { recorded, state }: InterventionRow): Face {
  if (recorded === undefined || state.is === 'none') return {}
  const { title, by, owner, kind, domain, decision } = recorded
  return {
    title,
    'acted by': names(view, [by]),
    'in the domain of': names(view, [owner]),
    'what it was': kind,
    domain,
    decision: decision && records(view, 'decision', [decision]),
    'seen as': classed(state),
  }
}
