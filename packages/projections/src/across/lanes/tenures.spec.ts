import { expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

function seenOn(day: string) {
  const { company, dana, noor, on } = calder()
  const { id, owner } = company
  const partnership = on(at('2026-02-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  on(at('2026-03-01'), owner, 'ChangeRole', { id: noor, role: 'CRO', title: 'Chief of growth' })
  on(at('2026-04-01'), owner, 'RecordLeaving', { id: noor })
  const view = viewFor(company, dana, { moment: at(day), happened: at(day) })
  const { panels } = ask(dashboard, view, { partnership })
  const lane = panels.find((panel) => panel.kind === 'lane' && panel.of === 'person')
  const spans = lane?.kind === 'lane' ? (lane.spans ?? []) : []
  return { id, dana, noor, spans: spans.filter(({ href }) => 'id' in href && href.id === noor) }
}

it('bands how long each held which role, the one that goes on up to the moment', () => {
  const { noor, spans } = seenOn('2026-03-15')
  expect(spans).toMatchObject([
    { row: 1, label: 'Noor, CMO', to: at('2026-03-01'), goesOn: false },
    { row: 1, label: 'Noor, Chief of growth', from: at('2026-03-01'), to: at('2026-03-15') },
  ])
  expect(spans[1]).toMatchObject({ goesOn: true, href: { noun: 'person', id: noor } })
})

it('ends the last with their leaving', () => {
  expect(seenOn('2026-04-15').spans.at(-1)).toMatchObject({ to: at('2026-04-01'), goesOn: false })
})
