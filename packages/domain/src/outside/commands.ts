import { z } from 'zod'
import { distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { commandsOf, peopleRefs } from '../kernel/noun.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { LocalDate, localDate } from '../kernel/time.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { requireKnown } from '../person/membership.ts'
import { outside } from './outside.ts'
import { outsideKinds } from './state.ts'

const command = commandsOf(outside)

export const RecordOutsideEvent = command({
  title: 'Record an outside event',
  input: z.strictObject({
    title: Line.meta({
      title: 'What happened',
      description: 'Whoever is in the organisation can read it.',
    }),
    kind: z.enum(outsideKinds).meta({ title: 'Kind' }),
    source: Line.meta({
      title: 'Source',
      description: 'Where it is known from: a paper, a filing, a customer.',
    }),
    text: Text.optional().meta({ title: 'In more words' }),
    link: Link.optional().meta({ title: 'Link' }),
    seenBy: distinct(PersonId).max(50).default([]).meta({
      title: 'Who saw it',
      description: 'Of you, first: you yourself, if you leave it open.',
    }),
    seenOn: LocalDate.optional().meta({
      title: 'Seen on',
      description: 'The day on which they did: today, if you leave it open.',
    }),
    partnership: PartnershipId.optional(),
  }),
  creates: true,
  giver: 'member',
  needs: ({ seenBy, partnership }) => [...peopleRefs(seenBy), ...partnershipNamed(partnership)],
  records: ['OutsideEventRecorded'],
  decide: (input, _, situation) => {
    const { now, zone, speaker } = situation
    for (const person of input.seenBy) requireKnown(situation, person, 'seenBy')
    requirePartnership(situation, input.partnership)
    const today = localDate(now, zone)
    const { seenOn = today } = input
    const seenBy = input.seenBy.length === 0 ? [speaker] : input.seenBy
    return [{ type: 'OutsideEventRecorded', data: { ...input, seenBy, seenOn } }]
  },
})
