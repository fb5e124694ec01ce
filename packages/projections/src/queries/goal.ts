import {
  agreedTerms,
  GoalTerms,
  LocalDate,
  Need,
  PageSource,
  Problem,
  ProgressSource,
} from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf, Revision, revisionOf } from '../across/entries/history.ts'
import { type BookedGoal, endingOf } from '../records/goal-standing.ts'
import { goalActions } from '../subjects/goals/actions.ts'
import { checksOf, RealityCheckView } from '../subjects/goals/checks.ts'
import { Consent, consentOf } from '../subjects/goals/consent.ts'
import {
  ExpectationView,
  ExpectedByTwo,
  expectationsOf,
  expectedByTwos,
} from '../subjects/goals/expectations.ts'
import { goalBook } from '../subjects/goals/goal-book.ts'
import { GoalLine, goalLine } from '../subjects/goals/line.ts'
import { GoalNeighbours, goalNeighbours } from '../subjects/goals/neighbours.ts'
import { ShownBy, shownBy } from '../subjects/goals/shown-by.ts'
import { ofGoal } from '../subjects/knowledge/knowers.ts'
import { WhoKnows, whoKnows } from '../subjects/knowledge/who-knows.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const stamp = StampView

/** What a goal says beyond its line in the tree. */
const Terms = z.strictObject({
  partnership: z.string().optional(),
  definition: z.string().optional(),
  startsOn: LocalDate.optional(),
  market: GoalTerms.shape.market,
  unlikePast: GoalTerms.shape.unlikePast,
  need: z.strictObject({ stamp, need: Need }).optional(),
  problem: z.strictObject({ stamp, problem: Problem }).optional(),
  source: PageSource.optional(),
})

/** How it went, in the order in which it happened. */
const Course = z.strictObject({
  progress: z.array(
    z.strictObject({
      stamp,
      value: z.number().optional(),
      text: z.string().optional(),
      source: ProgressSource,
    }),
  ),
  outcomes: z.array(
    z.strictObject({
      stamp,
      /** Lapsed: dropped without a word. Ended: after words of how it went, which nobody judged. */
      how: z.enum(['achieved', 'missed', 'abandoned', 'lapsed', 'ended', 'reopened']),
      note: z.string().optional(),
      value: z.number().optional(),
      reason: z.string().optional(),
      shown: ShownBy.optional(),
    }),
  ),
})

export const goal = query({
  name: 'goal',
  summary: 'A goal with everything that was ever said of it.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    goal: GoalLine,
    proposed: StampView,
    ...Terms.shape,
    ...GoalNeighbours.shape,
    /** The last statement of each person, in order of family name; then what they had said before. */
    expectations: z.array(ExpectationView),
    /** What every two expect, held against each other; where both said how much and by when. */
    compared: z.array(ExpectedByTwo),
    /** The latest first. */
    checks: z.array(RealityCheckView),
    ...Consent.shape,
    ...Course.shape,
    /** The terms that ask for consent when they change. */
    agreedTerms: z.array(z.enum(agreedTerms)),
    /** Who came to know of it, when and how. */
    whoKnows: WhoKnows,
    history: z.array(HistoryEntry),
    revision: Revision,
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const book = goalBook(view)
    const row = book.goals.get(id)
    if (row?.proposed === undefined) return undefined
    const line = goalLine(view, book, row)
    return {
      goal: line,
      proposed: stampView(view, row.proposed),
      ...termsOf(view, row),
      ...goalNeighbours(view, book, row),
      expectations: expectationsOf(view, row),
      compared: expectedByTwos(view, row),
      checks: checksOf(view, row),
      ...consentOf(view, row, line.agreed),
      ...courseOf(view, row),
      agreedTerms: [...agreedTerms],
      whoKnows: whoKnows(view, { of: { noun: 'goal', id }, ...ofGoal(view, row) }),
      history: historyOf(view, 'goal', id),
      revision: revisionOf(view, 'goal', id),
      actions: goalActions(view, row),
    }
  },
})

function termsOf(view: View, { state, need, problem, source }: BookedGoal): z.output<typeof Terms> {
  const { partnership, definition, startsOn, market, unlikePast } = state.terms
  return {
    ...(partnership === undefined ? {} : { partnership }),
    ...(definition === undefined ? {} : { definition }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(market === undefined ? {} : { market }),
    ...(unlikePast === undefined ? {} : { unlikePast }),
    ...(need === undefined ? {} : { need: { ...need, stamp: stampView(view, need.stamp) } }),
    ...(problem === undefined
      ? {}
      : { problem: { ...problem, stamp: stampView(view, problem.stamp) } }),
    ...(source === undefined ? {} : { source }),
  }
}

function courseOf(view: View, row: BookedGoal): z.output<typeof Course> {
  const { progress, outcomes } = row
  const stamped = <T extends BookedGoal['progress'][number] | BookedGoal['outcomes'][number]>(
    said: T,
  ) => ({ ...said, stamp: stampView(view, said.stamp) })
  return {
    progress: progress.map(stamped),
    outcomes: outcomes.map((outcome) => ({
      ...stamped(outcome),
      how: endingOf(row, outcome.how),
      ...(outcome.how === 'lapsed' ? shownBy(view, outcome.stamp) : {}),
    })),
  }
}
