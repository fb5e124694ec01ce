import rfc8785 from 'canonicalize'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from './canonical.ts'

it('is what another implementation of RFC 8785 writes, and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = canonical(value)
      expect(text).toBe(rfc8785(value))
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
    { numRuns: 2_000 },
  )
})

it('writes the RFC’s own example', () => {
  const example = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
    literals: [null, true, false],
  }
  expect(canonical(example)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

const cycle: unknown[] = []
cycle.push(cycle)

it.each<[string, unknown, string]>([
  ['undefined', undefined, '$'],
  ['a property that is undefined', { a: { b: undefined } }, '$.a.b'],
  ['a hole in a list', new Array(1), '$[0]'],
  ['NaN', [Number.NaN], '$[0]'],
  ['infinity', { a: Number.POSITIVE_INFINITY }, '$.a'],
  ['a bigint', 1n, '$'],
  ['a function', { a: () => 1 }, '$.a'],
  ['half of a surrogate pair', { a: '\ud83d' }, '$.a'],
  ['a date', { at: new Date() }, '$.at'],
  ['a map', new Map(), '$'],
  ['a cycle', cycle, '$'],
])('refuses %s and says where', (_, value, path) => {
  expect(() => canonical(value)).toThrow(expect.objectContaining({ code: 'NotCanonical', path }))
})

it('writes properties that are undefined as left out, where they are', () => {
  expect(canonical({ b: { c: undefined }, a: undefined, d: [{}] }, 'left out')).toBe(
    '{"b":{},"d":[{}]}',
  )
  expect(() => canonical([undefined], 'left out')).toThrow(
    expect.objectContaining({ path: '$[0]' }),
  )
})
