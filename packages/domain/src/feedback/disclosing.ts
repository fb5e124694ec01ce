import { z } from 'zod'
import { distinct, EventId, FeedbackId, PersonId } from '../kernel/ids.ts'
import { commandsOf, type Ref, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { LocalDate, localDate } from '../kernel/time.ts'
import { requireMember } from '../person/membership.ts'
import { feedback } from './feedback.ts'
import type { Disclosure, FeedbackState } from './state.ts'

const command = commandsOf(feedback)
const id = FeedbackId
const both = (state: FeedbackState) => (state.is === 'none' ? [] : [state.from, state.to])

// What opens words holds from its recording: dated back, a taking back would stand before what it ends.

/** @throws Refusal `AlreadyOver` */
function requireStill(until: LocalDate, { now, zone }: Situation): void {
  require(until >= localDate(now, zone), 'AlreadyOver', 'This day has passed.', 'until')
}

/** @throws Refusal `NoSuchDisclosure` */
function standing(state: FeedbackState, offer: EventId): Disclosure {
  const found =
    state.is === 'none' ? undefined : state.disclosures.find((each) => each.offer === offer)
  if (found === undefined) {
    throw new Refusal('NoSuchDisclosure', 'Nobody is let read this, or no longer.', 'offer')
  }
  return found
}

export const OfferDisclosure = command({
  title: 'Let others read the words',
  input: z.strictObject({
    id,
    to: distinct(PersonId).min(1).max(20).meta({
      title: 'Who may read them',
      description:
        'They read the title and the words that are on record once the other of you agrees, and nothing later.',
    }),
    until: LocalDate.meta({
      title: 'Until',
      description: 'The last day. Either of you may end it before.',
    }),
  }),
  giver: 'named',
  named: both,
  personal: true,
  ownWayIn: true,
  needs: ({ to }) => to.map((person): Ref => ({ noun: 'person', id: person })),
  atOnce: true,
  records: ['DisclosureOffered'],
  decide: ({ to, until }, state, situation) => {
    const others = to.every((person) => !both(state).includes(person))
    require(others, 'AlreadyTheirs', 'The two read their words anyway.', 'to')
    for (const person of to) requireMember(situation, person, 'to')
    requireStill(until, situation)
    const { speaker: by, now: occurredAt } = situation
    return [{ type: 'DisclosureOffered', data: { by, to, until }, occurredAt }]
  },
})

const offer = EventId.meta({ title: 'The disclosure' })

export const AgreeToDisclosure = command({
  title: 'Agree that others read the words',
  input: z.strictObject({ id, offer }),
  giver: 'named',
  named: both,
  personal: true,
  ownWayIn: true,
  atOnce: true,
  records: ['FeedbackDisclosed'],
  decide: ({ offer }, state, situation) => {
    const { by, to, until, agreed } = standing(state, offer)
    const { speaker, now: occurredAt } = situation
    if (agreed) return []
    require(by !== speaker, 'OnlyTheOther', 'The other of you agrees to what you offer.', 'offer')
    requireStill(until, situation)
    return [
      { type: 'FeedbackDisclosed', data: { offer, by: speaker, to: [...to], until }, occurredAt },
    ]
  },
})

export const TakeBackDisclosure = command({
  title: 'Let others read the words no longer',
  input: z.strictObject({ id, offer }),
  giver: 'named',
  named: both,
  personal: true,
  atOnce: true,
  records: ['DisclosureTakenBack'],
  decide: ({ offer }, state, { speaker: by, now: occurredAt }) => {
    standing(state, offer)
    return [{ type: 'DisclosureTakenBack', data: { offer, by }, occurredAt }]
  },
})
