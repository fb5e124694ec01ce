import { addDays, lastDayOf, seesAllThatIsOpen } from '@lockstep/domain'
import { type CommitmentRow, commitments } from '../../folds/commitments.ts'
import { type ConversationRow, conversations } from '../../folds/conversations.ts'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { type SessionRow, sessions } from '../../folds/sessions.ts'
import { runningIn } from '../../records/feedback-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { peopleUpcoming } from './people.ts'
import { postmortemsUpcoming } from './postmortems.ts'
import { pulsesUpcoming } from './pulses.ts'
import { rankingsUpcoming } from './rankings.ts'
import type { Upcoming } from './upcoming-day.ts'

/** What the clock has still to do, of what exists for the viewer; the next first. */
export const upcoming = (view: View): Upcoming[] =>
  [
    ...[...view.rows(feedback).values()].flatMap((row) => followUp(view, row)),
    ...[...view.rows(decisions).values()].flatMap((row) => [
      ...closing(view, row),
      ...opening(view, row),
    ]),
    ...[...view.rows(commitments).values()].flatMap((row) => dayAfter(view, row)),
    ...[...view.rows(conversations).values()].flatMap((row) => avoided(view, row)),
    ...[...view.rows(sessions).values()].flatMap((row) => overIfNotHeld(view, row)),
    ...pulsesUpcoming(view),
    ...rankingsUpcoming(view),
    ...postmortemsUpcoming(view),
    ...peopleUpcoming(view),
  ]
    .filter(isStillToCome(view))
    .sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0))

/** Of what came due, who reads a part of the record alone cannot know that it was not done since, beyond what they read. */
function isStillToCome(view: View): (each: Upcoming) => boolean {
  const all = seesAllThatIsOpen(view.viewer)
  return ({ day }) => all || day > today(view)
}

const short = (named: Named) => named.ordinal ?? labelOf(named)

/** Asked once: an answer that is still missing afterwards is overdue, and nothing for the clock. */
function followUp(view: View, row: FeedbackRow): Upcoming[] {
  const running = runningIn(row)
  const named = namedRecord(view, 'feedback', row.id)
  if (running === undefined || named === undefined) return []
  if (row.followUps.some(({ setBy, cameDue }) => setBy === running.setBy && cameDue)) return []
  return [{ day: running.on, told: `${short(named)} is asked about again`, about: named }]
}

function closing(view: View, { id, state }: DecisionRow): Upcoming[] {
  const named = namedRecord(view, 'decision', id)
  if (state.is !== 'asked' || named === undefined) return []
  const day = addDays(state.round.closes, 1)
  return [{ day, told: `The positions on ${short(named)} are opened`, about: named }]
}

function opening(view: View, { id, state, proposed }: DecisionRow): Upcoming[] {
  const until = proposed?.restricted?.until
  const closed = 'restrictedTo' in state && state.restrictedTo !== undefined
  const named = namedRecord(view, 'decision', id)
  if (!closed || until === undefined || named === undefined) return []
  return [{ day: addDays(until, 1), told: `${short(named)} is opened to all`, about: named }]
}

function dayAfter(view: View, { id, state, made, cameDue }: CommitmentRow): Upcoming[] {
  const named = namedRecord(view, 'commitment', id)
  const waits = state.is === 'made' || state.is === 'done'
  if (!waits || cameDue !== undefined || made === undefined || named === undefined) return []
  const told = `${firstNameOf(view, made.to)} is asked whether ${short(named)} was kept`
  return [{ day: addDays(state.dueOn, 1), told, about: named }]
}

function avoided(view: View, { id, state, avoided }: ConversationRow): Upcoming[] {
  const named = namedRecord(view, 'conversation', id)
  if (state.is !== 'needed' || avoided !== undefined || named === undefined) return []
  return [
    { day: addDays(state.neededBy, 1), told: `${short(named)} counts as avoided`, about: named },
  ]
}

function overIfNotHeld(view: View, { id, state, missed }: SessionRow): Upcoming[] {
  const named = namedRecord(view, 'session', id)
  if (state.is !== 'planned' || missed !== undefined || named === undefined) return []
  const told = `${short(named)}: missed unless recorded`
  return [{ day: addDays(lastDayOf(state.when), 1), told, about: named }]
}
