import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** What happens outside and who is there, a decision that reckons with both, and what is bet on it and comes of it. */
export async function outside(
  teller: Teller,
  { ana, ben, caro }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const { id: law } = await teller.give(ben, 'RecordOutsideEvent', {
    title: 'Yards must report their fuel',
    kind: 'law',
    source: 'Official journal',
    text: 'From the first of the year on.',
    link: 'https://example.org/journal',
    seenBy: [ben, caro],
    partnership,
  })
  const { id: bank } = await teller.give(ana, 'AddPlayer', {
    name: 'Banco do Cais',
    reach: 'indirect',
    relation: 'The bank of most yards',
    note: 'Lends against boats.',
    link: 'https://example.org/bank',
    maintainer: ben,
    partnership,
  })
  await teller.give(ben, 'LookAtPlayer', {
    id: bank,
    note: 'They sell fuel cards now.',
    link: 'https://example.org/cards',
    reach: 'direct',
    relation: 'Sells what we sell',
    staleAfterDays: 30,
  })
  await teller.give(ana, 'HandOnPlayer', { id: bank, maintainer: caro, reason: 'It is money.' })
  const { id } = await teller.give(ana, 'ProposeDecision', { title: 'Sell a fuel report' })
  const note = 'It is why we do it.'
  await teller.give(ben, 'CiteOutsideEvent', { id, outside: law, note })
  await teller.give(ben, 'CitePlayer', { id, player: bank, note: 'They may do it first.' })
  await teller.give(ana, 'Decide', { id, expectedEffectDays: 60 })
  await teller.give(ana, 'AskForBets', {
    id,
    asked: [ben, caro],
    effect: 'Ten yards pay for it within two months',
  })
  await teller.give(ben, 'PlaceBet', { id, chance: 65, failure: 'The bank gives it away.' })
  await teller.give(caro, 'ReportDecisionCost', {
    id,
    cost: { amount: 4_200.5, currency: 'EUR' },
    effortDays: 11.5,
    note: 'Mostly the form.',
  })
  await teller.give(caro, 'GiveVerdict', { id, verdict: 'partly', note: 'Six did.' })
  await teller.give(caro, 'EndPlayer', { id: bank, reason: 'Bought by another bank.' })
}
