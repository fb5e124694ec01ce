import { z } from 'zod'
import {
  DecisionId,
  distinct,
  EverMemberId,
  MemberId,
  type PersonId,
  TopicId,
} from '../kernel/ids.ts'
import { ofMaybe } from '../kernel/marks.ts'
import type { Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate, LocalTime } from '../kernel/time.ts'
import { worded, wordingAsked } from '../kernel/wording.ts'
import { Minutes, SessionKind } from '../partnership/session-kinds.ts'
import { requireThereOn } from '../person/membership.ts'
import { requireNamed, thereOn } from './checks.ts'

/** What forms ask of when a session is. */
export const whenAsked = {
  on: LocalDate.meta({ title: 'Day' }),
  time: LocalTime.optional().meta({
    title: 'Time',
    description: 'As clocks go where the organisation is.',
    place: 'first',
  }),
  minutes: Minutes.optional().meta({ title: 'Minutes', description: 'An hour, if left open.' }),
  until: LocalDate.optional().meta({
    title: 'Last day',
    description: 'Of what goes on over several days.',
  }),
}

export const whatAsked = {
  kind: SessionKind.meta({ title: 'What for' }),
  title: Line.optional().meta({
    title: 'Called',
    description: 'Whoever is in the organisation can read it.',
  }),
  host: MemberId.optional().meta({
    title: 'Who leads it',
    description: 'You, if you leave it open.',
  }),
}

const Action = z.strictObject({
  who: MemberId.meta({ title: 'Who' }),
  ...wordingAsked('What', 'the two'),
  to: MemberId.meta({ title: 'For whom' }),
  dueOn: LocalDate.meta({ title: 'By' }),
})

/** What forms ask of how it went. */
export const heldAsked = {
  present: distinct(EverMemberId).min(1).optional().meta({
    title: 'Who was there',
    description:
      'Everybody who had not left, if you leave it open. They know of the decisions taken there.',
  }),
  topics: distinct(TopicId).default([]).meta({ title: 'Topics discussed' }),
  decisions: distinct(DecisionId).default([]).meta({ title: 'Decisions taken' }),
  actions: z.array(Action).max(50).default([]).meta({
    title: 'What others will do',
    description: 'It becomes a promise once they make it one: that waits on their list.',
  }),
  note: Text.optional().meta({
    title: 'What came of it',
    description: 'Only the members of the partnership can read it.',
    readers: 'some',
  }),
}

const HeldAsked = z.strictObject(heldAsked)
type HeldAsked = z.output<typeof HeldAsked>

/**
 * What is on record of how it went on a day.
 * @throws Refusal as `requireNamed`, `requireThereOn` and `worded` do, or `DayHasPassed` for what was due before that day.
 */
export function heldAs(
  among: readonly PersonId[],
  day: LocalDate,
  asked: HeldAsked,
  situation: Situation,
) {
  requireNamed(situation, asked)
  const { present = thereOn(situation, among, day), topics, decisions, actions, note } = asked
  for (const person of present) requireThereOn(situation, person, day, 'present')
  for (const { who, dueOn } of actions) {
    requireThereOn(situation, who, day, 'actions')
    require(dueOn >= day, 'DayHasPassed', 'This day has passed.', 'actions')
  }
  return {
    present,
    topics,
    decisions,
    // Each gets an id as if it were an event after the first: the same for the same command.
    actions: actions.map(({ title, words, ...action }, n) => ({
      ...action,
      id: situation.eventId(n + 1),
      ...worded([action.who, action.to], { title, words }),
    })),
    note: ofMaybe(among, note),
  }
}
