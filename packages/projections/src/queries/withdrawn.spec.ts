import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { withdrawn } from './withdrawn.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** Dana proposes a decision and withdraws it, for all or for her and Noor alone. */
function withdrawnBy(restricted: boolean) {
  const some = calder()
  const { company, dana, noor, wei } = some
  const title = { title: 'Sell Tide', ...(restricted ? { restricted: { to: [dana, noor] } } : {}) }
  const id = some.on(on('03-02'), dana, 'ProposeDecision', title)
  const before = viewFor(company, noor)
  company.now = on('03-09')
  company.mend(`decision-${id}`, some.lastEvent(), dana)
  const seen = (who: string, known?: string) =>
    withdrawn.answer(
      viewFor(company, who, known === undefined ? {} : { known: { at: on(known) } }),
      { noun: 'decision', id },
    )
  return { dana, noor, wei, id, company, before, seen }
}

it('says of what was withdrawn its name, when, by whom and why, to who could read it', () => {
  const { dana, noor, wei, id, company, before, seen } = withdrawnBy(false)
  expect(ask(decision, before, { id })).toBeDefined()
  expect(withdrawn.answer(before, { noun: 'decision', id })).toBeUndefined()
  expect(decision.answer(viewFor(company, wei), { id })).toBeUndefined()
  for (const who of [noor, wei])
    expect(seen(who)).toMatchObject({
      recorded: on('03-09'),
      by: { id: dana },
      ordinal: 'S-01',
      title: 'Sell Tide',
      reason: expect.any(String),
    })
  expect(seen(wei, '03-05')).toBeUndefined()
})

it('says nothing to who could not, as of what never was', () => {
  const { noor, wei, seen } = withdrawnBy(true)
  expect(seen(noor)).toMatchObject({ recorded: on('03-09') })
  expect(seen(wei)).toBeUndefined()
})
