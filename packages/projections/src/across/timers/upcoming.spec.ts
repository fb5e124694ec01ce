import { expect, it } from 'vitest'
import { timers } from '../../queries/timers.ts'
import { ask, viewFor } from '../../testing/some-view.ts'
import { switched } from '../../testing/switched.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

it('announces nothing that came due to who reads a part of the record, and cannot know whether it was done', () => {
  const { company, dana, noor, on, id, partnership } = switched()
  const olga = on(at('2026-04-01'), company.owner, 'AddOutsider', { name: 'Olga Out' })
  on(at('2026-04-01'), dana, 'HandOnFacilitation', { id, facilitator: olga })
  const asked = { partnership, title: 'Freeze' }
  const decision = on(at('2026-03-20'), dana, 'ProposeDecision', asked)
  const round = { id: decision, asked: [noor], closes: '2026-04-20' }
  on(at('2026-03-20'), dana, 'CallPositions', round)
  const told = (by: string, moment: string) =>
    ask(timers, viewFor(company, by, { moment: at(moment) }), {}).timers.map(({ told }) => told)
  const opened = 'The positions on S-01 are opened'
  expect(told(olga, '2026-04-10')).toContain(opened)
  expect(told(dana, '2026-04-25')).toContain(opened)
  expect(told(olga, '2026-04-25')).not.toContain(opened)
})
