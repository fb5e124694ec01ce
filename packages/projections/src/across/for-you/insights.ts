import { addDays } from '@lockstep/domain'
import { type InsightRow, insights } from '../../folds/insights.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { namedRecord } from '../../records/named.ts'
import { insightDue } from '../../subjects/rhythm/insight-due.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { whoDid } from '../page/told.ts'

/** Notes that wait to be read, and those that the charter wants again from who writes them. */
export const insightsWaiting = (view: View): Waiting[] => [
  ...[...view.rows(insights).values()].flatMap((row) => toRead(view, row)),
  ...[...view.rows(partnerships).keys()].flatMap((id) => toWrite(view, id)),
]

function toRead(view: View, { id, shared, state }: InsightRow): Waiting[] {
  const named = namedRecord(view, 'insight', id)
  if (shared === undefined || named === undefined || state.is === 'none') return []
  const since = dayShown(shared.stamp, view)
  return state.to
    .filter((person) => !state.readBy.includes(person))
    .map((person) =>
      waiting(view, person, named, {
        id: shared.stamp.event,
        kind: 'read an insight note',
        question: [{ text: `${whoDid(view, shared.stamp)} shared ` }, linkTo(named), { text: '.' }],
        note: `Shared ${dayInWords(since, view)}`,
        since,
        actions: [
          button('Read it', 'ReadInsight', { id }),
          form('Answer', 'AnswerInsight', { id }),
        ],
      }),
    )
}

function toWrite(view: View, partnership: string): Waiting[] {
  const due = insightDue(view, partnership)
  const line = partnershipLine(view, partnership)
  if (due === undefined || line === undefined || !comesDue(view, due.on)) return []
  const about = { href: line.href, title: line.name, state: 'founded' }
  return [
    waiting(view, due.by, about, {
      id: `${due.after} next`,
      kind: 'write an insight note',
      question: [{ text: 'What did the market say? The next note for ' }, linkTo(about)],
      note: `The last was on ${dayInWords(addDays(due.on, -due.everyDays), view)}; agreed every ${due.everyDays} days`,
      due: due.on,
      since: addDays(due.on, -due.everyDays),
      actions: [form('Write it', 'ShareInsight', { partnership })],
    }),
  ]
}
