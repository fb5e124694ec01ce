import { isOpenGoal, type LocalDate } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { goals } from '../../folds/goals.ts'
import { metrics } from '../../folds/metrics.ts'
import { players } from '../../folds/players.ts'
import { pulses } from '../../folds/pulses.ts'
import { rankings } from '../../folds/rankings.ts'
import { dueOf, requests } from '../../folds/requests.ts'
import { runningIn } from '../../records/feedback-standing.ts'
import { staleFrom } from '../../records/player-standing.ts'
import { reviewDue } from '../../subjects/decisions/review-due.ts'
import type { FoldOf } from '../../view/fold.ts'
import type { View } from '../../view/view.ts'
import type { CalendarDate } from './calendar-date.ts'
import { peopleDates } from './people.ts'
import { postmortemDates } from './postmortems.ts'
import { sessionDates } from './sessions.ts'

/** What a row asks of the viewer, if it asks for something. */
type Asked = Omit<CalendarDate, 'noun' | 'id'> | undefined

function of<Row extends { readonly id: string }>(
  view: View,
  fold: FoldOf<Row>,
  asked: (row: Row) => readonly Asked[],
): CalendarDate[] {
  return [...view.rows(fold).values()].flatMap((row) =>
    asked(row).flatMap((each) => (each ? [{ noun: fold.noun, id: row.id, ...each }] : [])),
  )
}

/** The days of all that is open and the viewer's, however far ahead. */
export function calendarDates(view: View): CalendarDate[] {
  const me = view.viewer.person
  const on = (day: LocalDate | undefined, which: string, what: string): Asked =>
    day === undefined ? undefined : { day, which, what }
  return [
    ...of(view, feedback, (row) => [
      row.given?.from === me ? on(runningIn(row)?.on, 'follow-up', 'Difference seen?') : undefined,
    ]),
    ...of(view, decisions, (row) => {
      const { state } = row
      if (state.is === 'asked' && state.round.asked.includes(me) && !(me in state.round.answers))
        return [on(state.round.closes, 'position', 'Your position on')]
      const mine = state.is === 'decided' && state.terms.owner === me
      return [mine ? on(reviewDue(row, view.zone), 'review', 'Review') : undefined]
    }),
    ...of(view, goals, ({ state }) =>
      isOpenGoal(state) && state.terms.owners.includes(me)
        ? [on(state.terms.horizon, 'end', 'Ends:')]
        : [],
    ),
    ...of(view, commitments, ({ state, made }) => {
      if (state.is !== 'made' && state.is !== 'done') return []
      if (made?.from === me) return [on(state.dueOn, 'due', 'You promised')]
      return made?.to === me ? [on(state.dueOn, 'due', 'Promised to you')] : []
    }),
    ...of(view, conversations, ({ state }) =>
      state.is === 'needed' && [state.from, state.to].includes(me)
        ? [on(state.neededBy, 'needed', 'Talk about')]
        : [],
    ),
    ...of(view, metrics, ({ improvements }) =>
      improvements
        .filter(({ ended, owner }) => ended === undefined && owner === me)
        .map(({ stamp, dueOn, action }) => on(dueOn, stamp.event, `${action}, for`)),
    ),
    ...of(view, pulses, ({ state }) => {
      const unsaid =
        state.is === 'called' &&
        state.ratings.some(({ from, answer }) => from === me && answer === undefined)
      return unsaid ? [on(state.closes, 'answer', 'Answer')] : []
    }),
    ...of(view, rankings, ({ state }) => {
      const unsaid =
        state.is === 'called' &&
        state.rankings.some(({ person, answer }) => person === me && answer === undefined)
      return unsaid ? [on(state.closes, 'answer', 'Answer')] : []
    }),
    ...of(view, players, (row) =>
      row.state.is === 'followed' && row.state.maintainer === me
        ? [on(staleFrom(view, row), 'stale', 'Look again at')]
        : [],
    ),
    ...sessionDates(view),
    ...postmortemDates(view),
    ...peopleDates(view),
    ...of(view, requests, (row) =>
      row.made?.to === me
        ? [on(dueOf(row), 'due', row.state.is === 'accepted' ? 'Deliver' : 'Answer')]
        : [],
    ),
  ]
}
