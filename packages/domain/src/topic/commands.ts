import { z } from 'zod'
import { OwnPartnershipId, TopicId } from '../kernel/ids.ts'
import { ofMaybe } from '../kernel/marks.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { worded, wordingAsked } from '../kernel/wording.ts'
import { partnershipNamed, requireGoing } from '../partnership/checks.ts'
import { membersNamed, requireOthersThere } from '../partnership/here.ts'
import type { TopicState } from './state.ts'
import { topic } from './topic.ts'

const command = commandsOf(topic)
const id = TopicId
const among = (state: TopicState) => (state.is === 'none' ? [] : state.among)

const meetingOn = LocalDate.optional().meta({
  title: 'Meeting on',
  description: 'Leave it open for the next one, whenever that is.',
})

const inConfidence = 'Only those can read it among whom it was raised.'

export const RaiseTopic = command({
  title: 'Raise a topic for the next meeting',
  input: z.strictObject({
    partnership: OwnPartnershipId,
    ...wordingAsked('Topic', 'the members of the partnership'),
    meetingOn,
  }),
  creates: true,
  giver: 'member',
  needs: ({ partnership }) => partnershipNamed(partnership),
  needsThen: membersNamed,
  records: ['TopicRaised'],
  decide: ({ partnership, title, words, meetingOn }, _, situation) => {
    const { speaker: by } = situation
    const { members } = requireGoing(situation, partnership)
    require(members.includes(by), 'NotInPartnership', 'Only its members raise one.', 'partnership')
    requireOthersThere(situation, members)
    const said = worded(members, { title, words })
    const data = { by, partnership, among: [...members], meetingOn, ...said }
    return [{ type: 'TopicRaised', data }]
  },
})

export const CarryTopicOver = command({
  title: 'Carry a topic over to another meeting',
  input: z.strictObject({ id, meetingOn }),
  giver: 'named',
  named: among,
  records: ['TopicCarriedOver'],
  decide: ({ meetingOn }) => [{ type: 'TopicCarriedOver', data: { meetingOn } }],
})

export const DiscussTopic = command({
  title: 'Say that a topic was discussed',
  input: z.strictObject({
    id,
    note: Text.optional().meta({ title: 'What came of it', description: inConfidence }),
  }),
  giver: 'named',
  named: among,
  records: ['TopicDiscussed'],
  decide: ({ note }, state) => [
    { type: 'TopicDiscussed', data: { note: ofMaybe(among(state), note) } },
  ],
})

export const DropTopic = command({
  title: 'Drop a topic',
  input: z.strictObject({
    id,
    reason: Text.optional().meta({ title: 'Why', description: inConfidence }),
  }),
  giver: 'named',
  named: among,
  records: ['TopicDropped'],
  decide: ({ reason }, state) => [
    { type: 'TopicDropped', data: { reason: ofMaybe(among(state), reason) } },
  ],
})
