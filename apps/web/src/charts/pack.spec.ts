import { describe, expect, it } from 'vitest'
import { columns, rowsFor, spread } from './pack.ts'

describe('rows', () => {
  it('lets a successor follow in the row of what it replaces', () => {
    expect(
      rowsFor(
        [
          { from: 0, to: 100 },
          { from: 100, to: 200 },
          { from: 50, to: 120 },
        ],
        8,
      ),
    ).toEqual([0, 0, 1])
  })

  it('never lets two overlap in one row', () => {
    const rooms = [...Array(200).keys()].map((n) => ({
      from: (n * 37) % 500,
      to: ((n * 37) % 500) + ((n * 13) % 60) + 1,
    }))
    const rows = rowsFor(rooms, 200)
    for (const [n, a] of rooms.entries())
      for (const [m, b] of rooms.entries())
        if (n < m && rows[n] === rows[m]) expect(a.to <= b.from || b.to <= a.from).toBe(true)
  })

  it('gives those that come last what the others leave', () => {
    const rooms = [
      { from: 0, to: 90, last: true },
      { from: 5, to: 90, last: true },
      { from: 10, to: 50 },
      { from: 50, to: 60, last: true },
    ]
    expect(rowsFor(rooms, 2)).toEqual([1, undefined, 0, 0])
  })

  it('leaves out what has no room', () => {
    expect(
      rowsFor(
        [
          { from: 0, to: 9 },
          { from: 1, to: 9 },
          { from: 2, to: 9 },
        ],
        2,
      ),
    ).toEqual([0, 1, undefined])
  })
})

describe('spread', () => {
  it('moves labels apart by their size and leaves distant ones alone', () => {
    const [a = 0, b = 0, c = 0] = spread([50, 54, 200], 28)
    expect(b - a).toBeCloseTo(28)
    expect((a + b) / 2).toBeCloseTo(52)
    expect(c).toBe(200)
  })
})

describe('columns', () => {
  it('counts every mark in view once, however many there are', () => {
    const marks = [...Array(10_000).keys()].map((n) => ({
      start: n,
      state: n % 10 === 0 ? 'late' : 'kept',
    }))
    const counted = columns(marks, (time) => time / 10 - 100, 800)
    expect(counted.length).toBeLessThanOrEqual(200)
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(8000)
    expect(counted.reduce((sum, { late }) => sum + late, 0)).toBe(800)
  })
})
