import { describe, expect, it } from 'vitest'
import { matching, type PaletteItem, steady } from './palette-items.ts'

const item = (label: string, group: PaletteItem['group'], note?: string): PaletteItem => ({
  id: label,
  group,
  label,
  href: '#',
  ...(note === undefined ? {} : { note }),
})
const items = [
  item('Goals', 'Go to'),
  item('Revise a goal', 'Record'),
  item('Propose a goal', 'Record'),
  item('Qualified pipeline', 'Go to', 'G-3'),
]
const labels = (query: string) => matching(items, query).map(({ label }) => label)

describe('the palette', () => {
  it('shows everything before anything is typed', () => {
    expect(labels('')).toHaveLength(4)
  })

  it('keeps what is seldom done until it is asked for', () => {
    const seldom = [...items, { ...item('Change the fiscal year', 'Record'), quiet: true }]
    expect(matching(seldom, '')).toHaveLength(4)
    expect(matching(seldom, 'fiscal')).toHaveLength(1)
  })

  it('puts what was found before what can be done', () => {
    const found = { ...item('Pipeline of the year', 'Found'), id: 'found' }
    expect(matching([...items, found], 'pipeline')[0]).toBe(found)
  })

  it('puts what is asked for by its name before what was found', () => {
    const found = { ...item('What we propose', 'Found'), id: 'found' }
    expect(matching([found, ...items], 'propose a')[0]?.label).toBe('Propose a goal')
  })

  it('puts the form that records a thing before all things of that name, and a name before what holds it', () => {
    const found = { ...item('F-10 Direct feedback, Marcus to Wei', 'Found'), id: 'found' }
    const give = item('Give feedback', 'Record')
    const close = { ...item('Close feedback', 'Record'), quiet: true }
    const names = (query: string) =>
      matching([found, close, give, item('Decide', 'Record')], query).map(({ label }) => label)
    expect(names('feedback')).toEqual(['Give feedback', 'Close feedback', found.label])
    expect(names('decide')[0]).toBe('Decide')
  })

  it('finds by any words in any order, and by number', () => {
    expect(labels('goal rev')).toEqual(['Revise a goal'])
    expect(labels('g-3')).toEqual(['Qualified pipeline'])
    expect(labels('nothing like it')).toEqual([])
  })

  it('puts what begins so first', () => {
    expect(labels('propose')[0]).toBe('Propose a goal')
    expect(labels('goal')[0]).toBe('Goals')
  })

  it('leaves what is pointed at in its place, and puts what is found later after it', () => {
    const found = { ...item('Pipeline of the year', 'Found'), id: 'found' }
    const [pipeline] = matching(items, 'pipeline')
    const now = matching([found, ...items], 'pipeline')
    expect(steady(now, [])).toEqual([found, pipeline])
    expect(steady(now, matching(items, 'pipeline'))).toEqual([pipeline, found])
  })
})
