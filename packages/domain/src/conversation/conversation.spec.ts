import { describe, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import {
  AskForConversation,
  HoldConversation,
  MarkConversationAvoided,
  RecordTalk,
} from './commands.ts'
import { conversation } from './conversation.ts'
import type { ConversationState } from './state.ts'

const pair = [id('dana'), id('noor')]
const others = { 'person/noor': member, 'person/dana': member }
const dana = { by: id('dana'), others }
const self = { id: id('this') }
const two = { from: id('dana'), to: id('noor') }
const asked = { to: id('noor'), topic: 'How you spoke to Wei', neededBy: '2026-04-10' }

const needed = {
  type: 'ConversationNeeded',
  data: { ...two, neededBy: asked.neededBy, topic: of(pair, asked.topic) },
} as const
const held = { type: 'ConversationHeld', data: { note: of(pair, 'I will ask first.') } } as const
const talked = { type: 'TalkRecorded', data: two } as const
const setBy = id('event0')
const avoided = { type: 'ConversationAvoided', data: { setBy, on: asked.neededBy } } as const

const pasts = {
  none: [[]],
  needed: [[needed], [needed, avoided]],
  held: [[needed, held], [talked]],
} as const

type Past = ReturnType<typeof given<typeof conversation.events, ConversationState>>

/** Every command that takes a step, the step where it may be taken, and after what it may. */
const steps = [
  [needed, 'none', (past: Past) => past.when(AskForConversation, asked, dana)],
  [
    held,
    'needed',
    (past: Past) => past.when(HoldConversation, { ...self, note: 'I will ask first.' }),
  ],
  [talked, 'none', (past: Past) => past.when(RecordTalk, { to: id('noor') }, dana)],
] as const

const refusals: Record<ConversationState['is'], string> = {
  none: 'ConversationNotNeeded',
  needed: 'ConversationAlreadyNeeded',
  held: 'ConversationAlreadyHeld',
}

const named = steps.map(([expected, after, attempt]) => ({ expected, after, attempt }))

describe.each(Object.keys(pasts) as ConversationState['is'][])('conversation: %s', (is) => {
  it.each(named)('$expected.type', ({ expected, after, attempt }) => {
    for (const events of pasts[is]) {
      const past = given(conversation, events)
      if (after === is) attempt(past).records(expected)
      else attempt(past).refused(refusals[is])
    }
  })
})

describe('asking for a hard conversation', () => {
  const attempt = (more: object) =>
    given(conversation).when(AskForConversation, { ...asked, ...more }, dana)

  it('is with somebody else, who is a member, by a day to come', () => {
    attempt({ to: id('dana') }).refused('TalkWithOneself', 'to')
    attempt({ to: id('stranger') }).refused('NotAMember', 'to')
    attempt({ neededBy: '2026-03-30' }).refused('DayHasPassed', 'neededBy')
    attempt({ partnership: id('pair') }).refused('PartnershipNotFounded', 'partnership')
  })
})

describe('the day by which it was needed', () => {
  it('passes once, and only where they had not talked', () => {
    const over = { ...self, setBy, on: asked.neededBy }
    given(conversation, [needed]).when(MarkConversationAvoided, over).records(avoided)
    given(conversation, [needed, held]).when(MarkConversationAvoided, over).records()
    given(conversation, [needed])
      .when(MarkConversationAvoided, { ...over, setBy: id('older') })
      .records()
  })
})
