import type { GoalId, PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** Who came to know of what, and who acted in whose domain. */
export async function domains(
  teller: Teller,
  { ana, ben, caro, dev }: Cast,
  goal: GoalId,
  partnership: PartnershipId,
): Promise<void> {
  const of = { noun: 'goal', id: goal } as const
  const told = { of, people: [caro, dev], how: 'told' as const }
  const { event: statement } = await teller.give(ana, 'RecordExposure', {
    ...told,
    note: 'On the way to the yard',
  })
  await teller.give(ben, 'OpenRecord', { of })
  await teller.give(caro, 'DisputeExposure', { of, statement, note: 'I was not there.' })
  await teller.give(dev, 'CorrectExposure', {
    of,
    statement,
    how: 'shown',
    on: '2026-03-10',
    by: ben,
    note: 'On his screen',
  })
  const redone = { by: ana, owner: ben, kind: 'redo', partnership, domain: 'Brand' } as const
  const { id } = await teller.give(ben, 'RecordIntervention', {
    ...redone,
    title: 'The leaflet, the night before the fair',
    as: 'not_invited',
  })
  await teller.give(ana, 'ClassifyIntervention', { id, as: 'gate' })
  await teller.give(ana, 'RecordIntervention', { ...redone, words: 'How you answered the rival' })
}

/** What is said beside records: for all who see them, and in confidence. */
export async function remarks(
  teller: Teller,
  { ana, ben, caro }: Cast,
  goal: GoalId,
): Promise<void> {
  const of = { noun: 'goal', id: goal } as const
  await teller.give(caro, 'MakeRemark', { of, text: 'The fair is two weeks earlier this year.' })
  const asked = { of, to: ben, text: 'Why in June?\nThe fair is in May.' }
  const { id } = await teller.give(ana, 'AskQuestion', asked)
  await teller.give(ben, 'AnswerQuestion', { id, text: 'The board meets in July.' })
  const { id: talk, event } = await teller.give(ana, 'RecordTalk', { to: ben })
  const beside = { of: { noun: 'conversation', id: talk }, entry: event } as const
  await teller.give(ben, 'MakeRemark', { ...beside, text: 'It helped.' })
  const { id: over } = await teller.give(caro, 'AskQuestion', { ...beside, to: ana, text: 'When?' })
  await teller.give(caro, 'WithdrawQuestion', { id: over })
}
