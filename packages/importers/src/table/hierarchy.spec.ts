import { describe, expect, it } from 'vitest'
import { readGoals as read } from '../testing/read-goals.ts'
import type { TableReading } from './fields.ts'

/** Each goal with the title of what it serves. */
function tree(text: string, reading: Partial<TableReading> = {}): Record<string, string> {
  const { goals } = read(text, reading)
  const titles = new Map(goals.map(({ key, title }) => [key, title]))
  return Object.fromEntries(
    goals.map(({ title, serves = '' }) => [title, titles.get(serves) ?? '']),
  )
}

describe('what serves what', () => {
  it('is told by a column of parents, by number or title, in any order', () => {
    const text = 'ID,Goal,Parent\n2,Win,1\n1,Grow,\n3,Sell more,win\n'
    expect(read(text).guess.hierarchy).toBe('parent')
    expect(tree(text)).toEqual({ Grow: '', Win: 'Grow', 'Sell more': 'Win' })
    expect(read(text).goals.map(({ title }) => title)).toEqual(['Grow', 'Win', 'Sell more'])
  })

  it.each([
    ['in a column', 'No,Goal\n1,Grow\n1.1,Win\n1.1.1,Sell more\n2,Rest\n'],
    ['before the title', 'Goal\n1. Grow\n1.1 Win\n1.1.1 Sell more\n2. Rest\n'],
  ])('is told by dotted numbers %s', (_, text) => {
    expect(read(text).guess.hierarchy).toBe('numbers')
    expect(tree(text)).toEqual({ Grow: '', Win: 'Grow', 'Sell more': 'Win', Rest: '' })
  })

  it('says that a number stands in two rows, and takes the first for what it names', () => {
    const text = 'ID,Goal,Parent\n1,Grow,\n1,Win,\n2,Sell more,1\n'
    expect(read(text).notes).toEqual([
      expect.objectContaining({
        ...{ line: 3, text: '1', why: 'line 2 has this number too' },
        instead: 'kept as a goal of its own',
      }),
    ])
    expect(tree(text)).toEqual({ Grow: '', Win: '', 'Sell more': 'Grow' })
  })

  describe('where several rows have the title that a row names', () => {
    const text = 'Goal,Parent\nGrow,\nGrow,\nWin,grow\n'
    const placedAs = (is?: string) => {
      const [{ choosing } = expect.unreachable()] = read(text).notes
      const known = new Map(is === undefined ? [] : [[choosing.id, is]])
      const { goals, notes } = read(text, {}, known)
      const line = (key: string | undefined) => goals.find((each) => each.key === key)?.line
      return { serves: line(goals.find(({ title }) => title === 'Win')?.serves), notes, goals }
    }

    it('serves the first, and says on which line', () => {
      expect(placedAs().notes).toEqual([
        expect.objectContaining({
          ...{ line: 4, text: 'grow', why: 'lines 2 and 3 are called that' },
          ...{ instead: 'serves line 2' },
        }),
      ])
      expect(placedAs().serves).toBe(2)
    })

    it('serves another, none or is left out, as was chosen', () => {
      const labels = placedAs().notes[0]?.choosing.choices.map(({ label }) => label)
      expect(labels).toEqual([
        'Let it serve line 3',
        'Let it stand at the top',
        'Leave the goal out',
      ])
      expect(placedAs('2').serves).toBe(3)
      expect(placedAs('top').serves).toBeUndefined()
      expect(placedAs('left out').goals.map(({ title }) => title)).toEqual(['Grow', 'Grow'])
    })

    it('is one of them itself: it serves the other', () => {
      const { goals, notes } = read('Goal,Parent\nGrow,Grow\nGrow,\n')
      const [top, below] = goals
      expect([top?.line, below?.line, below?.serves]).toEqual([3, 2, top?.key])
      expect(notes).toEqual([])
    })
  })

  it('is told by how far titles are set in', () => {
    const text = 'Goal\nGrow\n  Win\n    Sell more\n  Keep\nRest\n'
    expect(read(text).guess.hierarchy).toBe('indentation')
    expect(tree(text)).toEqual({
      Grow: '',
      Win: 'Grow',
      'Sell more': 'Win',
      Keep: 'Grow',
      Rest: '',
    })
  })

  it('is left open where the table names no such goal, itself or a circle, and says so', () => {
    const { goals, notes } = read('ID,Goal,Parent\n1,A,9\n2,B,2\n3,C,4\n4,D,3\n')
    expect(goals.filter(({ serves }) => serves !== undefined)).toHaveLength(1)
    expect(notes).toEqual([
      expect.objectContaining({ line: 2, text: '9', why: expect.stringMatching(/no goal/) }),
      expect.objectContaining({ line: 3, text: '2', why: 'a goal cannot serve itself' }),
      expect.objectContaining({ line: 4, text: 'C', why: 'serves itself in a circle' }),
    ])
    expect(notes.every(({ instead }) => instead === 'stands at the top')).toBe(true)
  })
})
