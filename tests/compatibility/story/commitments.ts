import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** What is promised, kept, missed and released; topics to their ends; and conversations, held and avoided. */
export async function commitments(
  teller: Teller,
  { ana, ben, caro, dev }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const numbers = { to: ana, title: 'The numbers by Thursday noon', partnership }
  const { id: kept } = await teller.give(ben, 'MakeCommitment', { ...numbers, dueOn: '2026-04-30' })
  await teller.give(ben, 'TellBadNews', {
    id: kept,
    note: 'The ledger closes a day later.',
    expectedOn: '2026-05-01',
  })
  await teller.give(ben, 'RaiseTopic', {
    partnership,
    title: 'Who signs the lease',
    meetingOn: '2026-04-27',
  })
  const { id: lease } = await teller.give(ana, 'RaiseTopic', {
    partnership,
    words: 'Whether we trust the plan',
  })
  await teller.give(ben, 'CarryTopicOver', { id: lease, meetingOn: '2026-04-30' })
  await teller.give(ben, 'DiscussTopic', { id: lease, note: 'We do, to the summer.' })
  const { id: dropped } = await teller.give(ben, 'RaiseTopic', { partnership, title: 'The tools' })
  await teller.give(ben, 'DropTopic', { id: dropped, reason: 'Settled by mail.' })
  const { id: avoided } = await teller.give(ana, 'AskForConversation', {
    to: ben,
    partnership,
    topic: 'How you spoke to Caro',
    neededBy: '2026-04-29',
  })
  await teller.give(caro, 'RecordTalk', { to: ben })
  await teller.until('2026-05-02')
  await teller.give(ben, 'FinishCommitment', { id: kept, on: '2026-05-01', note: 'At noon.' })
  await teller.give(ana, 'ConfirmCommitment', { id: kept, note: 'I have them.' })
  await teller.give(ana, 'HoldConversation', {
    id: avoided,
    note: 'He asks her first, from now on.',
  })
  const { event: offer } = await teller.give(ana, 'OfferConversationDisclosure', {
    id: avoided,
    to: [caro, dev],
    until: '2026-12-31',
  })
  await teller.give(ben, 'AgreeToConversationDisclosure', { id: avoided, offer })
  await teller.give(ben, 'TakeBackConversationDisclosure', { id: avoided, offer })

  const promise = { to: ben, words: 'I do not correct you in front of others', partnership }
  const { id: broken } = await teller.give(ana, 'MakeCommitment', {
    ...promise,
    dueOn: '2026-05-05',
  })
  const { id: over } = await teller.give(caro, 'MakeCommitment', {
    to: ana,
    title: 'A second quote for the lease',
    dueOn: '2026-05-20',
  })
  await teller.give(ana, 'ReleaseCommitment', { id: over, reason: 'We took the first one.' })
  await teller.until('2026-05-07')
  await teller.give(ben, 'MissCommitment', { id: broken, note: 'On Tuesday, twice.' })
}
