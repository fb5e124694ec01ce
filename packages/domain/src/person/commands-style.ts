import { z } from 'zod'
import { EventId, OwnPartnershipId, PersonId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { person } from './person.ts'
import { helpings } from './said.ts'
import type { Member, PersonState } from './state.ts'

const command = commandsOf(person)
const self = (_: PersonState, { id }: { id: PersonId }) => [id]
const ownWords = { giver: 'named', named: self, personal: true } as const

const readers = 'Those who share a partnership with you can read it, nobody else.'

/** @throws Refusal with the state's own code, unless they are a member. */
function memberIn(state: PersonState): Member {
  if (state.is !== 'member') throw new Refusal(...person.refusals[state.is])
  return state
}

export const TellBackground = command({
  ...ownWords,
  title: 'Tell where you come from',
  input: z.strictObject({
    id: PersonId,
    text: Text.meta({
      title: 'Your background, in your words',
      description: `What you have done, and what you learnt from it. ${readers}`,
    }),
  }),
  rewrites: true,
  records: ['BackgroundTold'],
  decide: ({ id, text }, state) => {
    memberIn(state)
    return [{ type: 'BackgroundTold', data: { text: of(id, text) } }]
  },
})

export const WriteWorkingStyle = command({
  ...ownWords,
  title: 'Write how you work',
  input: z.strictObject({
    id: PersonId,
    text: Text.meta({
      title: 'How you work best',
      description: `When to reach you, how you decide, what helps and what doesn’t. ${readers} What you wrote before stays as an earlier version.`,
    }),
  }),
  rewrites: true,
  records: ['WorkingStyleWritten'],
  decide: ({ id, text }, state) => {
    memberIn(state)
    return [{ type: 'WorkingStyleWritten', data: { text: of(id, text) } }]
  },
})

export const NoteAdaptation = command({
  title: 'Note how you adapt to somebody',
  input: z.strictObject({
    id: PersonId.meta({ title: 'To whom' }),
    partnership: OwnPartnershipId.meta({ with: 'id' }),
    text: Text.meta({
      title: 'What you do otherwise for their sake',
      description: 'The two of you can read it. They say whether it helps.',
    }),
  }),
  giver: 'member',
  personal: true,
  needs: ({ partnership }) => partnershipNamed(partnership),
  records: ['AdaptationNoted'],
  decide: ({ id, partnership, text }, state, situation) => {
    const { speaker: by } = situation
    memberIn(state)
    require(by !== id, 'AdaptsToOneself', 'It is somebody else whom you adapt to.', 'id')
    requireTogether(situation, partnership, [by, id])
    return [{ type: 'AdaptationNoted', data: { by, partnership, text: of(by, text) } }]
  },
})

export const AnswerAdaptation = command({
  ...ownWords,
  title: 'Say whether an adaptation helps',
  input: z.strictObject({
    id: PersonId,
    adaptation: EventId,
    helps: z.enum(helpings).meta({ title: 'Does it help?' }),
    text: Text.optional().meta({
      title: 'In your words',
      description: 'The two of you can read it. Nothing is counted.',
      place: 'first',
      readers: 'some',
    }),
  }),
  records: ['AdaptationAnswered'],
  decide: ({ id, adaptation, ...said }, state) => {
    const noted = memberIn(state).adaptations?.some((each) => each === adaptation)
    require(noted === true, 'UnknownAdaptation', 'Nobody noted this.', 'adaptation')
    return [{ type: 'AdaptationAnswered', data: { adaptation, said: of(id, said) } }]
  },
})
