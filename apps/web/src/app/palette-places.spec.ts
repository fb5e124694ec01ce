import { describe, expect, it } from 'vitest'
import { matching } from './palette-items.ts'
import { placesFor } from './palette-places.ts'

const found = (query: string, demo = false) =>
  matching(
    placesFor({ member: true, demo }).map(({ path, ...place }) => ({
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
    ['exposures', 'Who knows of what'],
    ['retreats', 'Sessions'],
    ['insights', 'Insight notes'],
    ['question', 'Remarks and questions'],
    ['postmortems', 'Post-mortems'],
    ['who read', 'Who looked'],
    ['what I must do', 'Timeline'],
  ])('leads to where it stands: %s', (query, label) => {
    expect(found(query)[0]).toBe(label)
  })
})

it('leads to a calendar of one’s own where one can have it', () => {
  expect(found('calendar')).toEqual(['Your calendar'])
  expect(found('calendar', true)).toEqual([])
})
