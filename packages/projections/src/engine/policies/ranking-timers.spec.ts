import { expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

/** Noor and the owner are asked for their order on 24 March: the clocks change within the week. */
function called() {
  const company = new Company()
  company.now = '2026-03-24T11:00:00.000Z'
  const noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
  const members = [company.owner, noor]
  const partnership = company.give(company.owner, 'FoundPartnership', { members })
  const goals = ['Grow', 'Hold'].map((title) =>
    company.give(noor, 'ProposeGoal', { title, owners: [noor] }),
  )
  const id = company.give(noor, 'CallRanking', { partnership, goals })
  const ranks = goals.map((goal, n) => ({ goal, rank: n + 1 }))
  const rank = (by: string) => company.give(by, 'RankGoals', { id, ranks })
  const opened = () =>
    company.recorded(`ranking-${id}`).filter(({ type }) => type === 'RankingOpened')
  return { company, id, noor, rank, opened }
}

it('opens what was answered once the last day is over, once in all', async () => {
  const { company, noor, rank, opened } = called()
  rank(noor)
  const first = await tickingOn(company)
  await first.at('2026-03-31T21:59:59.999Z')
  expect(opened()).toEqual([])
  await first.at('2026-03-31T22:00:00.000Z')
  await first.stop()
  const second = await tickingOn(company)
  await second.at('2026-04-02T08:00:00.000Z')
  expect(second.sent).toEqual([])
  await second.stop()
  expect(opened()).toMatchObject([
    { at: '2026-03-31T22:00:00.000Z', data: { silent: [{ person: company.owner }] } },
  ])
})

it('fires once on start, where it was stopped over the day', async () => {
  const { company, noor, rank, opened } = called()
  rank(noor)
  const late = await tickingOn(company)
  await late.at('2026-04-05T08:00:00.000Z')
  await late.at('2026-04-05T08:01:00.000Z')
  await late.stop()
  expect(opened()).toMatchObject([{ at: '2026-04-05T08:00:00.000Z' }])
})

it('opens it at once where all for whom it still waits leave', async () => {
  const { company, id, noor, rank, opened } = called()
  const { at, sent, stop } = await tickingOn(company)
  rank(company.owner)
  await at('2026-03-25T08:00:00.000Z')
  expect(sent).toEqual([])
  company.give(company.owner, 'RecordLeaving', { id: noor })
  await at('2026-03-25T09:00:00.000Z')
  await stop()
  expect(opened()).toMatchObject([{ data: { silent: [{ person: noor, away: true }] } }])
  expect(sent.map(({ input }) => input)).toEqual([{ id }])
})

it('has nothing to do where it was called off', async () => {
  const { company, id, noor, rank, opened } = called()
  rank(noor)
  company.give(noor, 'CallOffRanking', { id })
  const { at, sent, stop } = await tickingOn(company)
  await at('2026-04-05T08:00:00.000Z')
  expect(sent).toEqual([])
  expect(opened()).toEqual([])
  await stop()
})

it('has nothing to do where all have answered', async () => {
  const { company, noor, rank, opened } = called()
  rank(noor)
  rank(company.owner)
  const { at, sent, stop } = await tickingOn(company)
  await at('2026-04-05T08:00:00.000Z')
  expect(sent).toEqual([])
  expect(opened()).toHaveLength(1)
  await stop()
})
