import { describe, expect, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { CloseRecollections, WriteRecollection } from './commands.ts'
import * as told from './postmortem.fixture.ts'
import { postmortem } from './postmortem.ts'

const { calledOff, closed, late, moments, open, opened, opening, self, written } = told
const now = { occurredAt: NOW }
const account = { ...self, moments }
const by = (name: string, more: object = {}) => told.by(name, { entries: ['switch'], ...more })
const after = { now: '2026-04-08T09:00:00.000Z' }
/** Noor wrote nothing while there was time. */
const silent = [opening, written('dana'), opened(['event1'], [{ name: 'noor' }])] as const

describe('a recollection', () => {
  it('is sealed until all have written theirs, and the last one opens them', () => {
    given(postmortem, [opening])
      .when(WriteRecollection, account, by('noor'))
      .records({ ...written('noor'), ...now })
    given(postmortem, [opening, written('noor')])
      .when(WriteRecollection, account, by('dana'))
      .records({ ...written('dana'), ...now }, { ...opened(['new0', 'event1']), ...now })
  })

  it('may be written anew until then, and never after', () => {
    given(postmortem, [opening, written('noor')])
      .when(WriteRecollection, account, by('noor'))
      .records({ ...written('noor'), ...now })
    const { state } = given(postmortem, [opening, written('noor')]).life
    expect(WriteRecollection.replaces?.(state, id('noor'), account)).toBe(id('event1'))
    for (const past of [open, [...open, closed]])
      given(postmortem, past)
        .when(WriteRecollection, account, by('noor'))
        .refused('RecollectionsAlreadyOpened')
  })

  it('is written by who is involved, while there is time', () => {
    given(postmortem, [opening]).when(WriteRecollection, account, by('wei')).refused('NotInvolved')
    given(postmortem, [opening])
      .when(WriteRecollection, account, by('noor', after))
      .refused('RecollectionsWindowClosed')
    given(postmortem).when(WriteRecollection, account, by('noor')).refused('UnknownPostmortem')
    given(postmortem, [opening, calledOff])
      .when(WriteRecollection, account, by('noor'))
      .refused('PostmortemCalledOff')
  })

  it('recalls days that are over, and entries that are there for who recalls them', () => {
    const tomorrow = { ...self, moments: [{ on: '2026-04-01', text: 'I shall.' }] }
    given(postmortem, [opening])
      .when(WriteRecollection, tomorrow, by('noor'))
      .refused('DayToCome', 'moments')
    given(postmortem, [opening])
      .when(WriteRecollection, account, told.by('noor'))
      .refused('UnknownEntry', 'moments')
  })

  it('says what it holds of an entry, and of nothing else', () => {
    const parse = (moment: object) =>
      WriteRecollection.input.safeParse({
        ...self,
        moments: [{ on: '2026-03-09', text: 'So it was.', ...moment }],
      }).success
    expect(parse({})).toBe(true)
    expect(parse({ entry: id('switch'), holds: 'so' })).toBe(true)
    expect(parse({ entry: id('switch') })).toBe(false)
    expect(parse({ holds: 'so' })).toBe(false)
    expect(WriteRecollection.input.safeParse({ ...self, moments: [] }).success).toBe(false)
  })
})

describe('the last day to recall', () => {
  const timer = { by: 'lockstep' as const, others: told.others }

  it('is waited for', () => {
    given(postmortem, [opening])
      .when(CloseRecollections, self, timer)
      .refused('RecollectionsWindowOpen')
  })

  it('is not waited for where all who have not written have left', () => {
    const others = { ...told.others, 'person/noor': { is: 'left', erased: false } }
    const away = [{ name: 'noor', away: true as const }]
    given(postmortem, [opening])
      .when(CloseRecollections, self, { ...timer, others })
      .refused('RecollectionsWindowOpen')
    given(postmortem, [opening])
      .when(WriteRecollection, account, { ...by('dana'), others })
      .records(
        expect.objectContaining({ type: 'RecollectionWritten' }),
        expect.objectContaining({ type: 'RecollectionsOpened', data: opened(['new0'], away).data }),
      )
  })

  it('calls nobody silent who is absent or has left', () => {
    const others = { ...told.others, 'person/noor': { is: 'left' } }
    given(postmortem, [opening])
      .when(CloseRecollections, self, { ...timer, ...after, others })
      .records({
        ...opened([], [{ name: 'dana' }, { name: 'noor', away: true }]),
        occurredAt: after.now,
      })
  })

  it('leaves to who stayed silent a late one, open at once, and no second', () => {
    given(postmortem, silent)
      .when(WriteRecollection, account, by('noor', after))
      .records({ ...late('noor'), occurredAt: after.now })
    given(postmortem, [...silent, late('noor')])
      .when(WriteRecollection, account, by('noor', after))
      .refused('RecollectionsAlreadyOpened')
    const away = [opening, opened([], [{ name: 'dana' }, { name: 'noor', away: true }])] as const
    given(postmortem, [...away, closed])
      .when(WriteRecollection, account, by('noor', after))
      .records({ ...late('noor', true), occurredAt: after.now })
  })
})
