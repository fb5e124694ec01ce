import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { entry } from './entry.ts'
import { record } from './record.ts'

const day = (date: string) => `2026-${date}T09:00:00.000Z`

/** Dana and Noor are asked; Dana supports it, then opposes it. */
function asked() {
  const some = calder()
  const { dana, noor, on, company, lastEvent } = some
  const id = on(day('03-02'), dana, 'ProposeDecision', { title: 'Brokers' })
  on(day('03-03'), dana, 'CallPositions', { id, asked: [dana, noor] })
  on(day('03-04'), dana, 'TakePosition', { id, stance: 'support' })
  const support = lastEvent()
  on(day('03-05'), dana, 'TakePosition', { id, stance: 'oppose', reason: 'Too dear' })
  const oppose = lastEvent()
  const answer = () => on(day('03-06'), noor, 'TakePosition', { id, stance: 'support' })
  const see = (by: string, of: string) => ask(entry, viewFor(company, by), { id: of })
  const changes = (by: string, of: string) =>
    see(by, of).changed.fields.filter(({ field, changed }) => changed && field === 'position')
  return { ...some, id, support, oppose, answer, see, changes }
}

describe('the entry of a position', () => {
  it('tells its holder what it says, and what it said before', () => {
    const { dana, support, oppose, changes } = asked()
    expect(changes(dana, support)).toMatchObject([{ to: 'support' }])
    expect(changes(dana, oppose)).toMatchObject([{ from: 'support', to: 'oppose' }])
  })

  it('tells others that one is there, and which it is once it is open: never one that was replaced', () => {
    const { noor, wei, support, oppose, answer, changes } = asked()
    for (const other of [noor, wei]) {
      expect(changes(other, support)).toMatchObject([{ to: 'sealed' }])
      expect(changes(other, oppose)).toMatchObject([{ from: 'sealed', to: 'another, sealed' }])
    }
    answer()
    for (const other of [noor, wei]) {
      expect(changes(other, support)).toMatchObject([{ to: 'sealed' }])
      expect(changes(other, oppose)).toMatchObject([{ from: 'sealed', to: 'oppose' }])
    }
  })

  it('says to its holder what is done in place of mending it', () => {
    const { dana, noor, oppose, see } = asked()
    expect(see(dana, oppose).mending).toMatchObject({
      withdraw: false,
      instead: 'take another while they are sealed, or restate it once they are open',
    })
    expect(see(noor, oppose).mending.instead).toBeUndefined()
  })
})

it('nobody opens positions that open with the last one waited for', () => {
  const { company, dana, id, answer } = asked()
  answer()
  const view = viewFor(company, dana)
  const did = 'opened the positions, as the last to answer'
  expect(ask(record, view, {}).entries[0]).toMatchObject({ who: { name: 'Noor Haddad' }, did })
  expect(ask(decision, view, { id }).history.at(-1)).toMatchObject({ did })
})
