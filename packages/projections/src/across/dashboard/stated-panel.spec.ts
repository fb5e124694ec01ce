import { expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

it('offers a pulse where nobody has rated yet, and leads to the one that runs', () => {
  const { company, dana, noor, on } = calder()
  const now = '2026-03-02T09:00:00.000Z'
  const partnership = on(now, dana, 'FoundPartnership', { members: [dana, noor] })
  const offered = (moment: string) => {
    const { panels } = ask(dashboard, viewFor(company, dana, { moment }), { partnership })
    return panels.find(({ id }) => id === 'trust')?.empty?.action
  }
  const calls = { label: 'Call a trust pulse', command: 'CallPulse' }
  expect(offered(now)).toEqual(calls)
  const id = on(now, dana, 'CallPulse', { partnership })
  const runs = { label: 'P-01 runs until 9 Mar', href: { noun: 'pulse', id } }
  expect(offered('2026-03-03T09:00:00.000Z')).toEqual(runs)
  expect(offered('2026-03-10T09:00:00.000Z')).toEqual(calls)
})
