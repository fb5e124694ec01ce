import { expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

it('leads from the days of a retreat to what was decided there', () => {
  const { company, dana, noor, on } = calder()
  const members = [dana, noor]
  const partnership = on(at('2026-02-01'), dana, 'FoundPartnership', { members })
  const decision = on(at('2026-03-03'), dana, 'ProposeDecision', { title: 'Fairs', partnership })
  on(at('2026-03-04'), dana, 'Decide', { id: decision })
  const session = on(at('2026-03-05'), dana, 'RecordSession', {
    ...{ partnership, kind: 'retreat', title: 'By the sea', present: members },
    ...{ on: '2026-03-02', until: '2026-03-04', decisions: [decision] },
  })
  const { regions } = ask(dashboard, viewFor(company, noor), { partnership })
  expect(regions).toMatchObject([
    {
      kind: 'retreat',
      label: 'By the sea',
      href: { noun: 'session', id: session },
      decisions: [{ ordinal: 'S-01', title: 'Fairs', href: { noun: 'decision', id: decision } }],
    },
  ])
})
