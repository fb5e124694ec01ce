import { z } from 'zod'
import { requireNameable } from '../decision/checks.ts'
import { DecisionId, InterventionId, PersonId, partnershipWith } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line } from '../kernel/text.ts'
import { worded, wordingAsked } from '../kernel/wording.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { requireKnown } from '../person/membership.ts'
import { intervention } from './intervention.ts'
import { type InterventionState, interventionClasses, interventionKinds } from './state.ts'

const command = commandsOf(intervention)
const two = (state: InterventionState) => (state.is === 'none' ? [] : [state.by, state.owner])
const as = z.enum(interventionClasses)

export const RecordIntervention = command({
  title: 'Record an intervention',
  input: z.strictObject({
    by: PersonId.meta({ title: 'Who acted' }),
    owner: PersonId.meta({
      title: 'In whose domain',
      description: 'One of the two is you.',
      but: 'by',
    }),
    kind: z.enum(interventionKinds).meta({
      title: 'What it was',
      description: 'An order, a decision reversed, or work done over.',
    }),
    ...wordingAsked('What was done', 'the two'),
    as: as.optional().meta({
      title: 'How you see it',
      description:
        'Asked for, agreed in the charter, or neither. The other is asked too, and reads yours once they have said.',
      place: 'first',
    }),
    domain: Line.optional().meta({ title: 'Domain', description: 'As the charter names it.' }),
    decision: DecisionId.optional().meta({ title: 'Decision' }),
    partnership: partnershipWith('by', 'owner').optional().meta({ title: 'Partnership' }),
  }),
  creates: true,
  giver: 'member',
  needs: ({ by, owner, decision, partnership }) => [
    { noun: 'person', id: by },
    { noun: 'person', id: owner },
    ...(decision === undefined ? [] : [{ noun: 'decision' as const, id: decision }]),
    ...partnershipNamed(partnership),
  ],
  records: ['InterventionRecorded', 'InterventionClassified'],
  decide: ({ as, title, words, ...input }, _, situation) => {
    const { speaker, actor } = situation
    const { by, owner } = input
    require(by !== owner, 'OwnDomain', 'In one’s own domain nobody intervenes.', 'owner')
    const theirs = speaker === by || speaker === owner
    require(theirs, 'NotBetweenThem', 'It is for one of the two to record.', 'by')
    for (const field of ['by', 'owner'] as const) requireKnown(situation, input[field], field)
    requireTogether(situation, input.partnership, [by, owner])
    if (input.decision !== undefined) requireNameable(situation, {}, input.decision, 'decision')
    const data = { ...input, ...worded([by, owner], { title, words }) }
    const inPerson = as === undefined || actor === speaker
    require(inPerson, 'OnlyInPerson', 'Only the person can say how they see it.', 'as')
    return [
      { type: 'InterventionRecorded', data },
      ...(as === undefined
        ? []
        : [{ type: 'InterventionClassified' as const, data: { person: speaker, as } }]),
    ]
  },
})

export const ClassifyIntervention = command({
  title: 'Say how you see an intervention',
  input: z.strictObject({
    id: InterventionId,
    as: as.meta({
      title: 'How you see it',
      description:
        'Shown to others once both of you have said. It counts as not invited only where both say so.',
    }),
  }),
  giver: 'named',
  named: two,
  personal: true,
  records: ['InterventionClassified'],
  decide: ({ as }, state, { speaker: person }) =>
    state.is !== 'none' && state.classes[person] === as
      ? []
      : [{ type: 'InterventionClassified', data: { person, as } }],
})
