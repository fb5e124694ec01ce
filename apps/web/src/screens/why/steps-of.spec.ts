import { describe, expect, it } from 'vitest'
import { stepsOf } from './steps-of.ts'

type Step = Parameters<typeof stepsOf>[0][number]

const step = (n: number, ref?: string): Step => ({
  id: `step-${n}`,
  entry: `entry-${n}`,
  happened: `2026-01-${String(n).padStart(2, '0')}T09:00:00.000Z`,
  label: ref === undefined ? 'No reason given' : 'The brief',
  href: { noun: 'entry', id: `entry-${n}` },
  points: n,
  weight: 1,
  ageDays: 1,
  stale: false,
  isNew: false,
  ...(ref === undefined ? {} : { ref }),
})

const shown = (steps: readonly Step[], most = 24) => {
  const { steps: rows, folded } = stepsOf(steps, () => '/', most)
  return { folded, rows: rows.map(({ label, points, when }) => [when, label, points]) }
}

describe('the rows of a Why', () => {
  it('begin with one for the first that name no record', () => {
    const steps = [step(1), step(2), step(3), step(4, 'S-05'), step(5)]
    expect(shown(steps)).toEqual({
      folded: 3,
      rows: [
        ['to 3 Jan 2026', '3 earlier entries, no reason given', 6],
        ['4 Jan 2026', 'The brief', 4],
        ['5 Jan', 'No reason given', 5],
      ],
    })
    expect(shown(steps, Number.POSITIVE_INFINITY)).toMatchObject({ folded: 0 })
  })

  it('show few such, and those of which none names a record', () => {
    expect(shown([step(1), step(2), step(3, 'S-05')]).folded).toBe(0)
    expect(shown([step(1), step(2), step(3)]).folded).toBe(0)
  })

  it('are no more than is asked for', () => {
    const steps = [step(1, 'F-01'), step(2, 'F-02'), step(3, 'F-03'), step(4, 'F-04')]
    expect(shown(steps, 3).rows).toEqual([
      ['to 2 Jan 2026', '2 earlier entries', 3],
      ['3 Jan 2026', 'The brief', 3],
      ['4 Jan', 'The brief', 4],
    ])
  })
})
