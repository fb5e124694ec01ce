import { expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

/** A team of the owner, Noor and Tom; all but Tom accept what is proposed, and Tom is about to leave. */
function proposed() {
  const company = new Company()
  company.now = '2026-03-02T09:00:00.000Z'
  const { owner } = company
  const [noor, tom] = ['Noor', 'Tom'].map((name) =>
    company.give(owner, 'AddMember', { name, role: 'CMO' }),
  )
  const members = [owner, noor ?? '', tom ?? '']
  const id = company.give(owner, 'FoundPartnership', { members, name: 'The three' })
  const leaves = () => company.give(owner, 'RecordLeaving', { id: tom })
  const recorded = (type: string) =>
    company.recorded(`partnership-${id}`).filter((event) => event.type === type)
  return { company, id, owner, noor: noor ?? '', leaves, recorded }
}

it('brings a charter into force where the last for whom it waits leaves', async () => {
  const { company, id, owner, noor, leaves, recorded } = proposed()
  const { at, sent, stop } = await tickingOn(company)
  company.give(owner, 'ProposeCharter', { id, trustOpen: true })
  company.give(noor, 'AcceptCharter', { id, version: 1 })
  await at('2026-03-03T08:00:00.000Z')
  expect(sent).toEqual([])
  leaves()
  await at('2026-03-03T09:00:00.000Z')
  await at('2026-03-03T10:00:00.000Z')
  await stop()
  expect(recorded('CharterAgreed')).toMatchObject([
    { at: '2026-03-03T09:00:00.000Z', data: { version: 1 } },
  ])
  expect(sent).toHaveLength(1)
})

it('makes a metric joint in the same way, and a stopped clock makes up for it', async () => {
  const { company, id, owner, noor, leaves, recorded } = proposed()
  const [metric, other] = ['Pipeline', 'Churn'].map((title) =>
    company.give(owner, 'DefineMetric', { title }),
  )
  for (const each of [metric, other]) company.give(owner, 'ProposeMetric', { id, metric: each })
  company.give(noor, 'AcceptMetric', { id, metric })
  leaves()
  const { at, sent, stop } = await tickingOn(company)
  await at('2026-03-05T09:00:00.000Z')
  await at('2026-03-05T10:00:00.000Z')
  await stop()
  expect(recorded('MetricChosen')).toMatchObject([{ data: { metric } }])
  expect(sent).toHaveLength(1)
})

it('waits on while somebody who is here has not accepted, and ends with another version', async () => {
  const { company, id, owner, noor, leaves, recorded } = proposed()
  const { at, sent, stop } = await tickingOn(company)
  company.give(owner, 'ProposeCharter', { id, trustOpen: true })
  leaves()
  await at('2026-03-03T09:00:00.000Z')
  expect(sent).toEqual([])
  company.give(owner, 'ProposeCharter', { id, pulseCadenceDays: 30 })
  company.give(noor, 'AcceptCharter', { id, version: 2 })
  await at('2026-03-03T10:00:00.000Z')
  await stop()
  expect(recorded('CharterAgreed')).toMatchObject([{ data: { version: 2 } }])
  expect(sent).toEqual([])
})
