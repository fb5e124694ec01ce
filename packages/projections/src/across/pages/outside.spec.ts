import { describe, expect, it } from 'vitest'
import { calendar } from '../../queries/calendar.ts'
import { decision } from '../../queries/decision.ts'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { search } from '../../queries/search.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { outsideLane } from '../lanes/outside.ts'
import { marked } from '../lanes/placed.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

const law = { title: 'Yards report their fuel', kind: 'law', source: 'Official journal' }

/** A decision of Dana that rests on an assumption, and a law that Noor saw. */
function seen() {
  const some = calder()
  const { company, dana, noor, on, lastEvent } = some
  const id = on(day('2026-03-02'), dana, 'ProposeDecision', { title: 'Fuel later' })
  on(day('2026-03-02'), dana, 'StateAssumption', { id, text: 'Nobody has to report it.' })
  const assumption = lastEvent()
  on(day('2026-03-02'), dana, 'Decide', { id })
  const outside = on(day('2026-03-12'), noor, 'RecordOutsideEvent', law, day('2026-03-10'))
  const view = (by = dana, moment = '2026-03-20') => viewFor(company, by, { moment: day(moment) })
  const see = (by = dana) => ask(page, view(by), { noun: 'outside', id: outside })
  const part = (title: string, by = dana) => see(by).parts.find((each) => each.title === title)
  const waits = (by: string) => ask(forYou, view(by), {}).items.map(({ kind }) => kind)
  return { ...some, id, assumption, outside, view, see, part, waits }
}

describe('an outside event', () => {
  it('stands on its list by its kind, is found by its words, and is a mark on a lane of its own', () => {
    const { dana, noor, view } = seen()
    expect(ask(list, view(), { noun: 'outside', state: 'law' }).records).toMatchObject([
      { ordinal: 'E-01', title: law.title, state: 'law', to: [{ id: noor }] },
    ])
    expect(ask(list, view(), { noun: 'outside', state: 'funding' }).records).toEqual([])
    expect(ask(search, view(), { text: 'journal' }).results).toMatchObject([{ ordinal: 'E-01' }])
    const lane = marked(outsideLane(view(), { partnership: 'none', members: [dana, noor] }))
    expect(lane).toMatchObject([
      { at: day('2026-03-10'), recordedAt: day('2026-03-12'), label: `E-01 ${law.title}` },
    ])
  })

  it('is on the timeline of those whose team saw it, and of nobody else’s', () => {
    const { dana, noor, wei, on, view } = seen()
    const team = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
    on(day('2026-03-14'), noor, 'RecordOutsideEvent', { ...law, partnership: team })
    const marks = (members: readonly string[]) =>
      outsideLane(view(), { partnership: 'pair', members }).length
    expect([marks([dana, noor]), marks([dana, wei])]).toEqual([2, 1])
  })

  it('that breaks an assumption asks its decision’s owner whether it still holds, once', () => {
    const { dana, noor, id, assumption, outside, on, part, waits, view } = seen()
    expect(part('What it may break')?.items[0]?.actions).toMatchObject([
      { command: 'ReportAssumptionBroken', input: { id, assumption, outside } },
    ])
    on(day('2026-03-13'), noor, 'ReportAssumptionBroken', { id, assumption, outside })
    expect(waits(dana)).toContain('say whether a decision still holds')
    expect(part('What it broke')?.items).toMatchObject([
      { note: 'Dana is asked whether it still holds' },
    ])
    expect(part('What it may break')).toBeUndefined()
    expect(ask(decision, view(), { id }).assumptions[0]?.broken?.outside).toMatchObject({
      ordinal: 'E-01',
    })
    on(day('2026-03-14'), dana, 'ReconfirmDecision', { id })
    expect(waits(dana)).not.toContain('say whether a decision still holds')
    expect(part('What it broke')?.items[0]?.note).toBe('answered, or no longer in force')
  })

  it('asks others where its owner has left: their partners, until somebody takes the role over', () => {
    const { company, dana, noor, wei, id, assumption, outside, on, part, waits } = seen()
    on(day('2026-03-03'), dana, 'FoundPartnership', { members: [dana, noor] })
    on(day('2026-03-13'), noor, 'ReportAssumptionBroken', { id, assumption, outside })
    on(day('2026-03-14'), company.owner, 'RecordLeaving', { id: dana })
    const asked = () =>
      [noor, wei].map((each) => waits(each).includes('say whether a decision still holds'))
    expect(asked()).toEqual([true, false])
    on(day('2026-03-15'), noor, 'BeginHandover', { from: dana, to: wei, role: 'CEO' })
    expect(asked()).toEqual([false, true])
    expect(part('What it broke', wei)?.items[0]?.note).toBe('Wei is asked whether it still holds')
    on(day('2026-03-16'), wei, 'TakeOnDecision', { id })
    expect(asked()).toEqual([false, true])
    on(day('2026-03-17'), wei, 'ReconfirmDecision', { id })
    expect(asked()).toEqual([false, false])
  })

  it('says which decisions cite it, as far as they are there for who looks', () => {
    const { dana, noor, wei, id, outside, on, part, view } = seen()
    on(day('2026-03-13'), noor, 'CiteOutsideEvent', { id, outside, note: 'It is why.' })
    const secret = on(day('2026-03-13'), dana, 'ProposeDecision', {
      ...{ title: 'CANARY', restricted: { to: [dana, noor] } },
    })
    on(day('2026-03-14'), dana, 'CiteOutsideEvent', { id: secret, outside })
    const cites = (by: string) =>
      part('Decisions that cite it', by)?.items.filter(({ id: item }) => item !== 'cite')
    expect(cites(noor)).toHaveLength(2)
    expect(cites(wei)).toMatchObject([{ note: 'cited by Noor: It is why.' }])
    expect(ask(decision, view(), { id }).cites).toMatchObject([
      { ordinal: 'E-01', noun: 'outside', note: 'It is why.' },
    ])
  })
})

describe('a player of the ecosystem', () => {
  /** Kept up by Noor, and stale after ten days. */
  function added() {
    const some = seen()
    const { noor, on, view } = some
    const bank = { name: 'Rijnbank', reach: 'indirect', relation: 'The bank of most brokers' }
    const player = on(day('2026-03-03'), noor, 'AddPlayer', { ...bank, staleAfterDays: 10 })
    const see = (moment: string) => ask(page, view(noor, moment), { noun: 'player', id: player })
    const stands = (moment: string) => see(moment).record.state
    const asks = (by: string, moment: string) =>
      ask(forYou, view(by, moment), {}).items.filter(
        ({ kind }) => kind === 'look at a player again',
      )
    return { ...some, player, see, stands, asks }
  }

  it('goes stale after its days, which waits for who keeps it up, until somebody looks again', () => {
    const { dana, noor, player, on, stands, asks, view } = added()
    expect(['2026-03-12', '2026-03-13'].map(stands)).toEqual(['fresh', 'stale'])
    expect([asks(noor, '2026-03-05').length, asks(noor, '2026-03-06').length]).toEqual([0, 1])
    expect(asks(noor, '2026-03-16')).toMatchObject([{ due: '2026-03-13', overdueDays: 3 }])
    expect(asks(dana, '2026-03-16')).toEqual([])
    expect(ask(calendar, view(noor, '2026-03-04'), {}).dates).toMatchObject([
      { day: '2026-03-13', summary: 'Look again at Rijnbank' },
    ])
    on(day('2026-03-16'), dana, 'LookAtPlayer', { id: player })
    expect(stands('2026-03-16')).toBe('fresh')
    expect(asks(noor, '2026-03-16')).toEqual([])
  })

  it('is told as it was said last, with who keeps it up, and by which decisions it is cited', () => {
    const { dana, noor, wei, player, id, on, see, view } = added()
    const note = 'Lends against bookings.'
    on(day('2026-03-05'), noor, 'LookAtPlayer', { id: player, note, reach: 'direct' })
    on(day('2026-03-06'), noor, 'HandOnPlayer', { id: player, maintainer: wei })
    on(day('2026-03-07'), dana, 'CitePlayer', { id, player })
    const { kind, record, parts } = see('2026-03-08')
    expect([kind, record.figure]).toEqual([
      'Direct player of the ecosystem',
      'The bank of most brokers',
    ])
    expect(record.to).toMatchObject([{ id: wei }])
    expect(parts.find(({ title }) => title === 'What is known')?.items).toMatchObject([
      { what: [{ text: note }], note: 'Noor, now: direct' },
      { what: [{ text: 'Added' }] },
    ])
    expect(parts.find(({ title }) => title === 'Decisions that cite it')?.items).toMatchObject([
      { what: [{ text: 'S-01 Fuel later' }] },
      { id: 'cite' },
    ])
    expect(ask(search, view(), { text: 'bookings' }).results).toMatchObject([{ title: 'Rijnbank' }])
  })

  it('that is gone asks nothing of anybody, and can no longer be changed', () => {
    const { noor, player, on, see, stands, asks } = added()
    on(day('2026-03-05'), noor, 'EndPlayer', { id: player, reason: 'Sold.' })
    expect([stands('2026-03-20'), see('2026-03-20').actions]).toEqual(['gone', []])
    expect(asks(noor, '2026-03-20')).toEqual([])
  })
})
