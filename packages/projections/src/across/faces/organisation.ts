import type { OrganisationRow } from '../../folds/organisation.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, names, yes } from './words.ts'

export function organisationFace(view: View, { state }: OrganisationRow): Face {
  if (state.is === 'none') return {}
  return {
    name: state.name,
    zone: state.zone,
    crisis: yes(state.is === 'in crisis'),
    owner: names(view, [state.owner]),
    administrators: names(view, state.administrators),
    'fiscal year begins in month': String(state.fiscalYearStart),
    holidays: joined(state.holidays),
  }
}
