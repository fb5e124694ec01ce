import { expect, it } from 'vitest'
import { effectsByRecord, type PartEffect } from './by-record.ts'

const at = '2026-03-09T09:00:00.000Z'

const effect = (points: number, record: string, thing: string): PartEffect => ({
  points,
  part: 'priorities',
  about: {
    ...{ id: thing, loss: 0, href: { noun: 'ranking', id: record } },
    said: { at, occurredAt: at },
    named: () => ({ label: thing, told: '' }),
  },
})

it('takes together what one record did in a part, however many things it is cut into', () => {
  const all = effectsByRecord([
    effect(-3, 'first', 'a b'),
    effect(-4, 'other', 'a b'),
    effect(-2, 'first', 'b c'),
    effect(1, 'first', 'a b'),
  ])
  expect(all.map(({ points, about }) => [points, about.map(({ id }) => id)])).toEqual([
    [-4, ['a b', 'b c']],
    [-4, ['a b']],
  ])
  const undone = [effect(-4, 'first', 'a b'), effect(4, 'first', 'a b'), effect(1, 'first', 'b c')]
  expect(effectsByRecord(undone)[0]?.about.map(({ id }) => id)).toEqual(['b c'])
  const [one] = all
  expect(
    effectsByRecord([{ ...effect(5, 'first', 'a b'), part: 'points' }, effect(2, 'first', 'a b')]),
  ).toHaveLength(2)
  expect(one?.part).toBe('priorities')
})
