import { z } from 'zod'
import { alike } from '../kernel/alike.ts'
import { distinct, GoalId, Id, type PersonId } from '../kernel/ids.ts'
import { commandsOf, type Ref, type Situation } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { requireGoalAgreed, takenOn, takingOnOnce } from '../taking-on.ts'
import { checkTerms, namedBy, requireAfterStart, requireGoal, requireParent } from './checks.ts'
import { Continues, ProgressSource, Source } from './events.ts'
import { goal } from './goal.ts'
import { Need, Problem } from './need.ts'
import { type GoalState, isOpenGoal } from './state.ts'
import { Owners, Terms, takings } from './terms.ts'

export {
  AnswerGoalChange,
  ApplyGoalChange,
  ConsentToGoalChange,
  DeclineGoalChange,
  ProposeGoalChange,
  ReviseGoal,
  TakeOnGoal,
} from './changing.ts'
export { AnswerRealityCheck, CheckReality } from './checking.ts'
export { AbandonGoal, AchieveGoal, LapseGoal, MissGoal, ReopenGoal } from './ending.ts'

const command = commandsOf(goal)
const id = GoalId
const owners = (state: GoalState) => (state.is === 'none' ? [] : state.terms.owners)
const Reason = Text.meta({ title: 'Reason' })

export const ProposeGoal = command({
  title: 'Propose a goal',
  input: z.strictObject({
    ...Terms.shape,
    owners: Owners.default([]).meta({
      title: 'Owners',
      description: 'Who answers for it: you, if you leave it open.',
    }),
    direction: Terms.shape.direction.optional().meta({
      title: 'Direction',
      description: 'Which way is better; as its figures say, if you leave it open.',
    }),
    growth: z.boolean().default(false).meta({ title: 'A growth goal' }),
    draft: z.boolean().default(false).meta({ title: 'Still a draft' }),
    parents: distinct(GoalId).max(20).default([]).meta({ title: 'Serves the goals' }),
    need: Need.optional().meta({ title: 'Whose need it serves' }),
    problem: Problem.optional().meta({ title: 'The problem it is to solve' }),
    continues: Continues.optional().meta({ title: 'Carries on' }),
    source: Source.optional().meta({ title: 'Where it comes from' }),
    action: Id.optional(),
  }),
  creates: true,
  giver: 'member',
  needs: ({ owners, parents, partnership, continues }, _, speaker) => [
    ...namedBy(owners.length > 0 ? owners : [speaker], partnership),
    ...parents.map((parent): Ref => ({ noun: 'goal', id: parent })),
    ...(continues === undefined ? [] : [{ noun: 'goal' as const, id: continues.goal }]),
  ],
  takesOn: ({ action }) => action,
  unique: ({ action }) => takingOnOnce(action),
  against: ({ action }) => takenOn(action),
  records: ['GoalProposed', 'GoalAgreed'],
  decide: (input, _, situation) => {
    const { parents, continues, source, action } = input
    const read = source !== undefined
    const owners = input.owners.length > 0 || read ? input.owners : [situation.speaker]
    checkTerms(input, { all: owners, new: owners }, read, situation)
    for (const parent of parents) requireParent(situation, parent, 'parents')
    if (continues !== undefined) requireGoal(situation, continues.goal, 'continues')
    if (action !== undefined) requireGoalAgreed(situation, action, owners)
    const data = { ...input, owners, direction: input.direction ?? directionOf(input) }
    return [{ type: 'GoalProposed', data }, ...agreedByProposer(data, situation)]
  },
})

/** Better is the way from where it begins to its target; up, where that says nothing. */
const directionOf = ({
  baseline,
  target,
}: Pick<Terms, 'baseline' | 'target'>): Terms['direction'] =>
  baseline !== undefined && target !== undefined && target < baseline ? 'down' : 'up'

/** An owner who proposes agrees; a delegate or a page cannot agree for anybody, and nobody agrees to a draft. */
function agreedByProposer(
  { owners, draft, source }: { owners: readonly PersonId[]; draft: boolean; source?: unknown },
  { actor, speaker, eventId }: Situation,
) {
  const agrees = owners.includes(speaker) && actor === speaker && !draft && source === undefined
  return agrees ? [{ type: 'GoalAgreed' as const, data: { person: speaker, to: eventId(0) } }] : []
}

export const LinkGoal = command({
  title: 'Link a goal to the goal it serves',
  input: z.strictObject({ id, parent: GoalId.meta({ title: 'Serves the goal' }) }),
  giver: 'named',
  named: owners,
  needs: ({ parent }) => [{ noun: 'goal', id: parent }],
  records: ['GoalLinked'],
  decide: ({ parent }, state, situation) => {
    if (state.is !== 'none' && state.parents.includes(parent)) return []
    requireParent(situation, parent, 'parent')
    return [{ type: 'GoalLinked', data: { parent } }]
  },
})

export const UnlinkGoal = command({
  title: 'Unlink a goal',
  input: z.strictObject({ id, parent: GoalId, reason: Reason }),
  giver: 'named',
  named: owners,
  records: ['GoalUnlinked'],
  decide: ({ parent, reason }, state) =>
    state.is !== 'none' && !state.parents.includes(parent)
      ? []
      : [{ type: 'GoalUnlinked', data: { parent, reason } }],
})

export const AgreeToGoal = command({
  title: 'Agree to a goal',
  input: z.strictObject({ id }),
  giver: 'member',
  personal: true,
  records: ['GoalAgreed'],
  decide: (_, state, { speaker, at }) => {
    if (state.is === 'none') return []
    const { wording, agreedBy, terms } = state
    require(isOpenGoal(state), ...goal.refusals[state.is])
    require(!terms.draft, 'GoalStillADraft', 'Nobody agrees to a draft.')
    require(at >= wording.at, 'NotYetWorded', 'It did not say this yet.', 'occurredAt')
    return agreedBy.includes(speaker)
      ? []
      : [{ type: 'GoalAgreed', data: { person: speaker, to: wording.event } }]
  },
})

export const StateExpectation = command({
  title: 'Say what you expect of a goal',
  input: z.strictObject({
    id,
    target: Quantity.optional().meta({ title: 'What you expect to reach' }),
    horizon: LocalDate.optional().meta({ title: 'By when' }),
    takenAs: z.enum(takings).optional().meta({ title: 'You take it as a' }),
  }),
  giver: 'member',
  personal: true,
  records: ['ExpectationStated'],
  decide: ({ id: _, ...expected }, state, situation) => {
    const says = Object.values(expected).some((value) => value !== undefined)
    require(says, 'NothingExpected', 'Say what you expect.')
    requireAfterStart(state, expected.horizon)
    return [{ type: 'ExpectationStated', data: { ...expected, person: situation.speaker } }]
  },
})

export const NameNeed = command({
  title: 'Name whose need a goal serves',
  input: z.strictObject({ id, need: Need.meta({ title: 'Whose need it serves' }) }),
  giver: 'named',
  named: owners,
  records: ['NeedNamed'],
  decide: ({ need }, state) =>
    state.is !== 'none' && alike(state.need, need) ? [] : [{ type: 'NeedNamed', data: { need } }],
})

export const StateGoalProblem = command({
  title: 'State the problem that a goal is to solve',
  input: z.strictObject({ id, problem: Problem.meta({ title: 'The problem' }) }),
  giver: 'named',
  named: owners,
  records: ['GoalProblemStated'],
  decide: ({ problem }, state) =>
    state.is !== 'none' && alike(state.problem, problem)
      ? []
      : [{ type: 'GoalProblemStated', data: { problem } }],
})

export const ReportProgress = command({
  title: 'Report progress',
  input: z.strictObject({
    id,
    value: Quantity.optional().meta({ title: 'Value' }),
    text: Text.optional().meta({ title: 'In words' }),
    source: ProgressSource.default({ kind: 'hand' }).meta({ title: 'Source' }),
  }),
  giver: 'member',
  records: ['ProgressReported'],
  decide: ({ value, text, source }, state, situation) => {
    const says = value !== undefined || text !== undefined
    require(says, 'NothingReported', 'Give a value, or say it in words.', 'value')
    requireNotOver(state, situation)
    return [{ type: 'ProgressReported', data: { value, text, source } }]
  },
})

/**
 * What came of a goal before its end may be told late. What is imported says what it says, also of a goal that was over; and
 * one that was dropped without a word may still be achieved.
 * @throws Refusal with the state's own code, naming when it happened.
 */
function requireNotOver(state: GoalState, { at, source }: Situation): void {
  if (state.is === 'none' || state.is === 'lapsed' || state.endedAt === undefined) return
  const told = source === 'import' || at <= state.endedAt
  const [code, message] = goal.refusals[state.is]
  require(told, code, message, 'occurredAt')
}
