import { z } from 'zod'
import { betweenTwo } from '../kernel/between-two.ts'
import { ConversationId, EventId, OtherMemberId, partnershipWith } from '../kernel/ids.ts'
import { of, ofMaybe } from '../kernel/marks.ts'
import { commandsOf, type Ref, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import { conversation } from './conversation.ts'

export {
  AgreeToConversationDisclosure,
  OfferConversationDisclosure,
  TakeBackConversationDisclosure,
} from './disclosing.ts'

const command = commandsOf(conversation)
const id = ConversationId

const two = {
  to: OtherMemberId.meta({ title: 'With' }),
  partnership: partnershipWith('to').optional(),
}

type Two = z.output<z.ZodObject<typeof two>>

const named = ({ to, partnership }: Two): Ref[] => [
  { noun: 'person', id: to },
  ...partnershipNamed(partnership),
]

/** @throws Refusal `TalkWithOneself`, `NotAMember`, `PartnershipNotFounded` or `NotInPartnership`. */
function requireTwo(situation: Situation, { to, partnership }: Two): void {
  const { speaker } = situation
  require(to !== speaker, 'TalkWithOneself', 'It takes somebody else.', 'to')
  requireMember(situation, to, 'to')
  requireTogether(situation, partnership, [speaker, to])
}

export const AskForConversation = command({
  title: 'Ask for a hard conversation',
  input: z.strictObject({
    ...two,
    topic: Line.meta({
      title: 'What about',
      description: 'Only the two of you can read it.',
      readers: 'some',
    }),
    neededBy: LocalDate.meta({
      title: 'Needed by',
      description: 'After this day it shows as avoided, until you have talked.',
    }),
  }),
  creates: true,
  giver: 'member',
  between: (_, { to }) => [to],
  needs: named,
  records: ['ConversationNeeded'],
  decide: ({ topic, ...input }, _, situation) => {
    const { speaker: from } = situation
    requireTwo(situation, input)
    const data = { ...input, from, topic: of([from, input.to], topic) }
    return [{ type: 'ConversationNeeded', data }]
  },
})

export const HoldConversation = command({
  title: 'Say that we talked',
  input: z.strictObject({
    id,
    note: Text.optional().meta({
      title: 'What came of it',
      description: 'Nothing need be said. Only the two of you can read it.',
    }),
  }),
  giver: 'named',
  named: betweenTwo,
  records: ['ConversationHeld'],
  decide: ({ note }, state) => [
    { type: 'ConversationHeld', data: { note: ofMaybe(betweenTwo(state), note) } },
  ],
})

export const RecordTalk = command({
  title: 'Record that we talked',
  input: z.strictObject(two),
  creates: true,
  giver: 'member',
  between: (_, { to }) => [to],
  needs: named,
  records: ['TalkRecorded'],
  decide: (input, _, situation) => {
    requireTwo(situation, input)
    return [{ type: 'TalkRecorded', data: { ...input, from: situation.speaker } }]
  },
})

export const MarkConversationAvoided = command({
  title: 'Mark a hard conversation avoided',
  input: z.strictObject({ id, setBy: EventId, on: LocalDate }),
  giver: 'timer',
  hidden: true,
  records: ['ConversationAvoided'],
  decide: ({ setBy, on }, state) =>
    state.is === 'needed' && state.neededSetBy === setBy
      ? [{ type: 'ConversationAvoided', data: { setBy, on } }]
      : [],
})
