import { z } from 'zod'
import { DecisionId, distinct, MemberId, type PersonId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { requireMember } from '../person/membership.ts'
import { Bet, type Bets } from './bets.ts'
import { ownerOf, persons, requireIn, requireInside } from './checks.ts'
import { decision } from './decision.ts'
import type { DecisionState } from './state.ts'

const command = commandsOf(decision)
const id = DecisionId

const betsIn = (state: DecisionState): Bets | undefined =>
  'terms' in state ? state.bets : undefined

const theirs = (state: DecisionState, person: PersonId) =>
  betsIn(state)?.asked.find((each) => each.person === person)

export const AskForBets = command({
  title: 'Ask for bets',
  input: z.strictObject({
    id,
    effect: Line.meta({
      title: 'What is bet on',
      description: 'The effect that you expect, and by when: so that a verdict can say if it came.',
    }),
    asked: distinct(MemberId).min(1).max(50).meta({
      title: 'Who is asked',
      description: 'Nobody sees another’s bet before a verdict on the decision is given.',
    }),
  }),
  giver: 'named',
  named: ownerOf,
  atOnce: true,
  needs: ({ asked }) => persons(asked),
  records: ['BetsAsked'],
  decide: ({ asked, effect }, state, situation: Situation) => {
    const before = requireIn(state, 'decided')
    const first = before.bets === undefined
    require(first, 'BetsAlreadyAsked', 'Bets on this decision have been asked for.')
    const judged = before.judged
    require(!judged, 'OutcomeKnown', 'A verdict is on record: nobody can bet any more.')
    for (const person of asked) requireMember(situation, person, 'asked')
    requireInside(before, asked, 'asked')
    return [{ type: 'BetsAsked', data: { asked, effect }, occurredAt: situation.now }]
  },
})

export const PlaceBet = command({
  title: 'Place a bet',
  input: z.strictObject({
    id,
    chance: Bet.shape.chance.meta({
      title: 'Chance',
      description: 'In percent, that the expected effect comes.',
    }),
    failure: Text.meta({
      title: 'How would it fail?',
      description: 'Sealed, as the chance is, until a verdict on the decision is given.',
    }),
  }),
  giver: 'named',
  named: (state) => betsIn(state)?.asked.map(({ person }) => person) ?? [],
  personal: true,
  replaces: (state, giver) => theirs(state, giver)?.answer,
  atOnce: true,
  records: ['BetPlaced'],
  decide: ({ chance, failure }, state, { speaker: person, now }) => {
    const bets = betsIn(state)
    require(bets !== undefined, 'BetsNotAsked', 'Nobody is asked for a bet on this.')
    require(!bets.opened, 'BetsAlreadyOpened', 'The bets are open, and stand as they are.')
    requireIn(state, 'decided')
    require(theirs(state, person) !== undefined, 'NotAsked', 'Your bet was not asked for.')
    const data = { person, answer: of(person, { chance }), failure: of(person, failure) }
    return [{ type: 'BetPlaced', data, occurredAt: now }]
  },
})
