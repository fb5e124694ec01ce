import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A vision that is played back, corrected and confirmed, holds through a decision, and is worded anew. */
export async function visions(
  teller: Teller,
  { ana, ben }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const shared = { partnership, takenAs: 'stretch' as const }
  const { id } = await teller.give(ana, 'ShareVision', {
    ...shared,
    statement: 'A workshop in every harbour.\nAnd a tool for every hand.',
  })
  const { id: playback } = await teller.give(ben, 'PlayBack', {
    ...{ of: { noun: 'vision' as const, id }, to: ana },
    text: 'We open workshops.',
  })
  await teller.give(ana, 'CorrectPlayback', { id: playback, text: 'And rent out tools.' })
  await teller.give(ben, 'PlayBackAnew', { id: playback, text: 'We open workshops, and lend.' })
  await teller.give(ana, 'ConfirmPlayback', { id: playback })
  const { id: decision } = await teller.give(ana, 'ProposeDecision', {
    ...{ title: 'Two harbours first', partnership },
  })
  await teller.give(ana, 'Decide', { id: decision })
  await teller.give(ana, 'ReconfirmVision', {
    ...{ id, despite: [decision] },
    reason: 'Two are where every one begins.',
  })
  await teller.give(ben, 'GiveFeedback', {
    ...{ to: ana, kind: 'direct', about: [{ noun: 'vision', id }] },
    ...{ title: 'The harbours', text: 'Say which come first, and we can begin.' },
  })
  await teller.give(ben, 'ShareVision', {
    ...shared,
    statement: 'A workshop in every harbour, and a tool for every hand.',
    editorial: true,
  })
}
