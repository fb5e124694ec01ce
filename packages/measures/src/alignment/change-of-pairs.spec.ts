import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { changeOfPairs } from './change-of-pairs.ts'
import { type TeamDecision, teamPositions } from './team-positions.ts'

const members = ['a', 'b', 'c']
type Position = 0 | 1 | 2

const decision = (id: string, ...positions: (Position | null)[]): TeamDecision => ({
  id,
  positions: new Map(
    members.flatMap((member, n) => {
      const position = positions[n] ?? null
      return position === null ? [] : [[member, position] as const]
    }),
  ),
})

const byPair = (decisions: readonly TeamDecision[]) =>
  teamPositions(members, decisions)?.byPair ?? new Map()

const spoken = fc.option(fc.constantFrom<Position>(0, 1, 2))
const decisions = fc
  .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.tuple(spoken, spoken, spoken).map((positions) => decision(`d${id}`, ...positions)),
      ),
    ),
  )

test('the effects sum to the change of the team’s part', () => {
  fc.assert(
    fc.property(decisions, decisions, (before, after) => {
      const [then, now] = [teamPositions(members, before), teamPositions(members, after)]
      const change = changeOfPairs(byPair(before), byPair(after))
      if (then === null || now === null) return void expect(change).toBeNull()
      expect(change?.change).toBeCloseTo(now.value - then.value, 12)
      const effects = change?.effects.map(({ effect }) => effect) ?? []
      expect(sum(effects)).toBeCloseTo(now.value - then.value, 12)
    }),
  )
})

test('what stayed as it was has no effect, however few of the pairs share it', () => {
  const before = [decision('old', 2, 2, 2), decision('of two', 2, 0, null)]
  const change = changeOfPairs(byPair(before), byPair([...before, decision('new', 2, 2, 0)]))
  expect(change?.effects.map(({ id, because }) => ({ id, because }))).toEqual([
    { id: 'new', because: 'came' },
  ])
})

test('one more who speaks changes a decision, and does not bring it', () => {
  const [before, after] = [decision('d', 2, 2, null), decision('d', 2, 2, 0)]
  expect(changeOfPairs(byPair([before]), byPair([after]))).toEqual({
    change: expect.closeTo(-2 / 3, 12),
    effects: [{ id: 'd', because: 'changed', effect: expect.closeTo(-2 / 3, 12) }],
  })
})
