import { type PartnershipRow, partnerships, type SuccessVersion } from '../../folds/partnerships.ts'
import { hereIn } from '../../records/here.ts'
import { type StandingElement, standsFor, successAt } from '../../subjects/success/standing.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Elements of what success means that a member has not answered as they are worded now: one thing to do for all of them. */
export const successWaiting = (view: View): Waiting[] =>
  [...view.rows(partnerships).values()].flatMap((row) => {
    const line = partnershipLine(view, row.id)
    const last = row.definitions.at(-1)
    if (row.state.is !== 'founded' || line === undefined || last === undefined) return []
    const named: Named = { href: line.href, title: line.name, state: line.charter }
    const elements = successAt(row, view.moment)
    return row.state.members.filter(hereIn(view)).flatMap((member) => {
      const open = elements.filter((element) => !isAnswered(element, member))
      return open.length === 0 ? [] : [asked(view, row, member, named, open)]
    })
  })

const answerOf = (element: StandingElement, member: string) =>
  element.answers.find(({ person }) => person === member)

function isAnswered(element: StandingElement, member: string): boolean {
  const answer = answerOf(element, member)
  return answer !== undefined && standsFor(element, answer) !== 'void'
}

const later = (x: SuccessVersion, y: SuccessVersion): SuccessVersion =>
  y.version > x.version ? y : x

function asked(
  view: View,
  { id, definitions }: PartnershipRow,
  member: string,
  named: Named,
  open: readonly StandingElement[],
): Waiting {
  const version = definitions.at(-1)?.version ?? 1
  const [first] = open
  const one = open.length === 1
  const worded = open.map((element) => element.since).reduce(later)
  const reworded = open.filter((element) => answerOf(element, member) !== undefined).length
  const elements = open.map(({ number }) => number)
  const since = dayShown(worded.stamp, view)
  return waiting(view, member, named, {
    id: `${id} success ${worded.stamp.event}`,
    kind: 'accept what success means',
    question: [
      ...(one
        ? [{ text: `Does this mean success: “${first?.text}”? ` }]
        : [{ text: `Do these ${counted(open.length, 'element')} mean success? ` }]),
      linkTo(named),
    ],
    note: `Worded ${dayInWords(since, view)}${reworded === 0 ? '' : `; you answered an older wording of ${one ? 'it' : reworded}`}`,
    since,
    actions: [
      button(one ? 'Accept' : 'Accept all', 'AcceptSuccessElements', { id, version, elements }),
      ...(one
        ? [form('Reject', 'RejectSuccessElement', { id, version, element: elements[0] })]
        : [form('One by one', 'AcceptSuccessElements', { id, version, elements })]),
    ],
  })
}
