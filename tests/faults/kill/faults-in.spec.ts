import { expect, it } from 'vitest'
import { faultsIn } from './faults-in.ts'
import type { Acknowledged } from './ledger.ts'

/** A log of events named by letters: `a` alone makes a stream, `b` and `c` another. */
const event = (id: string, stream: string, revision: number, at: number, act = id) => ({
  id,
  stream: `goal-${stream}`,
  revision,
  position: String(at).padStart(4, '0'),
  recordedAt: `2026-03-09T10:00:0${at}.000Z`,
  metadata: `{"actor":"x","correlationId":"${act}"}`,
})
const log = [event('a', 'one', 0, 1), event('b', 'two', 0, 2), event('c', 'two', 1, 3, 'b')]

const said = (record: string, revision: number, ...events: string[]): Acknowledged => ({
  ask: { key: 'k', command: 'ProposeGoal', input: {}, writer: 0 },
  record,
  revision,
  events,
})
const ledger = [said('one', 0, 'a'), said('two', 1, 'b', 'c')]

it('finds nothing where all that was said is there', () => {
  expect(faultsIn(log, ledger)).toEqual([])
})

it.each([
  ['an event that is gone', log.slice(1), 'a of ProposeGoal is there 0 times'],
  ['the last of an act that is gone', log.slice(0, 2), 'c of ProposeGoal is there 0 times'],
  ['an event that is there twice', [...log, event('a', 'one', 1, 4)], 'is there 2 times'],
  ['an act that was recorded twice', [...log, event('d', 'one', 1, 4, 'a')], 'more than once'],
  ['a gap', [...log, event('d', 'one', 2, 4)], 'revision 2, not 1'],
  ['a stream that begins late', [...log, event('d', 'three', 1, 4)], 'revision 1, not 0'],
  ['a revision that is there twice', [...log, event('d', 'two', 1, 4)], 'revision 1, not 2'],
  [
    'an event in another place',
    [event('a', 'other', 0, 1), ...log.slice(1)],
    'not where it was said',
  ],
  [
    'a recording before the last',
    [...log, { ...event('d', 'two', 2, 4), recordedAt: '2026' }],
    'back in time',
  ],
  ['a position that does not rise', [...log, event('d', 'four', 0, 2)], 'at or before'],
])('finds %s', (_, found, fault) => {
  expect(faultsIn(found, ledger)).toContainEqual(expect.stringContaining(fault))
})
