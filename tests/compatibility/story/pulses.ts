import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

const scores = { ability: 6, integrity: 5, benevolence: 3, reliance: null, disclosure: 7 }

/** One that both answer, one that is called off, and one in which one of the two is silent and then late. */
export async function pulses(
  teller: Teller,
  { ana, ben }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const { id: both, event } = await teller.give(ana, 'CallPulse', { partnership })
  const because = [{ event, share: 0.25 }]
  await teller.give(ben, 'AnswerPulse', { id: both, to: ana, scores, because })
  await teller.give(ana, 'AnswerPulse', { id: both, to: ben, scores })
  const { id: mistaken } = await teller.give(ben, 'CallPulse', { partnership })
  await teller.give(ben, 'CallOffPulse', { id: mistaken, reason: 'Next week is soon enough.' })
  const { id: late } = await teller.give(ben, 'CallPulse', { partnership })
  await teller.give(ben, 'AnswerPulse', { id: late, to: ana, scores })
  await teller.until('2026-05-02')
  await teller.give(ana, 'AnswerPulse', { id: late, to: ben, scores })
}
