import { describe, expect, it } from 'vitest'
import { drawnIn, type Placed, within } from './placed.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

const NOW = day('2026-06-01')
const YEAR = { from: day('2025-01-01'), to: day('2025-12-31') }

function mark(id: string, at: string, more: Partial<Placed> = {}): Placed {
  const place = { id, at: day(at), recordedAt: day(at), kind: 'pulse', state: 'current' } as const
  return { ...place, named: () => undefined, ...more }
}

const shown = (lane: readonly Placed[]) => within(lane, YEAR, NOW).map(({ id }) => id)

describe('the marks of a lane in a stretch of days', () => {
  it('are those that lie in it, and those that reach into it by their end, their day or what is still open', () => {
    const asked = { kind: 'request' } as const
    const far = Array.from({ length: 50 }, (_, n) => mark(`right before ${n}`, '2024-06-01'))
    expect(
      shown([
        mark('over', '2020-01-01', { ...asked, until: day('2020-02-01') }),
        mark('answered in it', '2020-01-02', { ...asked, until: day('2025-02-01') }),
        mark('open', '2020-01-03', asked),
        mark('due in it', '2020-01-04', { due: day('2025-03-01') }),
        mark('recorded in it', '2020-01-05', { recordedAt: day('2025-03-01') }),
        mark('imported in it', '2020-01-06', { recordedAt: day('2025-03-01'), imported: true }),
        ...far,
        mark('in it', '2025-04-01'),
        mark('after it', '2026-01-01'),
      ]).filter((id) => !id.startsWith('right before')),
    ).toEqual(['answered in it', 'open', 'due in it', 'recorded in it', 'in it'])
  })

  it('have the last fifty before it beside them, from which it follows how things stood', () => {
    const before = Array.from({ length: 60 }, (_, n) => mark(`${n}`, '2024-06-01'))
    expect(shown(before)).toEqual(before.slice(10).map(({ id }) => id))
  })

  it('tell of each goal how it stood, however long ago that was said', () => {
    const of = (goal: string) => ({ kind: 'goal', goal }) as const
    const pulses = Array.from({ length: 50 }, (_, n) => mark(`pulse ${n}`, '2024-06-01'))
    const goals = [
      mark('proposed', '2020-01-01', of('one')),
      mark('raised', '2020-02-01', of('one')),
      mark('another', '2020-03-01', of('two')),
    ]
    expect(shown([...goals, ...pulses]).slice(0, 2)).toEqual(['raised', 'another'])
  })
})

describe('the points of a curve in a stretch of days', () => {
  const at = (points: ReturnType<typeof drawnIn>) => points.map((point) => point.at.slice(0, 4))
  const years = (...all: number[]) => all.map((year) => ({ at: day(`${year}-06-01`) }))

  it('begin with the one from which it comes, and end with the one to which it goes', () => {
    const drawn = drawnIn(years(2022, 2023, 2024, 2025, 2026, 2027), YEAR)
    expect(at(drawn)).toEqual(['2024', '2025', '2026'])
  })

  it('are never none, so that a curve which ended or comes later is known to be there', () => {
    expect(at(drawnIn(years(2022, 2023), YEAR))).toEqual(['2023'])
    expect(at(drawnIn(years(2026, 2027), YEAR))).toEqual(['2026'])
  })
})
