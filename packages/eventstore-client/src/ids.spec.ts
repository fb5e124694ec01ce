import { expect, it } from 'vitest'
import { deriveFrom, deriveId, newId, timeOf } from './ids.ts'

const MOMENT = new Date('2026-03-09T10:15:00.123Z')
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('a new id is a UUIDv7 of its moment, and no other is the same', () => {
  const ids = Array.from({ length: 1_000 }, () => newId(MOMENT))
  for (const id of ids) expect(id).toMatch(UUID_V7)
  expect(timeOf(ids[0] ?? '')).toEqual(MOMENT)
  expect(new Set(ids).size).toBe(1_000)
  expect(newId(MOMENT) < newId(new Date(MOMENT.getTime() + 1))).toBe(true)
})

it('a derived id is the same for the same parts at the same moment, whatever form it has', () => {
  const id = deriveId(MOMENT, 'a', 'b')
  expect(id).toMatch(UUID_V7)
  expect(deriveId('2026-03-09T10:15:00.123Z', 'a', 'b')).toBe(id)
  expect(deriveFrom(newId(MOMENT), 'a', 'b')).toBe(id)
  expect(timeOf(id)).toEqual(MOMENT)
})

it('is another for another moment, other parts, or the same text cut elsewhere', () => {
  const ids = [
    deriveId(MOMENT, 'a', 'b'),
    deriveId(MOMENT, 'ab'),
    deriveId(MOMENT, 'b', 'a'),
    deriveId(MOMENT, 'a', 'b', ''),
    deriveId(MOMENT),
    deriveId(new Date(0), 'a', 'b'),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

it('stays what it was when it was first written', () => {
  expect(deriveId(MOMENT, 'acme', 'goal')).toBe('019cd217-c91b-7568-8ef5-64b12ad810a2')
})

it.each(['', 'x', newId(MOMENT).toUpperCase(), '019cd226-9b5b-4000-8000-000000000000'])(
  '"%s" tells no time',
  (text) => {
    expect(() => timeOf(text)).toThrow(RangeError)
    expect(() => deriveFrom(text, 'a')).toThrow(RangeError)
  },
)

it('takes no moment that it can’t carry', () => {
  expect(() => newId(new Date(-1))).toThrow(RangeError)
  expect(() => deriveId('yesterday')).toThrow(RangeError)
})
