import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** What somebody says of themselves, and what another does for their sake. */
async function styles(
  teller: Teller,
  { ana, ben }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  await teller.give(ana, 'TellBackground', { id: ana, text: 'Ten years of harbours.' })
  await teller.give(ana, 'WriteWorkingStyle', { id: ana, text: 'Mornings, on foot.' })
  const { event: adaptation } = await teller.give(ben, 'NoteAdaptation', {
    ...{ id: ana, partnership, text: 'I write it down the evening before.' },
  })
  await teller.give(ana, 'AnswerAdaptation', {
    ...{ id: ana, adaptation, helps: 'partly', text: 'When it is one page.' },
  })
}

/** From the brief to the thirtieth day. */
async function hire(teller: Teller, { ben, eve }: Cast): Promise<void> {
  const { id } = await teller.give(ben, 'WriteRoleBrief', {
    ...{ person: eve, role: 'CPO', starts: '2026-09-15', works: 'conductor' },
    gaps: [{ gap: 'Drawing', covered: 'Two freelancers' }],
    at30: 'Has met ten customers',
  })
  await teller.give(ben, 'ReviseRoleBrief', {
    ...{ id, works: 'mixed', gaps: [], reason: 'She draws after all.' },
  })
  await teller.give(eve, 'StateHireExpectations', { id, at90: 'A plan of my own' })
  await teller.until('2026-10-16')
  await teller.give(eve, 'SayHowHireGoes', {
    ...{ id, day: '30', came: 'partly', text: 'Six so far.', at60: 'All ten' },
  })
}

/** One leaves; the other side tells why too late, and what was theirs goes to another. */
async function leavingFor(teller: Teller, { ana, ben, caro, eve }: Cast): Promise<void> {
  const { id: goal } = await teller.give(caro, 'ProposeGoal', { title: 'A quarter without loans' })
  const mistaken = await teller.give(ben, 'AskWhyTheyLeave', { person: caro, others: [ana] })
  await teller.give(ben, 'CallOffLeaving', { id: mistaken.id, reason: 'She stays.' })
  const { id } = await teller.give(ben, 'AskWhyTheyLeave', { person: caro, others: [ana] })
  await teller.give(caro, 'TellWhyTheyLeave', { id, reason: 'I wanted to sail.' })
  await teller.give(ben, 'RecordLeaving', { id: caro })
  await teller.until('2026-10-26')
  await teller.give(ana, 'TellWhyTheyLeave', { id, reason: 'She had grown out of it.' })
  const { id: handover } = await teller.give(ben, 'BeginHandover', {
    ...{ from: caro, to: eve, role: 'CFO' },
  })
  const { event: item } = await teller.give(eve, 'AnswerHandoverItem', {
    ...{ id: handover, of: { noun: 'goal', id: goal }, taken: 'dropped' },
    reason: 'The bank asked for one.',
  })
  await teller.give(ben, 'SettleHandoverItem', {
    ...{ id: handover, item, agrees: true, note: 'It does.' },
  })
  await teller.give(eve, 'EndHandover', { id: handover })
}

/** How people work, how one came, and how another went. */
export async function comingAndGoing(
  teller: Teller,
  cast: Cast,
  partnership: PartnershipId,
): Promise<void> {
  await styles(teller, cast, partnership)
  await hire(teller, cast)
  await leavingFor(teller, cast)
}
