import { expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

/** The owner and Noor are asked, Noor is about to leave. */
function asking() {
  const company = new Company()
  company.now = '2026-03-24T11:00:00.000Z'
  const { owner } = company
  const noor = company.give(owner, 'AddMember', { name: 'Noor', role: 'CMO' })
  const members = [owner, noor]
  const partnership = company.give(owner, 'FoundPartnership', { members })
  const recorded = (stream: string, type: string) =>
    company.recorded(stream).filter((event) => event.type === type)
  const leaves = () => company.give(owner, 'RecordLeaving', { id: noor })
  return { company, owner, noor, members, partnership, recorded, leaves }
}

it('opens positions once all who have given none have left', async () => {
  const { company, owner, members, partnership, recorded, leaves, noor } = asking()
  const id = company.give(owner, 'ProposeDecision', { title: 'Freight only', partnership })
  company.give(owner, 'CallPositions', { id, asked: members })
  company.give(owner, 'TakePosition', { id, stance: 'support' })
  const { at, sent, stop } = await tickingOn(company)
  await at('2026-03-25T08:00:00.000Z')
  expect(sent).toEqual([])
  leaves()
  await at('2026-03-25T09:00:00.000Z')
  await at('2026-03-25T10:00:00.000Z')
  await stop()
  expect(recorded(`decision-${id}`, 'PositionsOpened')).toMatchObject([
    { at: '2026-03-25T09:00:00.000Z', data: { silent: [noor] } },
  ])
  expect(sent).toHaveLength(1)
})

it('opens what is recalled once all who have written nothing have left', async () => {
  const { company, owner, members, partnership, recorded, leaves, noor } = asking()
  const id = company.give(owner, 'OpenPostmortem', {
    ...{ partnership, title: 'The switch', question: 'Why?', involved: members },
    ...{ facilitator: owner, from: '2026-03-01', to: '2026-03-20' },
  })
  const moments = [{ on: '2026-03-09', text: 'So it was.' }]
  company.give(owner, 'WriteRecollection', { id, moments })
  const { at, sent, stop } = await tickingOn(company)
  await at('2026-03-25T08:00:00.000Z')
  expect(sent).toEqual([])
  leaves()
  await at('2026-03-25T09:00:00.000Z')
  await stop()
  expect(recorded(`postmortem-${id}`, 'RecollectionsOpened')).toMatchObject([
    { data: { silent: [{ person: noor, away: true }] } },
  ])
})
