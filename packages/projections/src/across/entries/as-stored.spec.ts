import { expect, it } from 'vitest'
import { entry } from '../../queries/entry.ts'
import { auditorOf } from '../../testing/auditor.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = '2026-03-02T09:00:00.000Z'

it('as stored, an entry names no record that does not exist for who reads it', () => {
  const { company, dana, noor, wei, on } = calder()
  const ours = on(at, dana, 'FoundPartnership', { members: [dana, noor] })
  const beyond = on(at, wei, 'ProposeGoal', { title: 'Elsewhere' })
  const within = on(at, dana, 'ProposeGoal', { title: 'Here', partnership: ours })
  on(at, dana, 'ProposeGoal', { title: 'Ours', partnership: ours, parents: [within, beyond] })
  const proposed = company.log.events.at(-2)?.id ?? ''
  const stored = (view = viewFor(company, dana)) => ask(entry, view, { id: proposed }).stored
  expect(stored().data).toMatchObject({ parents: [within, beyond], partnership: ours })
  const days = { from: '2026-03-01', to: '2026-03-31' }
  const { data } = stored(auditorOf(company, { partnerships: [ours], ...days })())
  expect(data).toMatchObject({ parents: [within, { sealed: true }], partnership: ours })
  expect(data).toMatchObject({ owners: [dana] })
})
