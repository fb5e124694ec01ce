import { expect, it } from 'vitest'
import { courseOf } from './course-of.ts'

const began = { at: '2026-03-01T10:00:00.000Z' }
/** In the evening of 20 March there, which is 21 March in UTC. */
const evening = '2026-03-21T03:00:00.000Z'
const record = { began, due: '2026-03-20', ended: { at: evening }, standing: 'kept' } as const
const there = { zone: 'America/Los_Angeles', now: '2026-04-01T10:00:00.000Z' }

it('was not late where it ended on its last day, as that is where the organisation is', () => {
  expect(courseOf(record, {}, there).late).toEqual([])
  expect(courseOf(record, {}, { ...there, zone: 'UTC' }).late).toHaveLength(1)
})

it('ends when it was told to have ended on that day, and on the day that was told where that is another', () => {
  expect(courseOf(record, { endedOn: '2026-03-20' }, there).closed).toBe(evening)
  expect(courseOf(record, { endedOn: '2026-03-18' }, there).closed).toBe('2026-03-18T12:00:00.000Z')
})

it('is late up to the moment that is looked at while it goes on', () => {
  const { late } = courseOf({ ...record, ended: undefined, standing: 'open' }, {}, there)
  expect(late).toEqual([{ from: '2026-03-20T12:00:00.000Z', to: there.now }])
})
