import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { AcceptSuccessElements, DefineSuccess, RejectSuccessElement } from './commands.ts'
import { partnership } from './partnership.ts'
import type { PartnershipState } from './state.ts'

type Past = Parameters<typeof given<typeof partnership.events, PartnershipState>>[1]

const self = { id: id('this') }
const dana = { by: id('dana') }
const noor = { by: id('noor') }

const founded = {
  type: 'PartnershipFounded' as const,
  data: { members: [id('dana'), id('noor')] },
}
const ended = { type: 'PartnershipEnded' as const, data: {} }
const revenue = { number: 1, text: 'Revenue reaches 26 M' }
const brokers = { number: 2, text: 'Brokers stay a second year' }
const defined = (version: number, ...elements: { number: number; text: string }[]) => ({
  type: 'SuccessDefined' as const,
  data: { version, elements },
})
const accepted = (name: string, version: number, element: number) => ({
  type: 'SuccessElementAccepted' as const,
  data: { version, element, person: id(name) },
})
const rejected = (name: string, version: number, element: number, reason?: string) => ({
  type: 'SuccessElementRejected' as const,
  data: { version, element, person: id(name), reason },
})
const first = [
  founded,
  defined(1, revenue, brokers),
  accepted('dana', 1, 1),
  accepted('dana', 1, 2),
]
const stand = (past: Past) => {
  const { state } = given(partnership, past).life
  return state.is === 'none' ? undefined : state.success?.elements
}

describe('defining success', () => {
  it('numbers what is said, and is accepted by the member who says it, but not through a delegate', () => {
    const elements = [{ text: revenue.text }, { text: brokers.text }]
    const [, ...records] = first
    given(partnership, [founded])
      .when(DefineSuccess, { ...self, elements }, dana)
      .records(...records)
    given(partnership, [founded])
      .when(DefineSuccess, { ...self, elements }, { by: id('wei'), onBehalfOf: id('dana') })
      .records(defined(1, revenue, brokers))
  })

  it('anew keeps the number of what is worded anew, and gives none twice', () => {
    const reworded = { number: 2, text: 'Nine of ten brokers stay' }
    const added = { number: 3, text: 'A broker is onboarded in ten days' }
    given(partnership, first)
      .when(DefineSuccess, { ...self, elements: [revenue, reworded, { text: added.text }] }, noor)
      .records(defined(2, revenue, reworded, added), accepted('noor', 2, 2), accepted('noor', 2, 3))
    given(partnership, [...first, defined(2, revenue)])
      .when(DefineSuccess, { ...self, elements: [{ text: revenue.text }, { text: 'New' }] }, noor)
      .records(defined(3, revenue, { number: 3, text: 'New' }), accepted('noor', 3, 3))
  })

  it('records nothing where it says what stands', () => {
    given(partnership, first)
      .when(DefineSuccess, { ...self, elements: [{ text: revenue.text }, brokers] }, noor)
      .records()
  })

  it('words no element that there is not, and none twice', () => {
    const elements = [{ number: 7, text: 'Whatever' }]
    given(partnership, first)
      .when(DefineSuccess, { ...self, elements }, noor)
      .refused('NoSuchElement', 'elements')
    for (const twice of [
      [revenue, { ...brokers, number: 1 }],
      [revenue, { text: 'revenue reaches 26 m' }],
    ]) {
      expect(DefineSuccess.input.safeParse({ ...self, elements: twice }).success).toBe(false)
    }
  })
})

describe('an element of what success means', () => {
  it('is accepted or rejected by each, and the last answer counts', () => {
    given(partnership, first)
      .when(AcceptSuccessElements, { ...self, version: 1, elements: [1, 2] }, noor)
      .records(accepted('noor', 1, 1), accepted('noor', 1, 2))
    const said = [...first, rejected('noor', 1, 2, 'Nobody can count that.')] as const
    expect(stand(said)).toMatchObject([
      { acceptedBy: [id('dana')], rejectedBy: [] },
      { acceptedBy: [id('dana')], rejectedBy: [id('noor')] },
    ])
    given(partnership, said)
      .when(AcceptSuccessElements, { ...self, version: 1, elements: [2] }, noor)
      .records(accepted('noor', 1, 2))
    expect(stand([...said, accepted('noor', 1, 2)])?.[1]).toMatchObject({
      acceptedBy: [id('dana'), id('noor')],
      rejectedBy: [],
    })
  })

  it('is not answered twice alike', () => {
    const past = given(partnership, [...first, rejected('noor', 1, 2)])
    past.when(AcceptSuccessElements, { ...self, version: 1, elements: [1] }, dana).records()
    past.when(RejectSuccessElement, { ...self, version: 1, element: 2 }, noor).records()
    past
      .when(RejectSuccessElement, { ...self, version: 1, element: 2, reason: 'Why' }, noor)
      .records(rejected('noor', 1, 2, 'Why'))
  })

  it('loses its answers where it is worded anew, and no other does', () => {
    const again = [...first, defined(2, { ...revenue, text: 'Revenue reaches 24 M' }, brokers)]
    expect(stand(again)).toEqual([
      { number: 1, text: 'Revenue reaches 24 M', since: 2, acceptedBy: [], rejectedBy: [] },
      { ...brokers, since: 1, acceptedBy: [id('dana')], rejectedBy: [] },
    ])
    const back = [...again, defined(3, revenue, brokers)]
    expect(stand(back)?.[0]).toMatchObject({ since: 3, acceptedBy: [] })
  })

  it('is answered as it is worded, or as it has been worded ever since', () => {
    const again = [...first, defined(2, { ...revenue, text: 'Revenue reaches 24 M' }, brokers)]
    const past = given(partnership, again)
    past
      .when(AcceptSuccessElements, { ...self, version: 1, elements: [2, 1] }, noor)
      .refused('ElementReworded', 'version')
    past
      .when(RejectSuccessElement, { ...self, version: 3, element: 1 }, noor)
      .refused('ElementReworded', 'version')
    past
      .when(AcceptSuccessElements, { ...self, version: 1, elements: [2] }, noor)
      .records(accepted('noor', 1, 2))
  })

  it('has to stand there', () => {
    for (const past of [[founded], first]) {
      given(partnership, past)
        .when(AcceptSuccessElements, { ...self, version: 1, elements: [3] }, noor)
        .refused('NoSuchElement', 'element')
      given(partnership, past)
        .when(RejectSuccessElement, { ...self, version: 1, element: 3 }, noor)
        .refused('NoSuchElement', 'element')
    }
  })
})

describe('what success means', () => {
  it('is for a partnership that goes on', () => {
    const over = { is: 'PartnershipHasEnded', past: [...first, ended] }
    const before = { is: 'PartnershipNotFounded', past: [] }
    for (const { is, past } of [over, before]) {
      const attempt = given(partnership, past)
      attempt.when(DefineSuccess, { ...self, elements: [{ text: 'More' }] }, dana).refused(is)
      attempt.when(AcceptSuccessElements, { ...self, version: 1, elements: [1] }, noor).refused(is)
      attempt.when(RejectSuccessElement, { ...self, version: 1, element: 1 }, noor).refused(is)
    }
  })
})
