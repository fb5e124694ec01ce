import { describe, expect, it } from 'vitest'
import { type Importance, isWalked, linesOf, type Step, stepped, steppedDay } from './walk.ts'

const step = (id: string, day: string, more: Partial<Step> = {}) =>
  ({
    ...{ id, lane: 'goals', weight: 'normal', at: `2026-03-${day}T09:00:00.000Z` },
    ...{ recorded: `2026-03-${day}T10:00:00.000Z` },
    ...more,
  }) as Step
const all = (): Importance => 'normal'

describe('what is walked', () => {
  const steps = [
    step('one', '01'),
    step('low', '02', { weight: 'low' }),
    step('two', '02'),
    step('three', '02'),
    step('talk', '03', { lane: 'rhythm' }),
    step('four', '20'),
  ]
  const folding = (lane: Step['lane']): Importance => (lane === 'rhythm' ? 'folded' : 'normal')

  it('folds what matters little, and tells long silences', () => {
    const walked = steps.filter((each) => isWalked(each, folding))
    expect(linesOf(steps, walked, 'happened').map((line) => line.is)).toEqual([
      ...['step', 'folded', 'step', 'step'],
      ...['folded', 'silence', 'step'],
    ])
  })

  it('goes step by step, and day by day to the first of a day', () => {
    const walked = steps.filter((each) => isWalked(each, folding))
    const dayOf = ({ at }: Step) => at.slice(0, 10)
    const [one, two, three, four] = walked
    expect(stepped(walked, one, 1)).toBe(two)
    expect(stepped(walked, one, -1)).toBe(one)
    expect(stepped(walked, four, 1)).toBe(four)
    expect(steppedDay(walked, one, 1, dayOf)).toBe(two)
    expect(steppedDay(walked, two, 1, dayOf)).toBe(four)
    expect(steppedDay(walked, four, -1, dayOf)).toBe(two)
    expect(steppedDay(walked, three, -1, dayOf)).toBe(one)
  })

  it('walks all where nothing is folded', () => {
    expect(steps.filter((each) => isWalked(each, all))).toHaveLength(5)
  })
})
