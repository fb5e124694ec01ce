import { expect, it } from 'vitest'
import { type Answered, type Item, withAnswered } from './answered-in-place.ts'

const item = (id: string): Item => ({
  id,
  kind: 'agree to a goal',
  href: { noun: 'feedback', id },
  question: [{ text: id }],
  since: '2026-09-08',
  overdueDays: 0,
  beingRecorded: false,
  actions: [],
})

const answered = (id: string, row: number): Answered => ({
  item: item(id),
  row,
  height: 80,
  said: 'Accept',
})

const rows = (ids: readonly string[], all: readonly Answered[]) =>
  withAnswered(ids.map(item), all).map(({ item: { id }, answered: how }) => (how ? `(${id})` : id))

it('keeps what was answered in its place, until it waits again', () => {
  expect(rows(['b', 'c'], [answered('a', 0)])).toEqual(['(a)', 'b', 'c'])
  expect(rows(['a', 'c'], [answered('b', 1)])).toEqual(['a', '(b)', 'c'])
  expect(rows(['a', 'b', 'c'], [answered('b', 1)])).toEqual(['a', 'b', 'c'])
  expect(rows(['c'], [answered('b', 1), answered('a', 0)])).toEqual(['(a)', '(b)', 'c'])
  expect(rows([], [answered('c', 2)])).toEqual(['(c)'])
})

it('offers to take it back beside what waits for more, once that no longer asks it', () => {
  const undoable = { record: 'feedback/a', events: ['e'], said: 'Accept' }
  const all = [{ ...answered('a', 0), undoable }]
  expect(withAnswered([item('a')], all)).toEqual([
    { item: item('a'), answered: all[0], waits: true },
  ])
  const asking = { ...item('a'), actions: [{ label: 'Accept' }] } as unknown as Item
  expect(withAnswered([asking], all)).toEqual([{ item: asking }])
})
