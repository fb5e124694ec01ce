import { beforeEach, describe, expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

let company: Company
let noor: string
let partnership: string
beforeEach(() => {
  company = new Company()
  company.now = '2026-03-09T11:00:00.000Z'
  noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
  const members = [company.owner, noor]
  partnership = company.give(company.owner, 'FoundPartnership', { members })
})

const ticking = () => tickingOn(company)
/** On a day of its own, after the process had stopped, or before it stops. */
const onceAt = async (moment: string) => {
  const { at, sent, stop } = await ticking()
  await at(moment)
  await stop()
  return sent.map(({ command }) => command)
}
const plan = (on: string, more = {}) =>
  company.give(noor, 'PlanSession', { partnership, kind: 'one-to-one', on, ...more })
const lastOf = (id: string) => company.recorded(`session-${id}`).at(-1)
const missedAt = (moment: string) => ({
  type: 'SessionMissed',
  metadata: { occurredAt: moment },
})

describe('the day of a session', () => {
  /** In Amsterdam, at the end of the day on which clocks go forward: it has 23 hours. */
  const MIDNIGHT = '2026-03-29T22:00:00.000Z'

  it('is over at the midnight after it, once, also by a store that was made anew', async () => {
    const id = plan('2026-03-29')
    const first = await ticking()
    await first.at('2026-03-29T21:59:59.999Z')
    expect(first.sent).toEqual([])
    await first.at(MIDNIGHT)
    await first.stop()
    expect(lastOf(id)).toMatchObject(missedAt(MIDNIGHT))
    expect(await onceAt('2026-04-03T06:00:00.000Z')).toEqual([])
  })

  it('is over once on start, and then, where the process was stopped over it', async () => {
    const id = plan('2026-03-29')
    expect(await onceAt('2026-04-02T06:00:00.000Z')).toEqual(['MarkSessionMissed'])
    expect(lastOf(id)).toMatchObject(missedAt(MIDNIGHT))
    expect(await onceAt('2026-04-02T06:01:00.000Z')).toEqual([])
  })

  it('has 25 hours where clocks go back, and is the last of several', async () => {
    const long = plan('2026-10-23', { until: '2026-10-25' })
    const { at, stop } = await ticking()
    await at('2026-10-25T22:59:59.999Z')
    expect(lastOf(long)?.type).toBe('SessionPlanned')
    await at('2026-10-25T23:00:00.000Z')
    expect(lastOf(long)).toMatchObject(missedAt('2026-10-25T23:00:00.000Z'))
    await stop()
  })

  it('is a day where the organisation is, also one that no midnight ends', async () => {
    company.give(company.owner, 'ChangeZone', { id: company.id, zone: 'America/Santiago' })
    const id = plan('2026-09-05')
    const { at, stop } = await ticking()
    await at('2026-09-06T03:59:59.999Z')
    expect(lastOf(id)?.type).toBe('SessionPlanned')
    await at('2026-09-06T09:00:00.000Z')
    expect(lastOf(id)).toMatchObject(missedAt('2026-09-06T04:00:00.000Z'))
    await stop()
  })

  it('follows the organisation to another zone', async () => {
    const id = plan('2026-03-29')
    company.give(company.owner, 'ChangeZone', { id: company.id, zone: 'Pacific/Auckland' })
    expect(await onceAt('2026-03-29T11:00:00.000Z')).toEqual(['MarkSessionMissed'])
    expect(lastOf(id)).toMatchObject(missedAt('2026-03-29T11:00:00.000Z'))
  })

  it('counts as it was set last, once', async () => {
    const id = plan('2026-03-29')
    company.give(noor, 'MoveSession', { id, on: '2026-03-31' })
    expect(await onceAt('2026-03-31T21:59:59.999Z')).toEqual([])
    expect(await onceAt('2026-03-31T22:00:00.000Z')).toEqual(['MarkSessionMissed'])
    const missed = company.recorded(`session-${id}`).filter(({ type }) => type === 'SessionMissed')
    expect(missed).toMatchObject([{ data: { on: '2026-03-31' } }])
  })

  it('passes in silence where it was held, or called off', async () => {
    const [held, off] = [plan('2026-03-29'), plan('2026-03-29', { kind: 'budget talk' })]
    company.give(noor, 'CallOffSession', { id: off })
    company.now = '2026-03-29T12:00:00.000Z'
    company.give(noor, 'HoldSession', { id: held })
    expect(await onceAt('2026-04-02T06:00:00.000Z')).toEqual([])
  })
})

describe('the day of a session for a data review', () => {
  const review = (more = {}) =>
    company.give(noor, 'HoldReview', { partnership, month: '2026-03', data: ['Visits'], ...more })

  it('passes in silence where the review is on record', async () => {
    const [kept, other] = [plan('2026-03-29', { kind: 'data review' }), plan('2026-03-29')]
    company.now = '2026-03-29T12:00:00.000Z'
    review()
    expect(await onceAt('2026-04-02T06:00:00.000Z')).toEqual(['MarkSessionMissed'])
    expect(lastOf(kept)?.type).toBe('SessionPlanned')
    expect(lastOf(other)?.type).toBe('SessionMissed')
    expect(await onceAt('2026-04-03T06:00:00.000Z')).toEqual([])
  })

  it('is over as any other where the review was of another day, or of others', async () => {
    const id = plan('2026-03-29', { kind: 'data review' })
    const wei = company.give(company.owner, 'AddMember', { name: 'Wei', role: 'COO' })
    const others = company.give(noor, 'FoundPartnership', { members: [noor, wei] })
    company.now = '2026-03-29T12:00:00.000Z'
    review({ partnership: others })
    company.now = '2026-03-30T12:00:00.000Z'
    review()
    expect(await onceAt('2026-04-02T06:00:00.000Z')).toEqual(['MarkSessionMissed'])
    expect(lastOf(id)?.type).toBe('SessionMissed')
  })
})

describe('a rhythm', () => {
  const agree = (more = {}) =>
    company.give(noor, 'AgreeCadence', {
      ...{ id: partnership, kind: 'one-to-one', every: { days: 14 }, first: '2026-03-29' },
      ...more,
    })
  const sessions = () =>
    company.all('session').map((id) => {
      const [planned, ...later] = company.recorded(`session-${id}`)
      return [(planned?.data as { on: string } | undefined)?.on, ...later.map(({ type }) => type)]
    })

  it('brings the first session at once and each next on the day of the one before, once', async () => {
    agree()
    const first = await ticking()
    await first.at('2026-03-09T11:00:00.000Z')
    await first.at('2026-03-28T22:59:59.999Z')
    expect(sessions()).toEqual([['2026-03-29']])
    await first.at('2026-03-28T23:00:00.000Z')
    await first.stop()
    expect(sessions()).toEqual([['2026-03-29'], ['2026-04-12']])
    expect(await onceAt('2026-03-28T23:01:00.000Z')).toEqual([])
  })

  it('brings one session, still to come, where the process was stopped over several rounds', async () => {
    agree()
    await onceAt('2026-03-09T11:00:00.000Z')
    await onceAt('2026-05-20T06:00:00.000Z')
    expect(sessions()).toEqual([['2026-03-29', 'SessionMissed'], ['2026-05-24']])
    expect(await onceAt('2026-05-20T06:01:00.000Z')).toEqual([])
    await onceAt('2026-05-24T06:00:00.000Z')
    expect(sessions().at(-1)).toEqual(['2026-06-07'])
  })

  it('counts the session that somebody planned by hand as that of its turn', async () => {
    agree()
    await onceAt('2026-03-09T11:00:00.000Z')
    plan('2026-04-12', { time: '15:00' })
    await onceAt('2026-03-28T23:00:00.000Z')
    expect(sessions()).toEqual([['2026-03-29'], ['2026-04-12'], ['2026-04-26']])
  })

  it('has its first turn also where the one before had planned a session for that day', async () => {
    agree()
    await onceAt('2026-03-09T11:00:00.000Z')
    agree({ every: { days: 7 } })
    await onceAt('2026-03-10T11:00:00.000Z')
    expect(sessions().toSorted()).toEqual([['2026-03-29'], ['2026-03-29', 'SessionCalledOff']])
  })

  it('begins a day of its own in the zone of the organisation', async () => {
    company.give(company.owner, 'ChangeZone', { id: company.id, zone: 'America/New_York' })
    agree()
    await onceAt('2026-03-29T03:59:59.999Z')
    expect(sessions()).toEqual([['2026-03-29']])
    await onceAt('2026-03-29T04:00:00.000Z')
    expect(sessions()).toEqual([['2026-03-29'], ['2026-04-12']])
  })

  it('gives way to another for the same, and goes on with that alone', async () => {
    agree()
    await onceAt('2026-03-09T11:00:00.000Z')
    agree({ every: { days: 7 }, first: '2026-04-01' })
    await onceAt('2026-03-29T12:00:00.000Z')
    await onceAt('2026-04-01T12:00:00.000Z')
    expect(sessions()).toEqual([['2026-03-29', 'SessionCalledOff'], ['2026-04-01'], ['2026-04-08']])
  })

  it('brings no more once it was ended, or the partnership was', async () => {
    agree()
    agree({ kind: 'budget talk' })
    await onceAt('2026-03-09T11:00:00.000Z')
    company.give(noor, 'EndCadence', { id: partnership, kind: 'one-to-one' })
    await onceAt('2026-03-29T12:00:00.000Z')
    expect(sessions().toSorted()).toEqual([
      ['2026-03-29'],
      ['2026-03-29', 'SessionCalledOff'],
      ['2026-04-12'],
    ])
    company.give(noor, 'EndPartnership', { id: partnership })
    await onceAt('2026-04-12T12:00:00.000Z')
    expect(sessions()).toHaveLength(3)
  })
})
