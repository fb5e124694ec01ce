import { describe, expect, it } from 'vitest'
import { slopesBetween } from './slopes-between.ts'

const ranks = (...goals: (string | [string, number])[]) =>
  goals.map((goal, n) =>
    typeof goal === 'string' ? { goal, rank: n + 1 } : { goal: goal[0], rank: goal[1] },
  )

describe('two orders side by side', () => {
  it('cross where they differ, and the line that crosses most stands out', () => {
    const slopes = slopesBetween(ranks('1', '3', '4', '2', '5'), ranks('1', '2', '3', '4', '5'))
    expect(slopes.map(({ goal, left, right }) => [goal, left, right])).toEqual([
      ['1', 0, 0],
      ['3', 1, 2],
      ['4', 2, 3],
      ['2', 3, 1],
      ['5', 4, 4],
    ])
    expect(slopes.filter(({ most }) => most).map(({ goal, crosses }) => [goal, crosses])).toEqual([
      ['2', 2],
    ])
  })

  it('hold only what both ranked, and nothing stands out where nothing crosses', () => {
    const slopes = slopesBetween(ranks('1', '2', '3'), ranks('3', '4'))
    expect(slopes).toEqual([{ goal: '3', left: 0, right: 0, crosses: 0, most: false }])
  })

  it('do not cross for what is level', () => {
    const slopes = slopesBetween(ranks(['1', 1], ['2', 1]), ranks('2', '1'))
    expect(slopes.map(({ crosses }) => crosses)).toEqual([0, 0])
  })
})
