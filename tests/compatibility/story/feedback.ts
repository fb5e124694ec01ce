import type { GoalId, PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** Loops that close, reopen, are declined and are replaced; and words that are mended. */
export async function feedback(
  teller: Teller,
  { ana, ben, caro, dev }: Cast,
  goal: GoalId,
  partnership: PartnershipId,
): Promise<void> {
  const { id: late } = await teller.give(ana, 'GiveFeedback', {
    to: ben,
    kind: 'hard',
    title: 'Late with the numbers',
    text: 'Twice this month the board waited.\nI had to excuse us.',
    valence: -1,
    inTheirHands: true,
    about: [{ noun: 'goal', id: goal }],
    partnership,
  })
  await teller.give(ben, 'AcknowledgeFeedback', { id: late })
  const answer = { id: late, answer: 'You are right.', commitment: 'On Thursdays, by noon.' }
  await teller.give(ben, 'AcceptFeedback', answer)
  await teller.until('2026-04-14')
  const partly = { id: late, difference: 'partly', helping: true, note: 'Once of twice.' } as const
  await teller.give(ana, 'AnswerFollowUp', { ...partly, followUpOn: '2026-04-20' })
  const circle = { id: late, to: [caro], until: '2026-12-31' }
  const { event: offer } = await teller.give(ben, 'OfferDisclosure', circle)
  await teller.give(ana, 'AgreeToDisclosure', { id: late, offer })
  await teller.give(ana, 'TakeBackDisclosure', { id: late, offer })
  await teller.until('2026-04-21')
  await teller.give(ana, 'AnswerFollowUp', { id: late, difference: 'seen' })
  await teller.give(ana, 'ReopenFeedback', { id: late, reason: 'It was late again.' })

  const unkind = { to: ana, kind: 'direct', title: 'The tone', text: 'In front of all.' } as const
  const { id: tone, event: toned } = await teller.give(caro, 'GiveFeedback', unkind)
  await teller.give(ana, 'DeclineFeedback', { id: tone, reason: 'I said it in private.' })
  await teller.mend(caro, 'feedback', tone, {
    kind: 'correct',
    event: toned,
    changes: { text: 'In front of the team.' },
    reason: 'Not of all.',
  })
  await teller.give(ana, 'ReadFeedbackAnew', { id: tone })

  const erased = { to: ben, kind: 'hard', title: 'Not asked', text: 'You decide alone.' } as const
  await teller.give(dev, 'GiveFeedback', erased)

  const praise = {
    to: caro,
    kind: 'appreciation',
    title: 'The close',
    text: 'A day early.',
  } as const
  const { id: first, event } = await teller.give(ben, 'GiveFeedback', praise)
  await teller.mend(ben, 'feedback', first, {
    kind: 'correct',
    event,
    changes: { text: 'Two days early.' },
    reason: 'I had miscounted.',
  })
  await teller.give(ben, 'GiveFeedback', { ...praise, title: 'The close, again', replaces: first })
  await teller.until('2026-04-23')
}
