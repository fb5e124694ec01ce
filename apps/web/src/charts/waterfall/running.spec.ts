import { describe, expect, it } from 'vitest'
import { runningSteps, scaleOf } from './running.ts'

const step = (points: number, n: number) => ({ id: String(n), label: 'x', points })

describe('a running score', () => {
  it('shows points that add up to the shown score, whatever was rounded', () => {
    const steps = Array.from({ length: 40 }, (_, n) => step(((n * 7919) % 100) / 30 - 1.5, n))
    const running = runningSteps(50, steps)
    const exact = 50 + steps.reduce((sum, { points }) => sum + points, 0)
    const last = running.at(-1)?.score ?? 0
    expect(last).toBeCloseTo(exact, 2)
    const added = running.reduce((sum, { shown }) => Math.round((sum + shown) * 100) / 100, 50)
    expect(added).toBe(last)
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
