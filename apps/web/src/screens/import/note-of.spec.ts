import { expect, it } from 'vitest'
import type { Look, Whose } from './job.ts'
import { noteOf } from './note-of.ts'

const look = (events: number, known: number): Look => ({
  ...{ parts: 1, events, known, tally: [], names: [], series: [], lines: [] },
  ...{ linesInAll: 0, leftOut: 0 },
})
const whose = (partnership: string): Whose => ({
  ...{ series: partnership, partnership, kind: 'one-to-one' },
})
const note = (events: number, chosen: readonly string[] = [], known = 3) =>
  noteOf({ is: 'read', look: look(events, known) }, false, chosen.map(whose))

it('of a file with nothing new says that all of it is here', () => {
  expect(note(0)).toContain('nothing in it that is not here already')
  expect(note(0, ['pair'])).toContain('nothing in it that is not here already')
})

it('of a file with nothing in it says so', () => {
  expect(note(0, [], 0)).toBe('There is nothing in it to record.')
})

it('of one that was stopped says how far it came', () => {
  const progress = { done: 12, of: 40, recorded: 31 }
  expect(noteOf({ is: 'stopped', progress }, false, [])).toContain(
    'stopped after 12 of 40, with 31 entries recorded',
  )
})

it('of sessions that are left out asks whose they are', () => {
  expect(note(0, ['left out', 'left out'])).toBe('Say whose these sessions are.')
  expect(note(0, ['pair', 'left out'])).toContain('say whose that is')
  expect(note(3, ['pair', 'left out'])).toContain('Nothing is recorded yet')
})
