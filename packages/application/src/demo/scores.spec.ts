import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf, type Moment } from './calendar.ts'
import { dana, danaWithNoor, everybody, noor, team } from './cast.ts'
import { type OpenedDemo, openedDemo } from './testing/opened-demo.ts'

let demo: OpenedDemo
beforeAll(async () => {
  demo = await openedDemo()
}, 60_000)
afterAll(() => demo.done())

describe('what moved the alignment of Dana and Noor', () => {
  const moved = (params: object) =>
    demo
      .ask('difference', { ...params, partnership: danaWithNoor })
      .scores.filter(({ id }) => id.startsWith('alignment'))
      .flatMap(({ before = 0, after = 0, effects }) => {
        const sum = effects.reduce((all, { points }) => all + points, 0)
        expect(sum).toBeCloseTo(after - before, 9)
        return effects.map(({ ref, label, points }) => [`${ref} ${label}`, points.toFixed(2)])
      })

  it('is told by the records of which nobody knew yet, not by the parts that they are in', () => {
    expect(moved({ on: '2026-03-20' })).toEqual([['S-01 Serve mid-market brokers first', '-4.17']])
  })

  it('sums to what it moved by from a day whose morrow has facts of a day alone', () => {
    expect(moved({ from: '2026-06-01', to: '2026-07-28' })).not.toEqual([])
  })

  it('tells a goal that moved two parts of it once with each', () => {
    const told = moved({ from: '2026-02-01', to: '2026-04-28' }).map(([name]) => name)
    expect(told.filter((name) => name?.includes('Qualified pipeline'))).toEqual([
      'G-3, expectations Qualified pipeline per quarter',
      'G-3, points Qualified pipeline per quarter',
    ])
    expect(new Set(told).size).toBe(told.length)
  })
})

describe('reliability', () => {
  it('rests on more than a pair', () => {
    const pairs = everybody.flatMap((a, n) => everybody.slice(n + 1).map((b) => ({ a, b })))
    const evidence = pairs.flatMap((pair) => {
      const { panels } = demo.ask('dashboard', { partnership: team, ...pair })
      const curves = panels.flatMap((panel) => (panel.kind === 'curves' ? [panel] : []))
      const trust = curves.find(({ id }) => id === 'reliability')?.curves ?? []
      return trust.map(({ points }) => points.at(-1)?.n ?? 0)
    })
    expect(evidence.length).toBeGreaterThanOrEqual(8)
    expect(evidence.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(30)
  })
})

describe('curves of Dana and Noor', () => {
  const curve = (panel: string, id: string) => {
    const { panels } = demo.ask('dashboard', { partnership: danaWithNoor })
    const found = panels.find((each) => each.id === panel)
    const curves = found?.kind === 'curves' ? found.curves : []
    return curves.find((each) => each.id === id)?.points ?? []
  }
  const on = (points: ReturnType<typeof curve>, moment: Moment) =>
    Math.round(points.findLast(({ at }) => at <= instantOf(moment))?.value ?? Number.NaN)

  it('rest on enough that happened', () => {
    expect(curve('reliability', `${noor} ${dana}`).at(-1)?.n).toBeGreaterThanOrEqual(10)
    expect(curve('reliability', `${dana} ${noor}`).at(-1)?.n).toBeGreaterThanOrEqual(5)
  })

  it('show how Noor’s trust in Dana fell in March, and came back', () => {
    const trust = curve('reliability', `${noor} ${dana}`)
    const [before, after, now] = [
      on(trust, '2026-03-16 11:00'),
      on(trust, '2026-03-17 09:00'),
      on(trust, '2026-09-30 09:00'),
    ]
    expect(before - after).toBeGreaterThan(10)
    expect(now - after).toBeGreaterThan(10)
  })

  it('tell what Noor and Dana say of each other, as the figures of the design do', () => {
    const [noors, danas] = [curve('trust', `${noor} ${dana}`), curve('trust', `${dana} ${noor}`)]
    expect([on(noors, '2026-09-30 09:00'), on(danas, '2026-09-30 09:00')]).toEqual([61, 72])
    expect(on(noors, '2026-03-01 09:00') - on(noors, '2026-05-01 09:00')).toBeGreaterThan(30)
    expect(noors.at(-1)?.n).toBe(12)
  })

  it('show how their alignment fell in spring, and came back', () => {
    const alignment = curve('alignment', 'alignment')
    const days = ['2026-03-01 09:00', '2026-04-30 09:00', '2026-09-30 09:00'] as const
    expect(days.map((day) => on(alignment, day))).toEqual([77, 52, 74])
    expect(alignment.at(-1)?.note).toBe('6 of 6 parts; weakest: metrics')
  })
})
