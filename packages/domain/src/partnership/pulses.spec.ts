import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { ProposeCharter } from './commands.ts'
import { partnership } from './partnership.ts'
import type { Partnership } from './state.ts'

const others = { 'person/dana': member, 'person/noor': member, 'person/tom': member }
const self = { id: id('this') }
const dana = { by: id('dana'), others }
const tom = { by: id('tom'), others }
const terms = { domains: [], trustOpen: false }

const pair = {
  type: 'PartnershipFounded' as const,
  data: { members: [id('dana'), id('noor')] },
}
const proposed = (version: number, pulseCadenceDays: number | undefined) => ({
  type: 'CharterProposed' as const,
  data: { ...terms, pulseCadenceDays, version },
})
const agreed = (version: number) => ({ type: 'CharterAgreed' as const, data: { version } })

describe('what a charter says of trust pulses', () => {
  it('pairs members who rate each other, each two once', () => {
    const pulsePairs = [{ one: id('noor'), other: id('dana') }]
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms, pulseCadenceDays: 30, pulsePairs }, tom)
      .records({
        type: 'CharterProposed',
        data: { ...terms, pulseCadenceDays: 30, pulsePairs, version: 1 },
      })
    const outside = [{ one: id('dana'), other: id('tom') }]
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms, pulsePairs: outside }, dana)
      .refused('PairOfNoMembers', 'pulsePairs')
    const back = [...pulsePairs, { one: id('dana'), other: id('noor') }]
    const oneself = [{ one: id('dana'), other: id('dana') }]
    for (const wrong of [back, oneself, []]) {
      expect(ProposeCharter.input.safeParse({ ...self, pulsePairs: wrong }).success).toBe(false)
    }
  })

  it('counts the days of its pulses from the agreement that set their cadence', () => {
    const charters = [30, 30, 90, undefined].flatMap((pulseCadenceDays, n) => [
      proposed(n + 1, pulseCadenceDays),
      agreed(n + 1),
    ])
    const after = (version: number) =>
      (given(partnership, [pair, ...charters.slice(0, 2 * version)]).life.state as Partnership)
        .pulses
    expect(after(1)).toEqual({ everyDays: 30, since: id('event2') })
    expect(after(2)).toEqual(after(1))
    expect(after(3)).toEqual({ everyDays: 90, since: id('event6') })
    expect(after(4)).toBeUndefined()
  })
})
