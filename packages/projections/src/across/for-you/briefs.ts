import { addDays, hiringIn } from '@lockstep/domain'
import { type BriefRow, briefs } from '../../folds/briefs.ts'
import { isMember } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { hireDate } from '../../subjects/briefs/expected.ts'
import { dayInWords, dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** What is expected is stated in the first days, and counts only before the first of them is looked at. */
const FIRST = 30

/** What each of the two still expects of a hire, and how they say that it goes. */
export const briefsWaiting = (view: View): Waiting[] =>
  [...view.rows(briefs).values()].flatMap((row) => {
    const named = namedRecord(view, 'brief', row.id)
    if (named === undefined) return []
    const two = hiringIn(row.state).filter((person) => isMember(view, person))
    return two.length < 2
      ? []
      : two.flatMap((person) => [
          ...toExpect(view, row, named, person),
          ...toSay(view, row, named, person),
        ])
  })

function toExpect(
  view: View,
  { id, written, expectations }: BriefRow,
  named: Named,
  person: string,
) {
  if (written === undefined || expectations.some(({ by }) => by === person)) return []
  const last = addDays(written.starts, FIRST - 1)
  if (today(view) > last) return []
  return [
    waiting(view, person, named, {
      id: `${id} expectations`,
      kind: 'state what you expect of a hire',
      question: [
        { text: 'What do you expect of the first ninety days of ' },
        linkTo(named),
        { text: '?' },
      ],
      note: `It counts only where it is said before ${dayInWords(addDays(last, 1), view)}`,
      since: dayShown(written.stamp, view),
      actions: [form('State it', 'StateHireExpectations', { id })],
    }),
  ]
}

/** Of the last day that came: what was not said of one before is over. */
function toSay(view: View, { id, written, came, answers }: BriefRow, named: Named, person: string) {
  const last = came.at(-1)
  if (written === undefined || last === undefined) return []
  const { day } = last
  if (answers.some((each) => each.by === person && each.day === day)) return []
  return [
    waiting(view, person, named, {
      id: `${id} ${day} days`,
      kind: 'say how a hire goes',
      question: [{ text: `${day} days in: how goes ` }, linkTo(named), { text: '?' }],
      note: 'The two of you read what you say; what you expect now stands beside what you expected',
      since: hireDate(written.starts, day),
      actions: [form('Say it', 'SayHowHireGoes', { id, day })],
    }),
  ]
}
