import type { Zone } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { viewerOf } from '../engine/views/viewer-of.ts'
import { liveView } from '../engine/views/views.ts'
import { ask, calder, liveOf } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { page } from './page.ts'

it('a session was held on the day that its title names, whatever day it was where who reads it is', () => {
  const { company, dana, noor, on } = calder()
  const partnership = on('2026-03-01T09:00:00.000Z', dana, 'FoundPartnership', {
    members: [dana, noor],
  })
  // In Amsterdam it is the 3rd already.
  const night = '2026-03-02T23:30:00.000Z'
  const session = { partnership, kind: 'one-to-one', on: '2026-03-03' }
  const id = on('2026-03-01T09:00:00.000Z', dana, 'PlanSession', session)
  on(night, dana, 'HoldSession', { id })
  const live = liveOf(company)
  const viewer = viewerOf(live, dana, { today: '2026-03-03' })
  const view = liveView(live, viewer, '2026-03-03T09:00:00.000Z', 'America/New_York' as Zone)
  const { record, endedOn } = ask(page, view, { noun: 'session', id })
  expect(record).toMatchObject({ title: expect.stringMatching(/, 3 Mar$/), state: 'kept' })
  expect(endedOn).toBe('2026-03-03')
})

it('what happened is told on one day everywhere: the day that it was where the viewer is', () => {
  const { company, dana, noor, on } = calder()
  // In Amsterdam it is the 3rd already.
  const night = '2026-03-02T23:30:00.000Z'
  on(night, dana, 'MakeCommitment', { to: noor, title: 'The figures', dueOn: '2026-03-03' })
  const request = on(night, noor, 'MakeRequest', { to: dana, title: 'A film', kind: 'growth' })
  const live = liveOf(company)
  const viewer = viewerOf(live, dana, { today: '2026-03-03' })
  const seenIn = (zone: string) => {
    const view = liveView(live, viewer, '2026-03-03T09:00:00.000Z', zone as Zone)
    return {
      waits: ask(forYou, view, {}).items.map(({ note, since }) => `${note}, ${since}`),
      known: ask(page, view, { noun: 'request', id: request }).whoKnows?.people.map(
        ({ since }) => since,
      ),
    }
  }
  expect(seenIn('Europe/Amsterdam')).toEqual({
    waits: expect.arrayContaining(['Made 3 Mar, due 3 Mar, 2026-03-03']),
    known: ['2026-03-03', '2026-03-03'],
  })
  expect(seenIn('America/New_York')).toEqual({
    waits: expect.arrayContaining(['Made 2 Mar, due 3 Mar, 2026-03-02']),
    known: ['2026-03-02', '2026-03-02'],
  })
})
