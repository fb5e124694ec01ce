import { z } from 'zod'
import { DecisionId, distinct, MemberId, PersonId, VisionId } from '../kernel/ids.ts'
import { of, ofMaybe } from '../kernel/marks.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { isOver, lastDayFrom } from '../kernel/sealed-round.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { hereIn } from '../partnership/here.ts'
import { requireKnown, requireMember } from '../person/membership.ts'
import {
  ownerOf,
  persons,
  requireIn,
  requireInside,
  requireProposed,
  requireToCome,
} from './checks.ts'
import { decision } from './decision.ts'
import { openingOf, positionsWaitForNobody } from './round.ts'
import { type DecisionState, type Round, stances } from './state.ts'

const command = commandsOf(decision)
const id = DecisionId

const position = {
  stance: z.enum(stances).meta({ title: 'Position' }),
  reason: Text.optional().meta({ title: 'Reason' }),
  drives: Text.optional().meta({ title: 'What drives it' }),
  vision: VisionId.optional().meta({
    title: 'Vision',
    description: 'The version that you have in mind, where it rests on one.',
  }),
}

/** A position as its holder's event says it. */
const saidBy = (
  person: PersonId,
  { stance, reason, drives, vision }: z.output<z.ZodObject<typeof position>>,
) => ({
  person,
  position: of(person, { stance, ...(vision === undefined ? {} : { vision }) }),
  reason: ofMaybe(person, reason),
  drives: ofMaybe(person, drives),
})

const asked = (state: DecisionState) => (state.is === 'asked' ? state.round.asked : [])
const silent = (state: DecisionState) => ('terms' in state ? state.silent : [])
const spoken = (state: DecisionState) => ('terms' in state ? state.spoken : [])

/** Whose decision it is and who has spoken: who was asked and has not reads no position yet. */
const answering = (state: DecisionState): PersonId[] =>
  [...new Set([...ownerOf(state), ...spoken(state)])].filter(
    (person) => !silent(state).includes(person) && !asked(state).includes(person),
  )

const givenBefore = (state: DecisionState, giver: PersonId) =>
  state.is === 'asked' ? state.round.answers[giver] : undefined

export const CallPositions = command({
  title: 'Ask for positions',
  input: z.strictObject({
    id,
    asked: distinct(MemberId).min(1).max(50).meta({
      title: 'Who is asked',
      description: 'Nobody sees another’s position before all have given theirs.',
    }),
    closes: LocalDate.optional().meta({
      title: 'Until',
      description: 'The last day to answer; a week from now if you leave it open.',
    }),
  }),
  giver: 'named',
  named: ownerOf,
  needs: ({ asked }) => persons(asked),
  records: ['PositionsCalled'],
  decide: ({ asked, closes }, state, situation) => {
    const before = requireIn(state, 'proposed', 'opened')
    for (const person of asked) requireMember(situation, person, 'asked')
    requireInside(before, asked, 'asked')
    const blind = !asked.some((person) => before.spoken.includes(person))
    require(blind, 'PositionAlreadyOpen', 'The position of one of them is open already.', 'asked')
    requireToCome(situation, closes, 'closes')
    const last = closes ?? lastDayFrom(situation)
    return [{ type: 'PositionsCalled', data: { asked, closes: last } }]
  },
})

/** Who is asked; once all is open who was, to be told so where they answer. */
const everAsked = (state: DecisionState): readonly PersonId[] =>
  state.is === 'asked' ? state.round.asked : [...silent(state), ...spoken(state)]

/** @throws Refusal `PositionsAlreadyOpened` or `PositionsNotCalled`. */
function roundFor(state: DecisionState, speaker: PersonId): Round {
  const open = state.is !== 'asked' && spoken(state).includes(speaker)
  require(!open, 'PositionsAlreadyOpened', 'The positions were opened meanwhile, with yours among them: restate it in the open.')
  const late = silent(state).includes(speaker)
  require(!late, 'PositionsAlreadyOpened', 'The positions are open: yours would be a late one.')
  require(state.is === 'asked', 'PositionsNotCalled', 'Nobody is asked for a position now.')
  return state.round
}

export const TakePosition = command({
  title: 'Take a position',
  input: z.strictObject({
    id,
    ...position,
    first: z.literal(true).optional().meta({
      title: 'Only a first one',
      description: 'It is refused where you have taken one that it would replace.',
      widget: 'reference',
    }),
  }),
  giver: 'named',
  named: everAsked,
  needs: (_, state) => persons(asked(state)),
  personal: true,
  replaces: givenBefore,
  rewrites: true,
  records: ['PositionTaken', 'PositionsOpened'],
  decide: ({ id: _, first = false, ...input }, state, situation) => {
    const { speaker, at, eventId } = situation
    const round = roundFor(state, speaker)
    require(round.asked.includes(speaker), 'NotAsked', 'Your position was not asked for.')
    require(!isOver(round, situation), 'PositionsWindowClosed', 'The time to answer is over.')
    const isFirst = givenBefore(state, speaker) === undefined
    const says =
      'You have taken one meanwhile, from another window or device. Look at it on the decision’s page, and change it there.'
    require(isFirst || !first, 'PositionTakenBefore', says)
    require(at >= round.calledAt, 'BeforePositionsCalled', 'Nobody had asked then.', 'occurredAt')
    const taken = {
      type: 'PositionTaken' as const,
      data: { round: round.id, ...saidBy(speaker, input) },
    }
    const now = { ...round, answers: { ...round.answers, [speaker]: eventId(0) } }
    const last = positionsWaitForNobody(now, hereIn(situation))
    return last ? [taken, openingOf(now, situation)] : [taken]
  },
})

/** What is said in the open follows the opening. */
function requireAfterOpening(state: DecisionState, { at }: Situation): void {
  const { openedAt } = requireProposed(state)
  const after = openedAt === undefined || at >= openedAt
  require(after, 'BeforeOpening', 'The positions had not been opened then.', 'occurredAt')
}

export const GiveLatePosition = command({
  title: 'Give a late position',
  input: z.strictObject({ id, ...position }),
  giver: 'named',
  named: silent,
  personal: true,
  records: ['LatePositionGiven'],
  decide: ({ id: _, ...input }, state, situation) => {
    const { speaker } = situation
    const late = silent(state).includes(speaker)
    require(late, 'NotSilent', 'Only who was asked and stayed silent can be late.')
    requireAfterOpening(state, situation)
    return [{ type: 'LatePositionGiven', data: saidBy(speaker, input) }]
  },
})

export const ReportPosition = command({
  title: 'Report a position taken before',
  input: z.strictObject({
    id,
    person: PersonId.meta({ title: 'Whose', description: 'It shows as reported, not as sealed.' }),
    ...position,
  }),
  giver: 'named',
  named: ownerOf,
  needs: ({ person }) => persons([person]),
  records: ['PositionReported'],
  decide: ({ id: _, person, ...input }, state, situation) => {
    const before = requireProposed(state)
    requireKnown(situation, person, 'person')
    requireInside(before, [person], 'person')
    const sealed = asked(state).includes(person)
    require(!sealed, 'PositionsStillSealed', 'This person is asked and answers alone.', 'person')
    const theirs = before.silent.includes(person)
    require(!theirs, 'OnlyInPerson', 'This person was asked; only they can be late.', 'person')
    const fresh = !before.spoken.includes(person)
    require(fresh, 'PositionAlreadyOpen', 'The position of this person is open.', 'person')
    const proposed = situation.at >= before.since
    require(proposed, 'BeforeProposal', 'Nothing had been proposed then.', 'occurredAt')
    return [{ type: 'PositionReported', data: saidBy(person, input) }]
  },
})

export const RestatePosition = command({
  title: 'Restate your position',
  input: z.strictObject({ id, ...position }),
  giver: 'named',
  named: spoken,
  personal: true,
  rewrites: true,
  records: ['PositionRestated'],
  decide: ({ id: _, ...input }, state, situation) => {
    const { speaker } = situation
    const open = spoken(state).includes(speaker)
    require(open, 'PositionNotOpen', 'You have no open position to restate.')
    requireAfterOpening(state, situation)
    return [{ type: 'PositionRestated', data: saidBy(speaker, input) }]
  },
})

export const AnswerPosition = command({
  title: 'Answer a position',
  input: z.strictObject({
    id,
    of: PersonId.meta({ title: 'Whose position' }),
    answer: Text.meta({
      title: 'Your answer',
      description: 'Whoever may read the positions can read it.',
    }),
  }),
  giver: 'named',
  named: answering,
  personal: true,
  records: ['PositionAnswered'],
  decide: ({ of: whose, answer }, state, situation) => {
    const { speaker: by } = situation
    const own = 'One’s own position is restated, not answered.'
    require(whose !== by, 'OwnPosition', own, 'of')
    const open = spoken(state).includes(whose)
    require(open, 'PositionNotOpen', 'No position of this person is open.', 'of')
    requireAfterOpening(state, situation)
    return [{ type: 'PositionAnswered', data: { by, of: whose, answer: of(by, answer) } }]
  },
})
