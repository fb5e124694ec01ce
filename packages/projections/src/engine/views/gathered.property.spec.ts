import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FoldOf } from '../../view/fold.ts'
import { giver, inTime } from '../../view/gathering.ts'
import type { Gathering, Gifts, Given, View } from '../../view/view.ts'
import { Gathered } from './gathered.ts'

const fold = { name: 'rows' } as FoldOf<Gifts<Given>>
const gathering: Gathering<Given> = { givers: [giver(fold, (_, row) => row)], also: [] }

const gift = fc
  .record({ key: fc.constantFrom('a', 'b'), at: fc.nat(9), told: fc.nat(2) })
  .map(({ key, at, told }) => ({ key, at, told }))
/** A row takes what it gives now, or is gone. */
const change = fc.record({
  row: fc.constantFrom('1', '2', '3'),
  gives: fc.option(fc.array(gift, { maxLength: 4 }), { nil: undefined }),
  more: fc.boolean(),
})

it('whatever becomes of rows, in whatever order, each series is what all of them give, in order of time', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const rows = new Map<string, Gifts<Given>>()
      const view = { rows: () => rows } as unknown as View
      const kept = Gathered.from(gathering, view)
      for (const { row, gives, more } of changes) {
        const was = rows.get(row)
        const before = more ? (was ?? []) : []
        const now = gives?.map(
          ({ key, at, told }, n) =>
            [key, { id: `${row} ${before.length + n} ${told}`, at }] as const,
        )
        if (now === undefined) rows.delete(row)
        else rows.set(row, structuredClone([...before, ...now]))
        kept.update(view, [{ place: 0, before: was, now: rows.get(row) }])
        const anew = Gathered.from(gathering, view)
        for (const key of ['a', 'b'])
          expect(kept.byKey.get(key) ?? []).toEqual(anew.byKey.get(key) ?? [])
      }
    }),
  )
})

it('puts what comes last at the end of its series, and makes it anew where anything else changes', () => {
  const rows = new Map<string, Gifts<Given>>([['1', [['a', { id: 'x', at: 5 }]]]])
  const view = { rows: () => rows } as unknown as View
  const kept = Gathered.from(gathering, view)
  const series = kept.byKey.get('a')
  rows.set('2', [['a', { id: 'y', at: 7 }]])
  kept.update(view, [{ place: 0, before: undefined, now: rows.get('2') }])
  expect(kept.byKey.get('a')).toBe(series)
  rows.set('3', [['a', { id: 'z', at: 6 }]])
  kept.update(view, [{ place: 0, before: undefined, now: rows.get('3') }])
  expect(kept.byKey.get('a')).not.toBe(series)
  expect(kept.byKey.get('a')).toEqual([...(kept.byKey.get('a') ?? [])].sort(inTime))
})
