import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { bets } from './bets.ts'
import { decision } from './decision.ts'
import { entry } from './entry.ts'
import { forYou } from './for-you.ts'

const sealed = { sealed: true }
const march = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`

/** A decision of Dana, on which Noor and Wei are asked to bet. */
function asked(some = calder(), day = 2) {
  const { company, dana, noor, wei, on } = some
  const id = on(march(day), dana, 'ProposeDecision', { title: 'Enterprise' })
  on(march(day), dana, 'Decide', { id })
  const effect = 'Ten shippers within a year'
  on(march(day), dana, 'AskForBets', { id, asked: [noor, wei], effect })
  const place = (on_: number, by: string, chance: number) =>
    on(march(on_), by, 'PlaceBet', { id, chance, failure: 'CANARY' })
  const judge = (on_: number, verdict: string, occurredAt?: string) =>
    on(march(on_), dana, 'GiveVerdict', { id, verdict }, occurredAt)
  const see = (by: string) => ask(decision, viewFor(company, by), { id })
  const line = (by: string, of: string) => see(by).bets?.bets.find(({ person }) => person.id === of)
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(({ kind }) => kind === 'place a bet')
  return { ...some, id, place, judge, see, line, waits }
}

describe('a bet', () => {
  it('waits for who is asked, and is read by nobody else until a verdict, then by all beside what came', () => {
    const { company, dana, noor, wei, place, judge, see, line, waits } = asked()
    expect([waits(noor).length, waits(wei).length, waits(dana).length]).toEqual([1, 1, 0])
    place(3, noor, 40)
    place(4, noor, 70)
    expect(line(noor, noor)).toMatchObject({ state: 'sealed', chance: 70, failure: 'CANARY' })
    expect(line(wei, noor)).toMatchObject({ state: 'sealed', chance: sealed, failure: sealed })
    expect(line(dana, wei)).toMatchObject({ state: 'waiting' })
    expect([waits(noor).length, waits(wei).length]).toEqual([0, 1])
    expect(see(dana).bets?.outcome).toBeUndefined()
    judge(20, 'worked')
    expect(see(company.owner).bets).toMatchObject({ outcome: 'came', opened: expect.anything() })
    expect(line(company.owner, noor)).toMatchObject({ state: 'open', chance: 70, counts: true })
    expect(line(dana, wei)).toMatchObject({ state: 'silent' })
    expect(waits(wei)).toEqual([])
  })

  it('was sealed before the verdict, in a view of that day too', () => {
    const { company, dana, noor, id, place, judge } = asked()
    place(3, noor, 70)
    judge(20, 'failed')
    const then = ask(decision, viewFor(company, dana, { known: { at: march(10) } }), { id })
    expect(then.bets?.bets[1]).toMatchObject({ state: 'sealed', chance: sealed })
    expect(then.bets).not.toHaveProperty('outcome')
  })

  it('does not count where what came had happened before it was on record', () => {
    const { dana, noor, place, judge, line, company } = asked()
    place(10, noor, 90)
    judge(20, 'worked', march(5))
    expect(line(dana, noor)).toMatchObject({ state: 'open', chance: 90, counts: false })
    expect(ask(bets, viewFor(company, dana), {}).kinds[0]).toMatchObject({
      judged: [],
      uncounted: [expect.any(String)],
    })
  })

  it('counts as none once who placed it is erased', () => {
    const { company, dana, noor, place, judge, line } = asked()
    place(3, noor, 70)
    judge(20, 'worked')
    company.seals.erase(noor)
    expect(line(dana, noor)).toEqual({ person: expect.anything(), state: 'erased' })
    expect(ask(bets, viewFor(company, dana), {}).kinds[0]).toMatchObject({ judged: [] })
  })

  it('stays closed to who was asked for a position and has given none: theirs would not be blind', () => {
    const some = calder()
    const { company, dana, noor, wei, on } = some
    const id = on(march(2), dana, 'ProposeDecision', { title: 'Enterprise' })
    on(march(2), dana, 'CallPositions', { id, asked: [noor, wei] })
    on(march(3), noor, 'TakePosition', { id, stance: 'support' })
    on(march(12), dana, 'OpenPositions', { id })
    on(march(12), dana, 'Decide', { id })
    on(march(12), dana, 'AskForBets', { id, asked: [noor], effect: 'Ten shippers' })
    on(march(13), noor, 'PlaceBet', { id, chance: 80, failure: 'CANARY' })
    on(march(20), dana, 'GiveVerdict', { id, verdict: 'worked' })
    const chance = (by: string) => ask(decision, viewFor(company, by), { id }).bets?.bets[0]?.chance
    expect([chance(dana), chance(wei)]).toEqual([80, sealed])
    on(march(21), wei, 'GiveLatePosition', { id, stance: 'oppose' })
    expect(chance(wei)).toBe(80)
  })

  it('stays closed to who was asked for one and placed none, also where it is counted', () => {
    const { company, dana, noor, wei, place, judge, line } = asked()
    place(3, noor, 70)
    judge(20, 'worked')
    expect(line(wei, noor)).toMatchObject({ state: 'open', chance: sealed, failure: sealed })
    expect(line(dana, noor)).toMatchObject({ state: 'open', chance: 70, failure: 'CANARY' })
    const judged = (by: string) => ask(bets, viewFor(company, by), {}).kinds[0]?.judged.length
    expect([judged(dana), judged(wei)]).toEqual([1, 0])
  })

  it('is told in the record as placed, and never what it says before it is opened', () => {
    const { company, dana, noor, wei, place } = asked()
    place(3, noor, 70)
    const id = company.log.events.find(({ type }) => type === 'BetPlaced')?.id ?? ''
    const data = (by: string) => ask(entry, viewFor(company, by), { id }).stored.data
    for (const by of [dana, wei])
      expect(data(by)).toEqual({ person: noor, answer: sealed, failure: sealed })
  })
})

describe('how chances were told', () => {
  it('is insufficient data until enough decisions of a kind were judged, and counts each once', () => {
    const some = calder()
    const verdicts = ['worked', 'worked', 'failed', 'partly', 'worked', 'stop', 'worked']
    verdicts.forEach((verdict, n) => {
      const each = asked(some, n + 2)
      each.place(n + 2, some.noor, 65)
      each.place(n + 2, some.wei, verdict === 'worked' ? 100 : 60)
      if (n === 5) {
        const { kinds, fewest } = ask(bets, viewFor(some.company, some.dana), {})
        expect([fewest, kinds[0]]).toEqual([
          5,
          {
            kind: 'strategy',
            judged: Array(4).fill(expect.any(String)),
            inPart: [expect.any(String)],
            uncounted: [],
          },
        ])
      }
      each.judge(n + 12, verdict)
    })
    const { kinds, decisions } = ask(bets, viewFor(some.company, some.dana), {})
    expect(decisions).toHaveLength(7)
    expect(kinds[0]).toMatchObject({ judged: { length: 6 }, inPart: { length: 1 } })
    const [, , , likely, certain] = kinds[0]?.bands ?? []
    expect(likely).toMatchObject({ from: 60, to: 79, came: { length: 4 }, of: { length: 6 } })
    expect(certain).toMatchObject({
      from: 80,
      to: 100,
      came: { length: 4 },
      of: { length: 4 },
      interval: { high: 1 },
    })
    expect(kinds[1]).toEqual({ kind: 'operational', judged: [], inPart: [], uncounted: [] })
  })
})
