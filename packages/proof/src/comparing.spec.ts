import { describe, expect, it } from 'vitest'
import { Comparing } from './comparing.ts'
import { event, exported } from './testing/exports.ts'

const sealed = (fingerprint: string) => ({ sealed: true, fingerprint })

function compared(
  before: readonly object[],
  after: readonly object[],
  order = after.map((_, n) => n),
) {
  const comparing = new Comparing()
  const linesOf = (all: readonly object[], places: readonly number[]) =>
    exported(
      0,
      undefined,
      places.map((n) => event(n + 1, all[n])),
    )
  for (const line of linesOf(
    before,
    before.map((_, n) => n),
  ))
    comparing.before(line)
  for (const line of linesOf(after, order)) comparing.after(line)
  return comparing.end()
}

describe('a later export of the same reader', () => {
  it('holds what the earlier one did, also where others have come between', () => {
    expect(compared([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }, { a: 3 }], [2, 0, 1])).toEqual({
      ...{ changed: [], gone: [], otherwise: 0, between: 1, earlier: 2 },
    })
  })

  it('counts what came after all of them as no change of the past', () => {
    expect(compared([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }, { a: 3 }]).between).toBe(0)
  })

  it('names an entry that says something else, and one that is gone', () => {
    const { changed, gone } = compared([{ a: 1 }, { a: 2 }, { a: 3 }], [{ a: 1 }, { a: 9 }])
    expect(changed).toMatchObject([{ id: 'id-2', number: 2 }])
    expect(gone).toMatchObject([{ id: 'id-3', number: 3 }])
  })

  it.each([
    ['words that were opened', { t: sealed('f') }, { t: { words: 'hm', fingerprint: 'f' } }, 1, 0],
    ['words that were erased', { t: { words: 'hm', fingerprint: 'f' } }, { t: sealed('f') }, 1, 0],
    ['sealed words that were rewritten', { t: sealed('f') }, { t: sealed('g') }, 0, 1],
    ['a record that came to exist', { of: { sealed: true } }, { of: 'x' }, 1, 0],
    ['what was said plainly', { of: 'y' }, { of: 'x' }, 0, 1],
    ['a list that grew', { all: ['y'] }, { all: ['y', 'x'] }, 0, 1],
  ])('tells %s', (_, before, after, otherwise, changed) => {
    const found = compared([before], [after])
    expect([found.otherwise, found.changed.length]).toEqual([otherwise, changed])
  })
})
