import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { difference } from './difference.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

it('of what was known tells what was corrected or withdrawn, by which entry, and a changed day', () => {
  const { company, dana, noor, on: give, lastEvent } = calder()
  const goal = { title: 'Pipeline', owners: [dana], unit: 'M', baseline: 5, target: 8 }
  const id = give(on('02-02'), dana, 'ProposeGoal', goal)
  give(on('03-16'), dana, 'ReviseGoal', { id, target: 9.5, reason: 'More is there.' })
  const revised = lastEvent()
  const enterprise = give(on('03-02'), dana, 'ProposeDecision', { title: 'Enterprise' })
  give(on('03-27'), dana, 'Decide', { id: enterprise }, on('03-09'))
  const decided = lastEvent()
  company.now = on('04-02')
  company.mend(`goal-${id}`, revised, dana)
  company.mend(`decision-${enterprise}`, decided, dana, { to: on('03-10') })

  const seen = (params: object) => ask(difference, viewFor(company, noor), params)
  const days = { from: '2026-04-01', to: '2026-04-02' }
  const known = seen({ ...days, clock: 'known' }).groups.flatMap(({ records }) => records)
  expect(known).toMatchObject([
    {
      fields: [{ field: 'decided on', from: '2026-03-09', to: '2026-03-10' }],
      mended: [{ entry: { did: 'corrected an entry' }, of: { did: 'decided' } }],
    },
    {
      fields: expect.arrayContaining([{ field: 'target', from: '9.5 M', to: '8 M' }]),
      last: { recorded: on('04-02') },
      mended: [
        {
          entry: { did: 'withdrew an entry', reason: 'It was wrong.' },
          of: { did: 'revised a goal', mended: 'withdrawn' },
        },
      ],
    },
  ])
  expect(seen(days).groups).toEqual([])
})

it('of one day on two clocks has an entry on the day to which it was corrected', () => {
  const { company, dana, noor, on: give, lastEvent } = calder()
  const id = give(on('03-02'), dana, 'ProposeDecision', { title: 'Enterprise' })
  give(on('03-27'), dana, 'Decide', { id }, on('03-09'))
  const decided = lastEvent()
  const unknownOn = (day: string) =>
    ask(difference, viewFor(company, noor), { on: `2026-${day}` }).unknown?.map(
      ({ entry }) => entry.did,
    )
  expect(unknownOn('03-09')).toEqual(['decided'])
  for (const to of ['03-10', '03-08']) {
    company.now = on('04-02')
    company.mend(`decision-${id}`, decided, dana, { to: on(to) })
    expect(unknownOn('03-09')).toEqual(to === '03-08' ? ['decided'] : [])
    expect(unknownOn('03-08')).toEqual(to === '03-08' ? ['decided'] : [])
  }
})
