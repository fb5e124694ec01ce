import type { PostmortemRow } from '../../folds/postmortems.ts'
import { wordingFor } from '../../folds/wording.ts'
import { opennessOfPostmortem, opennessOfQuestion } from '../../records/postmortem-openness.ts'
import { recalledIn } from '../../subjects/postmortems/accounts.ts'
import { isHidden, type View } from '../../view/view.ts'

/** All that the viewer may read of a post-mortem, beside what it is called. */
export function postmortemTexts(view: View, row: PostmortemRow): string[] {
  const { opened, calledOff, annotations, objections, findings, actions, reopenings } = row
  const opening = opennessOfPostmortem(view, row)
  const told = [...annotations, ...objections, ...findings].map((each) => {
    const said = view.open<{ readonly text: string }>(each.told, opening)
    return isHidden(said) ? undefined : said.text
  })
  const words = [
    ...findings.flatMap(({ answers }) => answers.map(({ note }) => note)),
    ...reopenings.map(({ reason }) => reason),
    ...actions.map(({ declined }) => declined?.reason),
  ].map((mark) => mark && view.open(mark, opening))
  const all = [
    calledOff?.reason,
    opened && view.open(opened.question, opennessOfQuestion(view, row)),
    ...recalledIn(view, row).map(({ text }) => text),
    ...told,
    ...words,
    ...actions.map((action) => wordingFor(view, action)),
  ]
  return all.filter((text) => typeof text === 'string')
}
