import { describe, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { TellOutcomeInTheirPlace, WithdrawInTheirPlace } from './commands.ts'
import { request } from './request.ts'

const self = { id: id('this') }
const made = {
  type: 'RequestMade' as const,
  data: { from: id('dana'), to: id('noor'), title: 'A film', kind: 'growth' as const },
}
const accepted = { type: 'RequestAccepted' as const, data: {} }
const delivered = { type: 'RequestDelivered' as const, data: {} }
const withdrawn = { type: 'RequestWithdrawn' as const, data: {} }

const wei = { by: id('wei'), others: { 'person/dana': { is: 'left' } } }

describe('a request of somebody who has left', () => {
  it('is withdrawn by somebody else, also once it is accepted', () => {
    for (const past of [[made], [made, accepted]])
      given(request, past)
        .when(WithdrawInTheirPlace, { ...self, reason: 'Nobody asks for it.' }, wei)
        .records({ ...withdrawn, data: { reason: 'Nobody asks for it.' } })
  })

  it('is not while who asked it is there to do so', () => {
    const there = { ...wei, others: { 'person/dana': member } }
    given(request, [made]).when(WithdrawInTheirPlace, self, there).refused('AskerIsThere')
  })

  it('is not once it is over, or where none was made', () => {
    given(request).when(WithdrawInTheirPlace, self, wei).refused('UnknownRequest')
    given(request, [made, accepted, delivered])
      .when(WithdrawInTheirPlace, self, wei)
      .refused('RequestAlreadyDelivered')
    given(request, [made, withdrawn])
      .when(WithdrawInTheirPlace, self, wei)
      .refused('RequestAlreadyWithdrawn')
  })

  it('is told how it turned out by somebody else, in their own name, once it is delivered', () => {
    const told = { verdict: 'partly' as const, effortDays: 5 }
    given(request, [made, accepted, delivered])
      .when(TellOutcomeInTheirPlace, { ...self, ...told }, wei)
      .records({ type: 'RequestOutcomeTold', data: { ...told, person: id('wei') } })
    given(request, [made, accepted])
      .when(TellOutcomeInTheirPlace, { ...self, ...told }, wei)
      .refused('RequestAlreadyAccepted')
    const there = { ...wei, others: { 'person/dana': member } }
    given(request, [made, accepted, delivered])
      .when(TellOutcomeInTheirPlace, { ...self, ...told }, there)
      .refused('AskerIsThere')
    given(request)
      .when(TellOutcomeInTheirPlace, { ...self, ...told }, wei)
      .refused('UnknownRequest')
  })
})
