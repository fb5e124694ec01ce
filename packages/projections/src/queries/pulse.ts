import { type CommandName, FEWEST_SCORES, isRating, pulseItems } from '@lockstep/domain'
import { z } from 'zod'
import { EntryLine } from '../across/entries/entry-line.ts'
import { HistoryEntry, historyOf } from '../across/entries/history.ts'
import { PulseRating, pulseRatings } from '../across/pages/pulse-ratings.ts'
import { reasonsFor } from '../across/pages/pulse-reasons.ts'
import { pulses } from '../folds/pulses.ts'
import { hereIn } from '../records/here.ts'
import { type CalledPulse, isCalled, PulseLine, pulseLine } from '../subjects/rounds/pulse-line.ts'
import { mayGive } from '../telling/actions.ts'
import { personView } from '../telling/person.ts'
import { answerable } from '../telling/round-answer.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

/** One person whom the viewer is asked about and may still answer. */
const Question = z
  .strictObject({
    to: PersonView,
    /** Sealed, and to be replaced; not said yet; or silent, so that it would be a late one. */
    state: z.enum(['waiting', 'sealed', 'silent', 'not there']),
    /** What may be cited, the latest first. */
    reasons: z.array(EntryLine),
  })
  .meta({ id: 'PulseQuestion' })

export const pulse = query({
  name: 'pulse',
  summary:
    'A trust pulse: who was asked and has answered, what is open, and what the viewer is asked.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    pulse: PulseLine,
    /** What is said of each: from 1, strongly disagree, to 7; `{name}` stands for the person. */
    items: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    /** How many of them have to be answered. */
    fewest: z.int(),
    ratings: z.array(PulseRating),
    /** In order of family name; empty for who is not asked, and in the past. */
    questions: z.array(Question),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const row = view.row(pulses, id)
    if (row === undefined || !isCalled(row)) return undefined
    const ratings = pulseRatings(view, row)
    return {
      pulse: pulseLine(view, row),
      items: pulseItems.map((item) => ({ ...item })),
      fewest: FEWEST_SCORES,
      ratings,
      questions: questionsOf(view, row, ratings),
      history: historyOf(view, 'pulse', id),
      actions: mayGive(view, offered(view, row), row.state, row.called.partnership),
    }
  },
})

/** While nothing of it is open it may be called off; from then on none may but answer late. */
function offered(view: View, row: CalledPulse): CommandName[] {
  const { counts, state, beingOpened } = pulseLine(view, row)
  if (state === 'called off') return []
  const sealed = state === 'running' && counts.opened === 0 && !beingOpened
  return ['AnswerPulse', ...(sealed ? (['CallOffPulse'] as const) : [])]
}

function questionsOf(view: View, row: CalledPulse, ratings: readonly PulseRating[]) {
  const from = view.viewer.person
  const isHere = hereIn(view)
  const { state, beingOpened } = pulseLine(view, row)
  if (view.past || beingOpened || state === 'called off') return []
  return ratings
    .filter((rating) => rating.from.id === from && isHere(rating.to.id))
    .flatMap(({ to, state: now }) => {
      const state = answerable.find((each) => each === now)
      const asked = row.state.ratings.find(isRating({ from, to: to.id }))
      if (state === undefined || asked === undefined) return []
      return [{ to: personView(view, to.id), state, reasons: reasonsFor(view, row, asked) }]
    })
}
