import { z } from 'zod'
import { InsightId, OwnPartnershipId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { requireGoing } from '../partnership/checks.ts'
import { membersNamed, requireOthersThere } from '../partnership/here.ts'
import { noteParts } from './events.ts'
import { insight } from './insight.ts'
import type { InsightState } from './state.ts'

const command = commandsOf(insight)
const id = InsightId
const readers = (state: InsightState) => (state.is === 'none' ? [] : state.to)

export const ShareInsight = command({
  title: 'Share an insight note',
  input: z.strictObject({
    partnership: OwnPartnershipId.meta({
      title: 'Partnership',
      description: 'For its other members; whoever is in the organisation can read it.',
    }),
    ...noteParts,
  }),
  creates: true,
  giver: 'member',
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  needsThen: membersNamed,
  records: ['InsightShared'],
  decide: ({ partnership, ...parts }, _, situation) => {
    const { speaker: by } = situation
    const { members } = requireGoing(situation, partnership)
    const theirs = members.includes(by)
    require(theirs, 'NotInPartnership', 'You are not in this partnership.', 'partnership')
    const said = Object.values(parts).some((part) => part !== undefined)
    require(said, 'NothingSaid', 'Say at least one of the three.', 'market')
    const to = requireOthersThere(situation, members)
    return [{ type: 'InsightShared', data: { by, partnership, to, ...parts } }]
  },
})

/** Only the person can say so: that somebody else opened it for them is no reading. */
export const ReadInsight = command({
  title: 'Say that you have read an insight note',
  input: z.strictObject({ id }),
  giver: 'named',
  named: readers,
  personal: true,
  records: ['InsightRead'],
  decide: (_, state, { speaker: person }) =>
    state.is === 'shared' && state.readBy.includes(person)
      ? []
      : [{ type: 'InsightRead', data: { person } }],
})

export const AnswerInsight = command({
  title: 'Answer an insight note',
  input: z.strictObject({
    id,
    answer: Text.meta({
      title: 'Your answer',
      description: 'Whoever is in the organisation can read it.',
    }),
  }),
  giver: 'named',
  named: readers,
  between: (state) => (state.is === 'none' ? [] : [state.by]),
  records: ['InsightAnswered'],
  decide: ({ answer }, _, { speaker: person }) => [
    { type: 'InsightAnswered', data: { person, answer } },
  ],
})
