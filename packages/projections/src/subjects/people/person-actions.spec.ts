import { expect, it } from 'vitest'
import { people } from '../../folds/people.ts'
import { me } from '../../queries/me.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { personActions } from './person-actions.ts'

it('offers nothing that begins anew with who was erased', () => {
  const { company, noor, on } = calder()
  const offered = () => {
    const view = viewFor(company, company.owner)
    const row = view.row(people, noor)
    return row === undefined ? [] : personActions(view, row)
  }
  const known = () =>
    ask(me, viewFor(company, company.owner), {}).people.find(({ id }) => id === noor)
  on('2026-04-01T09:00:00.000Z', company.owner, 'ChangeRole', { id: noor, role: 'CRO' })
  on('2026-04-02T09:00:00.000Z', company.owner, 'RecordLeaving', { id: noor })
  expect(offered()).toEqual(['TakeIn', 'GrantAudit'])
  expect(known()).not.toHaveProperty('erased')
  on('2026-04-03T09:00:00.000Z', noor, 'ErasePerson', { id: noor })
  expect(offered()).toEqual([])
  expect(known()).toMatchObject({ erased: true, held: ['CMO', 'CRO'] })
})
