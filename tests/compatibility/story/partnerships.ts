import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A pair with a charter in force, and a team that grows, shrinks and ends. @returns the pair */
export async function partnerships(
  teller: Teller,
  { ana, ben, caro, dev }: Cast,
): Promise<PartnershipId> {
  const { id: pair } = await teller.give(ana, 'FoundPartnership', { members: [ana, ben] })
  await teller.give(ana, 'ProposeCharter', {
    id: pair,
    domains: [
      { name: 'Pricing', owner: ana, gate: 'Discounts above 20 %' },
      { name: 'Brand', owner: ben },
    ],
    trustOpen: false,
    insightCadenceDays: 14,
    notes: 'Read again in the autumn.',
  })
  await teller.give(ben, 'AcceptCharter', { id: pair, version: 1 })
  await teller.give(ben, 'ProposeCharter', {
    id: pair,
    domains: [{ name: 'Pricing', owner: ana }],
    whoSees: [{ what: 'Minutes of our one-to-ones', who: 'The two of us' }],
  })
  const revenue = 'Revenue reaches 26 M'
  await teller.give(ana, 'DefineSuccess', {
    id: pair,
    elements: [{ text: revenue }, { text: 'Brokers stay a second year' }],
  })
  const first = { id: pair, version: 1 }
  await teller.give(ben, 'AcceptSuccessElements', { ...first, elements: [1] })
  const unclear = { ...first, element: 2, reason: 'Nobody can count that.' }
  await teller.give(ben, 'RejectSuccessElement', unclear)
  await teller.give(ben, 'DefineSuccess', {
    id: pair,
    elements: [{ text: revenue }, { number: 2, text: 'Nine of ten brokers stay a second year' }],
    reason: 'So that it can be counted.',
  })
  const members = [ana, ben, caro]
  const { id: team } = await teller.give(ana, 'FoundPartnership', { members, name: 'Board' })
  await teller.give(ana, 'AddToPartnership', { id: team, person: dev })
  await teller.give(ana, 'RemoveFromPartnership', { id: team, person: caro, reason: 'Too many.' })
  await teller.give(ben, 'EndPartnership', { id: team, reason: 'We meet as a pair.' })
  return pair
}
