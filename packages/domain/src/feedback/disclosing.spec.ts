import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member, NOW } from '../testing/spec.ts'
import { AgreeToDisclosure, OfferDisclosure, TakeBackDisclosure } from './commands.ts'
import { feedback } from './feedback.ts'

const pair = [id('dana'), id('noor')]
const self = { id: id('this') }
const others = { 'person/wei': member, 'person/dana': member, 'person/noor': member }
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }
const circle = { to: [id('wei')], until: '2026-04-30' }

const gave = {
  type: 'FeedbackGiven' as const,
  data: {
    from: id('dana'),
    to: id('noor'),
    kind: 'hard' as const,
    valence: -1 as const,
    title: of(pair, 'Launch dates'),
    text: of(pair, 'Twice.'),
    about: [],
    followUpOn: '2026-04-14',
  },
}
const offered = { type: 'DisclosureOffered' as const, data: { by: id('dana'), ...circle } }
const offer = id('event1')
const agreed = { type: 'FeedbackDisclosed' as const, data: { offer, by: id('noor'), ...circle } }
const takenBack = { type: 'DisclosureTakenBack' as const, data: { offer, by: id('noor') } }
const standing = (past: Parameters<typeof given<typeof feedback.events, never>>[1]) =>
  (given(feedback, past).life.state as { disclosures?: unknown }).disclosures

describe('a disclosure', () => {
  it('is offered by either of the two, whatever has become of the exchange', () => {
    const closed = { type: 'FeedbackClosed' as const, data: {} }
    for (const past of [[gave], [gave, closed]]) {
      given(feedback, past)
        .when(OfferDisclosure, { ...self, ...circle }, dana)
        .records({ ...offered, occurredAt: NOW })
      given(feedback, past)
        .when(OfferDisclosure, { ...self, ...circle }, noor)
        .records({ ...offered, data: { ...offered.data, by: id('noor') }, occurredAt: NOW })
    }
  })

  it('is to members who are not of the two, up to a day that is to come', () => {
    const past = given(feedback, [gave])
    const asked = (more: object) =>
      past.when(OfferDisclosure, { ...self, ...circle, ...more }, dana)
    asked({ to: [id('wei'), id('noor')] }).refused('AlreadyTheirs', 'to')
    asked({ to: [id('stranger')] }).refused('NotAMember', 'to')
    asked({ until: '2026-03-30' }).refused('AlreadyOver', 'until')
  })

  it('stands once the other agrees', () => {
    const past = given(feedback, [gave, offered])
    past.when(AgreeToDisclosure, { ...self, offer }, noor).records({ ...agreed, occurredAt: NOW })
    past.when(AgreeToDisclosure, { ...self, offer }, dana).refused('OnlyTheOther', 'offer')
    past
      .when(AgreeToDisclosure, { ...self, offer: id('other') }, noor)
      .refused('NoSuchDisclosure', 'offer')
    past
      .when(AgreeToDisclosure, { ...self, offer }, { ...noor, now: '2026-05-01T09:00:00.000Z' })
      .refused('AlreadyOver', 'until')
    given(feedback, [gave, offered, agreed])
      .when(AgreeToDisclosure, { ...self, offer }, noor)
      .records()
    expect(standing([gave, offered, agreed])).toMatchObject([{ offer, agreed: true, ...circle }])
  })

  it('is taken back by either, agreed or not, once', () => {
    for (const past of [
      [gave, offered],
      [gave, offered, agreed],
    ]) {
      given(feedback, past)
        .when(TakeBackDisclosure, { ...self, offer }, noor)
        .records({ ...takenBack, occurredAt: NOW })
    }
    const over = [gave, offered, agreed, takenBack]
    given(feedback, over)
      .when(TakeBackDisclosure, { ...self, offer }, dana)
      .refused('NoSuchDisclosure', 'offer')
    expect(standing(over)).toEqual([])
  })
})
