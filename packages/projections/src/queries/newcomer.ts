import { LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { showing, toPlayBack } from '../across/for-you/newcomers.ts'
import { dayIn } from '../folds/stamp.ts'
import type { InForce } from '../subjects/newcomers/coming.ts'
import { type Coming, lookedOnDays } from '../subjects/newcomers/coming.ts'
import { listsOf } from '../subjects/newcomers/lists.ts'
import { lookedAt } from '../subjects/newcomers/looked-at.ts'
import { Named } from '../telling/href.ts'
import { PartnershipLine, partnershipLine } from '../telling/partnership-line.ts'
import { peopleView, personView } from '../telling/person.ts'
import { TodoAction } from '../telling/todo.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Item = z.strictObject({
  kind: z.enum(['vision', 'charter', 'definition of success', 'decision', 'goal']),
  named: Named,
  /** The day from which on it was in force. */
  since: LocalDate,
  /** Who answers for it. */
  answers: z.array(PersonView),
  /** Since when something says that they know of it. */
  shown: LocalDate.optional(),
  /** When they first said in their own words what it says, or had answered all of it. */
  played: LocalDate.optional(),
  playback: z.enum(['waiting', 'corrected', 'confirmed']).optional(),
  /** When it ended, or another took its place. */
  over: LocalDate.optional(),
  /** What the viewer can do about it. */
  actions: z.array(TodoAction),
})

export const newcomer = query({
  name: 'newcomer',
  summary:
    'What was in force in each partnership when somebody came into it, what they were shown of it and played back, and how much of it after 30, 60 and 90 days.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    person: PersonView,
    comings: z.array(
      z.strictObject({
        partnership: PartnershipLine,
        came: LocalDate,
        items: z.array(Item),
        days: z.array(
          z.strictObject({
            day: z.literal(lookedOnDays),
            on: LocalDate,
            reached: z.boolean(),
            of: z.int(),
            shown: z.int(),
            toPlay: z.int(),
            played: z.int(),
          }),
        ),
      }),
    ),
  }),
  answer: (view, { id }) => ({
    person: personView(view, id),
    comings: listsOf(view, id).flatMap((list) => comingView(view, list)),
  }),
})

function comingView(view: View, { coming, items }: ReturnType<typeof listsOf>[number]) {
  const partnership = partnershipLine(view, coming.partnership.id)
  if (partnership === undefined || items.length === 0) return []
  return [
    {
      partnership,
      came: dayIn(coming.came, view.zone),
      items: items.map((item) => itemView(view, coming, item)),
      days: lookedAt(view, coming, items),
    },
  ]
}

function itemView(view: View, { person }: Coming, item: InForce) {
  const { kind, named, since, answers, shown, played, playback, over } = item
  const is = playback?.state.is
  return {
    kind,
    named,
    since: dayIn(since, view.zone),
    answers: peopleView(view, answers),
    ...(shown === undefined ? {} : { shown }),
    ...(played === undefined ? {} : { played }),
    ...(is === undefined || is === 'none' ? {} : { playback: is }),
    ...(over === undefined ? {} : { over }),
    actions: view.past || over !== undefined ? [] : offered(view, person, item),
  }
}

const offered = (view: View, person: string, item: InForce) =>
  view.viewer.person === person ? toPlayBack(item) : showing(view, person, item)
