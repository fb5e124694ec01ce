import { z } from 'zod'
import { EventId, PostmortemId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Text } from '../kernel/text.ts'
import { facilitating, requireEntries, requireIn } from './checks.ts'
import { postmortem } from './postmortem.ts'
import { ToldNarrative } from './said.ts'
import { circleOf } from './state.ts'

const command = commandsOf(postmortem)
const id = PostmortemId

const readers = 'Those involved and who facilitates can read it.'

export const CurateTimeline = command({
  title: 'Choose what the narrative tells',
  input: z.strictObject({ id, tells: ToldNarrative.shape.tells }),
  giver: 'named',
  named: facilitating,
  ownPage: true,
  cites: ({ tells }) => tells,
  records: ['NarrativeCurated'],
  decide: ({ tells }, state, situation) => {
    requireIn(state, 'open')
    requireEntries(situation, tells, 'tells')
    const { speaker: by } = situation
    return [{ type: 'NarrativeCurated', data: { by, narrative: of(by, { tells }) } }]
  },
})

export const AnnotateEntry = command({
  title: 'Annotate an entry',
  input: z.strictObject({
    id,
    entry: EventId,
    text: Text.meta({ title: 'Beside it', description: readers }),
  }),
  giver: 'named',
  named: circleOf,
  cites: ({ entry }) => [entry],
  records: ['EntryAnnotated'],
  decide: ({ entry, text }, state, situation) => {
    requireIn(state, 'open')
    requireEntries(situation, [entry], 'entry')
    const { speaker: by } = situation
    return [{ type: 'EntryAnnotated', data: { by, annotation: of(by, { entry, text }) } }]
  },
})

export const ObjectToTimeline = command({
  title: 'Object to the timeline',
  input: z.strictObject({
    id,
    entry: EventId.optional(),
    text: Text.meta({
      title: 'What it leaves out, or tells wrongly',
      description: `It stands beside the timeline, and in what is exported of it. ${readers}`,
    }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : state.involved),
  personal: true,
  cites: ({ entry }) => (entry === undefined ? [] : [entry]),
  records: ['TimelineObjectedTo'],
  decide: ({ entry, text }, state, situation) => {
    requireIn(state, 'open', 'closed')
    requireEntries(situation, entry === undefined ? [] : [entry], 'entry')
    const { speaker: by } = situation
    return [{ type: 'TimelineObjectedTo', data: { by, objection: of(by, { text, entry }) } }]
  },
})
