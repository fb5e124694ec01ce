import { describe, expect, it } from 'vitest'
import { matching } from './palette-items.ts'
import { placesFor } from './palette-places.ts'

const found = (query: string, demo = false) =>
  matching(
    placesFor({ me: 'dana', member: true, demo }).map(({ path, ...place }) => ({
      ...{ ...place, group: 'Go to' as const, href: path },
    })),
    query,
  ).map(({ label }) => label)

describe('what the record is called', () => {
  it.each([
    ['definition of success', 'Partnership'],
    ['charters', 'Partnership'],
    ['rhythm', 'Partnership'],
    ['cadence', 'Partnership'],
    ['expectation', 'Goals'],
    ['disclosure', 'Feedback'],
    ['exposures', 'Who knows what'],
    ['retreats', 'Sessions'],
    ['insights', 'Insight notes'],
    ['question', 'Remarks and questions'],
    ['postmortems', 'Post-mortems'],
    ['who read', 'Who looked'],
    ['what I must do', 'Timeline'],
    ['pushback', 'Who is heard: consulted, pushback'],
    ['consulted', 'Who is heard: consulted, pushback'],
    ['blame', 'Revenue beside praise and blame'],
    ['whom I rate', 'Those whom you rate'],
    ['newcomer', 'Newcomers, and what was in force'],
    ['in force', 'Newcomers, and what was in force'],
    ['facilitation', 'Post-mortems'],
  ])('leads to where it stands: %s', (query, label) => {
    expect(found(query)[0]).toBe(label)
  })
})

it.each([
  'prepare',
  'prep',
  'prepare my 1:1',
  'prepare for the next meeting with Noor',
  '1:1 prep',
  'before my 1:1',
  'before the meeting',
  'brief me',
  'briefing',
  'agenda',
  'agenda for Noor',
])('leads to the one page for a meeting: %s', (query) => {
  expect(found(query)[0]).toBe('One page for a meeting')
})

it.each(['prepare the deck by Friday', 'before the launch', 'agenda: price'])(
  'leads to no meeting where it is of something else: %s',
  (query) => {
    expect(found(query)).not.toContain('One page for a meeting')
  },
)

it.each([
  ['keys', 'API keys'],
  ['webhook', 'Webhooks'],
  ['followed', 'Followed sources'],
])('leads to what programs outside are given, in the demo too: %s', (query, label) => {
  expect([found(query)[0], found(query, true)[0]]).toEqual([label, label])
})

it('leads to a calendar of one’s own where one can have it', () => {
  expect(found('calendar')).toEqual(['Your calendar'])
  expect(found('calendar', true)).toEqual([])
})
