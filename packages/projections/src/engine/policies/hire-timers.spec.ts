import { beforeEach, expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

let company: Company
let noor: string
beforeEach(() => {
  company = new Company()
  company.now = '2026-06-01T09:00:00.000Z'
  noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
})

const brief = (starts: string) =>
  company.give(company.owner, 'WriteRoleBrief', {
    ...{ person: noor, role: 'CMO', starts, works: 'mixed' },
  })

/** Which days were asked about, in the order in which it was recorded. */
const asked = (id: string) =>
  company
    .recorded(`brief-${id}`)
    .flatMap(({ type, data }) =>
      type === 'HireDayCame' ? [(data as { readonly day: string }).day] : [],
    )

it.each([
  ['is to come', '2026-06-08', []],
  ['is thirty days old and one', '2026-05-01', ['30']],
  ['is sixty days old and more', '2026-03-20', ['30', '60']],
  ['is a hundred days old', '2026-02-21', ['30', '60', '90']],
])('asks of each day once where the first day %s', async (_, starts, already) => {
  const id = brief(starts)
  const { at, stop } = await tickingOn(company)
  await at('2026-06-01T10:00:00.000Z')
  expect(asked(id)).toEqual(already)
  await at('2026-10-01T09:00:00.000Z')
  expect(asked(id)).toEqual(['30', '60', '90'])
  await stop()
  const anew = await tickingOn(company)
  await anew.at('2026-11-01T09:00:00.000Z')
  expect(anew.sent).toEqual([])
  await anew.stop()
})
