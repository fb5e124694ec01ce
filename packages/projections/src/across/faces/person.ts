import { type PersonState, standingAbsences } from '@lockstep/domain'
import type { PersonRow } from '../../folds/people.ts'
import { styles } from '../../folds/styles.ts'
import { today } from '../../telling/dates.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, many, names, yes } from './words.ts'

export function personFace(view: View, { id, state }: PersonRow): Face {
  if (state.is === 'none') return {}
  const style = view.row(styles, id)
  const member = state.is === 'member' ? state : undefined
  const away = standingAbsences(member?.absences ?? [], view.zone).filter(
    ({ until }) => until === undefined || until >= today(view),
  )
  return {
    is: state.is,
    role: state.role,
    title: state.title,
    function: state.function,
    absent: yes(away.length > 0),
    'absent from': joined(away.map(({ from }) => from)),
    'absent until': joined(away.map(({ until }) => until)),
    'stands in': names(
      view,
      away.map(({ delegate }) => delegate),
    ),
    'records in their name': names(view, member?.delegations.map(({ to }) => to) ?? []),
    ...auditFace(view, state),
    background: yes(style?.background !== undefined),
    'versions of how they work': many(style?.versions.length ?? 0),
    'others adapt': many(style?.adaptations.length ?? 0),
    erased: yes(state.erased),
  }
}

function auditFace(view: View, state: PersonState): Face {
  const audit = 'audit' in state ? state.audit : undefined
  if (audit === undefined) return {}
  return {
    audits: joined(audit.partnerships.map((each) => partnershipLine(view, each)?.name)),
    'audits what began from': audit.from,
    'audits what began until': audit.to,
    'reads until': audit.until,
  }
}
