import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { openNow } from './open-now.ts'

it('tells what can be given now, by whom, as the record stands', () => {
  const { company, dana, noor, on } = calder()
  const on_ = (day: string) => `2026-03-${day}T09:00:00.000Z`
  const open = (who: string) => ask(openNow, viewFor(company, who), {}).commands
  expect(open(dana)).toEqual(expect.arrayContaining(['GiveFeedback', 'DeclareCrisis']))
  expect(open(dana)).not.toContain('AddMember')
  expect(open(company.owner)).toContain('AddMember')
  for (const name of ['EndCrisis', 'Decide', 'AcknowledgeFeedback', 'FoundOrganisation'])
    expect(open(dana)).not.toContain(name)

  on(on_('01'), dana, 'ProposeDecision', { title: 'Open' })
  const words = { to: dana, kind: 'direct', title: 'Dates', text: 'They moved.' }
  on(on_('02'), noor, 'GiveFeedback', words)
  on(on_('03'), dana, 'DeclareCrisis', { id: company.id, reason: 'The port is closed.' })
  expect(open(dana)).toEqual(expect.arrayContaining(['EndCrisis', 'Decide', 'AcknowledgeFeedback']))
  expect(open(dana)).not.toContain('DeclareCrisis')
  expect(open(noor)).not.toContain('AcknowledgeFeedback')
})

it('looks at so many records and no more: among others there may be one that takes it', () => {
  const { company, dana, on } = calder()
  const raise = (many: number) => {
    for (let n = 0; n < many; n += 1)
      on('2026-03-01T09:00:00.000Z', dana, 'ProposeGoal', { title: `Goal ${n}` })
  }
  const open = () => ask(openNow, viewFor(company, dana), {}).commands
  raise(60)
  expect(open()).not.toContain('ReopenGoal')
  raise(1)
  expect(open()).toContain('ReopenGoal')
})
