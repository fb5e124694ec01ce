import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import { ConfirmPlayback, CorrectPlayback, PlayBack, PlayBackAnew } from './commands.ts'
import { playback } from './playback.ts'

const vision = { is: 'shared', partnership: id('pair'), by: id('dana'), version: 4 }
const others = {
  'vision/calm': vision,
  'decision/switch': { is: 'decided', terms: { owner: id('dana') } },
  'decision/idea': { is: 'framed' },
  'goal/revenue': { is: 'agreed', terms: { owners: [id('dana'), id('wei')] } },
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')], cadences: [] },
  'person/dana': member,
  'person/noor': member,
  'person/wei': { is: 'left' },
}
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }
const self = { id: id('this') }
const of4 = { noun: 'vision', id: id('calm') } as const

const said = (text: string) => of(id('noor'), text)
const played = {
  type: 'PlayedBack' as const,
  data: { of: of4, person: id('noor'), to: id('dana'), words: said('Brokers first.') },
}
const confirmed = { type: 'PlaybackConfirmed' as const, data: {} }
const corrected = {
  type: 'PlaybackCorrected' as const,
  data: { words: of(id('dana'), 'And the shippers they bring.') },
}
const anew = {
  type: 'PlayedBackAnew' as const,
  data: { words: said('Brokers, and whom they bring.') },
}

describe('playing a record back', () => {
  const attempt = (more: object, who: object = noor) =>
    given(playback).when(
      PlayBack,
      { of: of4, to: id('dana'), text: 'Brokers first.', ...more } as never,
      who,
    )

  it('is said in one’s own words to whoever answers for it', () => {
    attempt({}).records(played)
    for (const record of [
      { noun: 'decision', id: id('switch') },
      { noun: 'goal', id: id('revenue') },
      { noun: 'partnership', id: id('pair') },
    ])
      attempt({ of: record }).records({ ...played, data: { ...played.data, of: record } })
  })

  it('is not said to somebody else, to oneself, or to who has left', () => {
    const goal = { noun: 'goal', id: id('revenue') }
    attempt({ to: id('noor') }).refused('NotTheirsToConfirm', 'to')
    attempt({ of: { noun: 'decision', id: id('idea') } }).refused('NotTheirsToConfirm', 'to')
    attempt({}, dana).refused('PlaybackToOneself', 'to')
    attempt({ of: goal, to: id('wei') }).refused('NotAMember', 'to')
    const all = ['vision', 'decision', 'goal', 'partnership']
    for (const noun of all)
      attempt({ of: { noun, id: id('nowhere') } }).refused('UnknownRecord', 'of')
  })

  it('of a vision is said by who is in its partnership, of the version that holds then', () => {
    const tom = { by: id('tom'), others: { ...others, 'person/tom': member } }
    attempt({}, tom).refused('NotInPartnership', 'of')
    const ended = { ...others['partnership/pair'], is: 'ended' }
    const over = { ...others, 'partnership/pair': ended }
    attempt({}, { ...noor, others: over }).refused('PartnershipHasEnded', 'partnership')
    const next = (at: string) => ({
      by: id('noor'),
      others: { ...others, 'vision/next': { ...vision, version: 5, at } },
    })
    attempt({}, next('2026-03-20T09:00:00.000Z')).refused('VisionReplaced', 'of')
    const then = { ...next('2026-03-20T09:00:00.000Z'), occurredAt: '2026-03-19T09:00:00.000Z' }
    attempt({}, then).records(played)
  })

  it('is begun once', () => {
    given(playback, [played])
      .when(PlayBack, { of: of4, to: id('dana'), text: 'Brokers first.' }, noor)
      .refused('PlaybackWaits')
  })

  it('is not begun a second time before the first is confirmed', () => {
    const first = (is: string, person = 'noor', of: object = of4) => {
      const before = { is, of, person: id(person), to: id('dana') }
      return attempt({}, { ...noor, others: { ...others, 'playback/first': before } })
    }
    first('waiting').refused('PlaybackWaits')
    first('corrected').refused('PlaybackAlreadyCorrected')
    first('confirmed').records(played)
    first('waiting', 'wei').records(played)
    first('waiting', 'noor', { noun: 'goal', id: id('revenue') }).records(played)
  })
})

describe('a playback', () => {
  const text = 'And the shippers they bring.'
  const again = 'Brokers, and whom they bring.'

  it('is confirmed by whom it was said to, and then stands', () => {
    given(playback, [played]).when(ConfirmPlayback, self, dana).records(confirmed)
    given(playback, [played, confirmed]).when(ConfirmPlayback, self, dana).records()
    const over = given(playback, [played, confirmed])
    over.when(CorrectPlayback, { ...self, text }, dana).refused('PlaybackAlreadyConfirmed')
    over.when(PlayBackAnew, { ...self, text: again }, noor).refused('PlaybackAlreadyConfirmed')
    expect(over.life.state).toMatchObject({ is: 'confirmed', person: id('noor') })
  })

  it('is corrected, and said anew until it is confirmed', () => {
    given(playback, [played])
      .when(CorrectPlayback, { ...self, text }, dana)
      .records(corrected)
    const wrong = given(playback, [played, corrected])
    wrong.when(ConfirmPlayback, self, dana).refused('PlaybackAlreadyCorrected')
    wrong.when(CorrectPlayback, { ...self, text }, dana).refused('PlaybackAlreadyCorrected')
    wrong.when(PlayBackAnew, { ...self, text: again }, noor).records(anew)
    given(playback, [played, corrected, anew]).when(ConfirmPlayback, self, dana).records(confirmed)
  })

  it('is said anew before it is answered, where its words were not the right ones', () => {
    given(playback, [played])
      .when(PlayBackAnew, { ...self, text: again }, noor)
      .records(anew)
  })

  it('is nothing before it is said', () => {
    given(playback).when(ConfirmPlayback, self, dana).refused('UnknownPlayback')
    given(playback)
      .when(CorrectPlayback, { ...self, text }, dana)
      .refused('UnknownPlayback')
    given(playback)
      .when(PlayBackAnew, { ...self, text }, noor)
      .refused('UnknownPlayback')
  })

  it('is between the two', () => {
    const { state } = given(playback, [played]).life
    expect(playback.whose?.(state, self.id)).toEqual([id('noor'), id('dana')])
    expect(playback.whose?.({ is: 'none' }, self.id)).toEqual([])
    for (const { named } of [ConfirmPlayback, CorrectPlayback]) {
      expect(named?.(state, { ...self, text })).toEqual([id('dana')])
      expect(named?.({ is: 'none' }, { ...self, text })).toEqual([])
    }
    expect(PlayBackAnew.named?.(state, { ...self, text })).toEqual([id('noor')])
    expect(PlayBackAnew.named?.({ is: 'none' }, { ...self, text })).toEqual([])
  })
})
