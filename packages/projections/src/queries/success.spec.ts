import type { PersonId } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { partnership } from './partnership.ts'
import { search } from './search.ts'
import { why } from './why.ts'

const on = (day: string) => `2026-03-${day}T09:00:00.000Z`

/** Dana says on 2 March what success means to her and Noor; Noor accepts the first of two elements on the 3rd. */
function defined() {
  const some = calder()
  const { company, dana, noor } = some
  const id = some.on(on('01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const elements = [{ text: 'Revenue reaches 26 M' }, { text: 'Brokers stay a second year' }]
  some.on(on('02'), dana, 'DefineSuccess', { id, elements })
  some.on(on('03'), noor, 'AcceptSuccessElements', { id, version: 1, elements: [1] })
  const view = (who: PersonId, known?: string) =>
    viewFor(company, who, known === undefined ? {} : { known: { at: known } })
  const stands = (who: PersonId, known?: string) => {
    const [found] = ask(partnership, view(who, known), { id }).success
    return found?.elements.map(({ text, answers, accepted }) => [
      text,
      accepted,
      answers.map(({ is }) => is).join(' '),
    ])
  }
  const asked = (who: PersonId) =>
    ask(forYou, view(who), {}).items.filter(({ kind }) => kind === 'accept what success means')
  const part = (known?: string) =>
    ask(why, view(dana, known), { measure: 'success', from: dana, to: noor, since: '2026-03-04' })
  return { ...some, id, view, stands, asked, part }
}

describe('what success means', () => {
  it('says of each element who accepts it as it is worded now', () => {
    const { id, dana, noor, stands, ...some } = defined()
    const before = [
      ['Revenue reaches 26 M', 2, 'accepted accepted'],
      ['Brokers stay a second year', 1, 'accepted silent'],
    ]
    expect(stands(dana)).toEqual(before)
    some.on(on('05'), noor, 'DefineSuccess', {
      id,
      elements: [
        { number: 1, text: 'Revenue reaches 24 M' },
        { text: 'Brokers stay a second year' },
      ],
    })
    expect(stands(dana)).toEqual([
      ['Revenue reaches 24 M', 1, 'void accepted'],
      ['Brokers stay a second year', 1, 'accepted silent'],
    ])
    expect(stands(dana, on('04'))).toEqual(before)
  })

  it('shows word by word what a version changed', () => {
    const { id, dana, noor, view, ...some } = defined()
    const elements = [{ number: 2, text: 'Nine of ten brokers stay' }, { text: 'One price' }]
    some.on(on('05'), noor, 'DefineSuccess', { id, elements, reason: 'To be counted.' })
    const [success] = ask(partnership, view(dana), { id }).success
    expect(success?.versions.at(-1)).toMatchObject({
      version: 2,
      reason: 'To be counted.',
      changes: [
        { field: 'D-1', from: 'Revenue reaches 26 M' },
        { field: 'D-2', from: 'Brokers stay a second year', to: 'Nine of ten brokers stay' },
        { field: 'D-3', to: 'One price' },
      ],
    })
  })

  it('of a team holds for the two of it who have no words of their own for it', () => {
    const { dana, noor, wei, view, ...some } = defined()
    const members = [dana, noor, wei]
    const team = some.on(on('05'), dana, 'FoundPartnership', { members, name: 'Team' })
    some.on(on('06'), dana, 'DefineSuccess', { id: team, elements: [{ text: 'All of it' }] })
    const pair = some.on(on('07'), noor, 'FoundPartnership', { members: [noor, wei] })
    const { success } = ask(partnership, view(wei), { id: pair })
    expect(success.map(({ partnership: { name } }) => name)).toEqual(['Team'])
  })

  it('is found by its words', () => {
    const { wei, view } = defined()
    expect(ask(search, view(wei), { text: 'second year' }).results).toMatchObject([
      { noun: 'partnership', found: { in: 'text' } },
    ])
  })
})

describe('who has not answered', () => {
  it('is asked once for all elements, and again where one is worded anew', () => {
    const { id, dana, noor, wei, asked, ...some } = defined()
    expect(asked(dana)).toEqual([])
    expect(asked(wei)).toEqual([])
    expect(asked(noor)).toMatchObject([
      { since: '2026-03-02', actions: [{ label: 'Accept' }, { label: 'Reject', asks: true }] },
    ])
    some.on(on('05'), dana, 'DefineSuccess', {
      id,
      elements: [
        { number: 1, text: 'Revenue reaches 24 M' },
        { text: 'Brokers stay a second year' },
      ],
    })
    const [item] = asked(noor)
    expect(item).toMatchObject({
      note: 'Worded 5 Mar; you answered an older wording of 1',
      actions: [{ input: { version: 2, elements: [1, 2] } }, { label: 'One by one' }],
    })
    some.on(on('06'), noor, 'AcceptSuccessElements', item?.actions[0]?.input ?? {})
    expect(asked(noor)).toEqual([])
  })
})

describe('the definition-of-success part', () => {
  it('is the share of elements that both accept as they are worded now, and says of each who does not', () => {
    const { id, dana, noor, part, ...some } = defined()
    expect(part()).toMatchObject({
      score: { value: 50, n: 2 },
      coverage: '1 of 6 parts',
      steps: [
        { ref: 'D-2', told: 'Noor silent', points: -50 },
        { ref: 'D-1', told: 'accepted by all' },
      ],
    })
    some.on(on('05'), noor, 'RejectSuccessElement', { id, version: 1, element: 2 })
    const words = [
      { number: 1, text: 'Revenue reaches 24 M' },
      { text: 'Brokers stay a second year' },
    ]
    some.on(on('06'), dana, 'DefineSuccess', { id, elements: words })
    const { score, steps, change } = part()
    expect(score?.value).toBe(0)
    expect(steps.map(({ told }) => told).sort()).toEqual([
      'Noor answered an older wording',
      'Noor rejected',
    ])
    expect(100 + steps.reduce((sum, { points }) => sum + points, 0)).toBe(score?.value)
    expect(change).toMatchObject({ before: 50, after: 0, effects: [{ ref: 'D-1', points: -50 }] })
  })

  it('is there once both have answered, and is gone with the partnership', () => {
    const { id, dana, part, ...some } = defined()
    expect(part(on('02')).score).toBeUndefined()
    some.on(on('09'), dana, 'EndPartnership', { id })
    expect(part().score).toBeUndefined()
  })
})
