import { describe, expect, it } from 'vitest'
import {
  AgreeToConversationDisclosure,
  OfferConversationDisclosure,
  TakeBackConversationDisclosure,
} from './conversation/commands.ts'
import { AgreeToDisclosure, OfferDisclosure, TakeBackDisclosure } from './feedback/commands.ts'
import type { AnyCommand } from './kernel/decide.ts'
import { of } from './kernel/marks.ts'
import type { NounName } from './kernel/noun.ts'
import { nounNamed } from './registry.ts'
import { given, id, member, NOW } from './testing/spec.ts'

/** A command of either noun. */
type Disclosing = Omit<AnyCommand, 'input'>

interface Case {
  readonly noun: NounName
  readonly offer: Disclosing
  readonly agree: Disclosing
  readonly takeBack: Disclosing
  readonly types: readonly [offered: string, agreed: string, takenBack: string]
  /** Where words are there to be disclosed: as it began, and when it is over. */
  readonly pasts: readonly (readonly { type: string; data: unknown }[])[]
}

const pair = [id('dana'), id('noor')]
const two = { from: id('dana'), to: id('noor') }

const gave = {
  type: 'FeedbackGiven.v2',
  data: {
    ...two,
    kind: 'hard',
    valence: -1,
    title: of(pair, 'Launch dates'),
    text: of(pair, 'Twice.'),
    about: [],
    followUpOn: '2026-04-14',
  },
}
const needed = {
  type: 'ConversationNeeded',
  data: { ...two, neededBy: '2026-04-10', topic: of(pair, 'How you spoke to Wei') },
}

const cases: readonly Case[] = [
  {
    noun: 'feedback',
    offer: OfferDisclosure,
    agree: AgreeToDisclosure,
    takeBack: TakeBackDisclosure,
    types: ['DisclosureOffered', 'FeedbackDisclosed', 'DisclosureTakenBack'],
    pasts: [[gave], [gave, { type: 'FeedbackClosed', data: {} }]],
  },
  {
    noun: 'conversation',
    offer: OfferConversationDisclosure,
    agree: AgreeToConversationDisclosure,
    takeBack: TakeBackConversationDisclosure,
    types: [
      'ConversationDisclosureOffered',
      'ConversationDisclosed',
      'ConversationDisclosureTakenBack',
    ],
    pasts: [[needed], [needed, { type: 'ConversationHeld', data: {} }]],
  },
]

const self = { id: id('this') }
const others = { 'person/wei': member, 'person/dana': member, 'person/noor': member }
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }
const circle = { to: [id('wei')], until: '2026-04-30' }

describe.each(cases)('the disclosure of a $noun', ({ noun, pasts, types, ...commands }) => {
  const [begun = []] = pasts
  const offer = id(`event${begun.length}`)
  const offered = { type: types[0], data: { by: id('dana'), ...circle } }
  const agreed = { type: types[1], data: { offer, by: id('noor'), ...circle } }
  const takenBack = { type: types[2], data: { offer, by: id('noor') } }

  const after = (...past: Case['pasts'][number]) => given(nounNamed(noun), past)
  const when = (past: Case['pasts'][number], command: Disclosing, input: object, who: object) =>
    after(...past).when(command as never, { ...self, ...input }, who)
  const standing = (...past: Case['pasts'][number]) =>
    (after(...past).life.state as { disclosures?: unknown }).disclosures

  it('is offered by either of the two, whatever has become of it', () => {
    for (const past of pasts) {
      when(past, commands.offer, circle, dana).records({ ...offered, occurredAt: NOW })
      const theirs = { ...offered.data, by: id('noor') }
      when(past, commands.offer, circle, noor).records({
        ...offered,
        data: theirs,
        occurredAt: NOW,
      })
    }
  })

  it('is to members who are not of the two, up to a day that is to come', () => {
    const asked = (more: object) => when(begun, commands.offer, { ...circle, ...more }, dana)
    asked({ to: [id('wei'), id('noor')] }).refused('AlreadyTheirs', 'to')
    asked({ to: [id('stranger')] }).refused('NotAReader', 'to')
    asked({ until: '2026-03-30' }).refused('AlreadyOver', 'until')
  })

  it('is to an auditor only where their audit reaches it: its partnership, and the day on which it began', () => {
    const audit = { partnerships: [id('pair')], from: '2026-01-01', to: '2026-03-01' }
    const offerTo = (more: object, partnership?: string) => {
      const helena = {
        is: 'outside',
        erased: false,
        audit: { ...audit, until: '2026-06-30', ...more },
      }
      const [first, ...rest] = begun
      const data = { ...(first?.data as object), ...(partnership && { partnership }) }
      const past = [{ type: first?.type ?? '', data }, ...rest]
      const those = { others: { ...others, 'person/helena': helena } }
      const asked = { ...circle, to: [id('helena')] }
      const standing = [...past, { type: types[0], data: { by: id('dana'), ...asked } }]
      return [
        when(past, commands.offer, asked, { ...dana, ...those }),
        when(standing, commands.agree, { offer }, { ...noor, ...those }),
      ] as const
    }
    const [offers, agrees] = offerTo({}, id('pair'))
    offers.records({ ...offered, data: { ...offered.data, to: [id('helena')] }, occurredAt: NOW })
    agrees.records({ ...agreed, data: { ...agreed.data, to: [id('helena')] }, occurredAt: NOW })
    const beyond = [
      offerTo({}),
      offerTo({}, id('other')),
      offerTo({ to: '2026-02-28' }, id('pair')),
      offerTo({ from: '2026-03-02', to: '2026-03-31' }, id('pair')),
    ]
    for (const [offering, agreeing] of beyond) {
      offering.refused('BeyondAudit', 'to')
      agreeing.refused('BeyondAudit', 'offer')
    }
  })

  describe('to a post-mortem', () => {
    const partnership = id('pair')
    const [first, ...rest] = begun
    const past = [
      { type: first?.type ?? '', data: { ...(first?.data as object), partnership } },
      ...rest,
    ]
    const there = {
      is: 'open',
      partnership,
      facilitator: id('helena'),
      involved: [id('dana'), id('wei'), id('priya')],
      to: '2026-03-31',
    }
    const asked = { postmortem: id('pm'), until: '2026-04-30' }
    const to = [id('wei'), id('priya'), id('helena')]
    const offering = { type: types[0], data: { by: id('dana'), to, ...asked } }
    const seen = (who: typeof dana, state: object) => ({
      ...who,
      others: { ...others, 'person/helena': { is: 'outside' }, 'postmortem/pm': state },
    })
    const offerTo = (state: object, more = {}) =>
      when(past, commands.offer, { ...asked, ...more }, seen(dana, state))
    const agreeTo = (state: object) =>
      when([...past, offering], commands.agree, { offer }, seen(noor, state))

    it('names its circle of that day, without the two, beside who else is named', () => {
      offerTo(there).records({ ...offering, occurredAt: NOW })
      offerTo(there, { to: [id('wei')] }).records({ ...offering, occurredAt: NOW })
      agreeTo(there).records({
        type: types[1],
        data: { offer, by: id('noor'), to, ...asked },
        occurredAt: NOW,
      })
    })

    it('is refused where it does not reach the record, or is over', () => {
      const states = [
        { is: 'none' },
        { ...there, is: 'called off' },
        { ...there, is: 'closed', closedAt: '2026-02-01T09:00:00.000Z' },
        { ...there, partnership: id('other') },
        { ...there, to: '2026-02-28' },
      ]
      for (const state of states) {
        offerTo(state).refused('BeyondPostmortem', 'postmortem')
        agreeTo(state).refused('BeyondPostmortem', 'offer')
      }
      const two = { ...there, facilitator: id('dana'), involved: [id('dana'), id('noor')] }
      offerTo(two).refused('NobodyNamed', 'to')
      when(begun, commands.offer, { until: asked.until }, dana).refused('NobodyNamed', 'to')
    })

    it('is offered anew where its facilitator from outside has changed', () => {
      agreeTo({ ...there, facilitator: id('wei') }).refused('NotAReader', 'offer')
    })
  })

  it('stands once the other agrees', () => {
    const past = [...begun, offered]
    when(past, commands.agree, { offer }, noor).records({ ...agreed, occurredAt: NOW })
    when(past, commands.agree, { offer }, dana).refused('OnlyTheOther', 'offer')
    when(past, commands.agree, { offer: id('other') }, noor).refused('NoSuchDisclosure', 'offer')
    const late = { ...noor, now: '2026-05-01T09:00:00.000Z' }
    when(past, commands.agree, { offer }, late).refused('AlreadyOver', 'until')
    when([...past, agreed], commands.agree, { offer }, noor).records()
    expect(standing(...past, agreed)).toMatchObject([{ offer, agreed: true, ...circle }])
  })

  it('is taken back by either, agreed or not, once', () => {
    for (const past of [
      [...begun, offered],
      [...begun, offered, agreed],
    ]) {
      when(past, commands.takeBack, { offer }, noor).records({ ...takenBack, occurredAt: NOW })
    }
    const over = [...begun, offered, agreed, takenBack]
    when(over, commands.takeBack, { offer }, dana).refused('NoSuchDisclosure', 'offer')
    expect(standing(...over)).toEqual([])
  })

  it('stays as it is, whatever becomes of the record after it was offered', () => {
    const ended = pasts.at(-1)?.slice(begun.length) ?? []
    expect(standing(...begun, offered, agreed, ...ended)).toMatchObject([{ offer, agreed: true }])
  })

  it('is for the two alone, in person, and none before the record begins', () => {
    const { state } = after(...begun).life
    for (const { giver, personal, named } of [commands.offer, commands.agree, commands.takeBack]) {
      expect({ giver, personal }).toEqual({ giver: 'named', personal: true })
      expect(named?.(state as never, {} as never)).toEqual(pair)
      expect(named?.({ is: 'none' } as never, {} as never)).toEqual([])
    }
    expect(standing(offered)).toBeUndefined()
  })
})
