import type { PostmortemRow } from '../../folds/postmortems.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names } from './words.ts'

/** Of which days, with whom, and how far it has come: never what is said in it. */
export function postmortemFace(view: View, row: PostmortemRow): Face {
  const { state, opened } = row
  if (opened === undefined || state.is === 'none') return {}
  return {
    title: opened.title,
    partnership: partnershipLine(view, opened.partnership)?.name,
    from: opened.from,
    to: opened.to,
    involved: names(view, opened.involved),
    facilitator: names(view, [opened.facilitator]),
    'last day to recall': opened.closes,
    'told what they recall': names(
      view,
      state.accounts.filter(({ answer }) => answer !== undefined).map(({ person }) => person),
    ),
    state: state.is,
    findings: many(row.findings.length),
    'asked again': many(row.findings.flatMap(({ answers }) => answers).length),
    actions: many(row.actions.length),
    'not taken on': many(row.actions.filter(({ declined }) => declined !== undefined).length),
    withdrawn: many(row.actions.filter(({ withdrawn }) => withdrawn !== undefined).length),
    objections: many(row.objections.length),
  }
}
