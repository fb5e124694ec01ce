import { describe, expect, it } from 'vitest'
import { roundedAway, runningSteps, scaleOf } from './running.ts'

const step = (points: number, n: number) => ({ id: String(n), label: 'x', points })

describe('a running score', () => {
  it('goes from step to step by the points of each, as they are told elsewhere too', () => {
    const steps = Array.from({ length: 40 }, (_, n) => step(((n * 7919) % 100) / 30 - 1.5, n))
    const running = runningSteps(50, steps)
    expect(running.map(({ points }) => points)).toEqual(steps.map(({ points }) => points))
    expect(running.map(({ before }) => before)).toEqual([
      50,
      ...running.slice(0, -1).map(({ score }) => score),
    ])
    const exact = steps.reduce((sum, { points }) => sum + points, 50)
    expect(running.at(-1)?.score).toBe(exact)
  })

  it('says what rounding took, so that what is shown adds up', () => {
    const thirds = [1, 2].map((n) => step(1 / 3, n))
    expect(roundedAway(50, thirds)).toBe(0.01)
    expect(roundedAway(50, [step(1.25, 1), step(-0.5, 2)])).toBe(0)
  })
})

describe('the scale', () => {
  it('holds all values with a few round ticks', () => {
    const { low, high, ticks } = scaleOf([50, 74.05, 45.05, 61.29, 51, 71])
    expect(low).toBeLessThan(45.05)
    expect(high).toBeGreaterThan(74.05)
    expect(ticks).toEqual([50, 60, 70])
  })
})
