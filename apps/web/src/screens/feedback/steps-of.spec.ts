import { expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { courseOf, stepsOf } from './steps-of.ts'

const on = (day: string, event: string) => ({
  ...{ event, happened: `${day}T09:00:00.000Z`, at: `${day}T09:00:00.000Z` },
  ...{ recorded: `${day}T09:00:00.000Z`, lagDays: 0 },
})
const declining = { stamp: on('2026-03-04', 'declined'), day: 2, reason: 'No.' }

/** Given on 2 March, to be asked about on the 16th, and declined on the 4th. */
const declined = {
  feedback: { state: 'declined', given: on('2026-03-02', 'given') },
  declinings: [declining],
  followUps: [{ setBy: 'given', on: '2026-03-16', day: 14, waiting: false, over: declining.stamp }],
  ...{ closings: [], reopenings: [] },
} as unknown as Answer<'feedback'>

/** On the 9th it was opened again, to be asked about on the 23rd. */
const reopened = {
  ...declined,
  feedback: { ...declined.feedback, state: 'given' },
  followUps: [
    ...declined.followUps,
    { setBy: 'reopened', on: '2026-03-23', day: 21, waiting: false },
  ],
  reopenings: [{ stamp: on('2026-03-09', 'reopened'), day: 7, followUpOn: '2026-03-23' }],
} as unknown as Answer<'feedback'>

const labels = (view: Answer<'feedback'>) =>
  stepsOf(
    view,
    () => '',
    () => '',
  ).map(({ label, at }) => `${label} ${at.slice(5, 10)}`)

it('names no follow-up that the exchange ended before', () => {
  expect(labels(declined)).toEqual(['Given 03-02', 'Declined 03-04'])
  expect(labels(reopened)).toEqual([
    'Given 03-02',
    'Declined 03-04',
    'Reopened 03-09',
    'Follow-up due 03-23',
  ])
})

it('goes on after it was declined and reopened', () => {
  expect(courseOf(declined, '2026-03-30')).toMatchObject({ closed: declining.stamp.at })
  expect(courseOf(reopened, '2026-03-10')).toMatchObject({ closed: undefined })
})
