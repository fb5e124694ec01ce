import { describe, expect, it } from 'vitest'
import type { Sealed } from '../kernel/marks.ts'
import type { NounName } from '../kernel/noun.ts'
import type { PersonState } from '../person/state.ts'
import { id, NOW } from '../testing/spec.ts'
import { everybody, member, members, viewer, viewers, type Who, whoOf } from '../testing/viewers.ts'
import { mayRead, mayReadTrust, maySee, type Opening } from './policy.ts'
import type { Reach } from './reach.ts'

type Row = readonly [string, NounName, Reach, readonly Who[]]
const named = [...members, 'facilitator', 'auditor'] as const
const pair = { partnership: id('pair'), since: '2026-02-01' }
const team = { partnership: id('team'), since: '2026-02-01' }
const hurt = { partnership: id('hurt'), since: '2026-02-01' }

/** Of each noun that belongs to a partnership: of none, of the post-mortem, of the audited pair, too late, of others. */
const ofPartnership = (
  ['goal', 'decision', 'feedback', 'commitment', 'topic', 'conversation'] as const
).flatMap((noun): Row[] => [
  [`a ${noun}`, noun, { record: id('other') }, members],
  [
    `a ${noun} of the post-mortem`,
    noun,
    { record: id('other'), ...hurt },
    [...members, 'facilitator'],
  ],
  [
    `a ${noun} after its days`,
    noun,
    { record: id('other'), ...hurt, since: '2026-02-16' },
    members,
  ],
  [`a ${noun} of the pair`, noun, { record: id('other'), ...pair }, [...members, 'auditor']],
  [`a later ${noun}`, noun, { record: id('other'), ...pair, since: '2026-03-01' }, members],
  [`a ${noun} of the team`, noun, { record: id('other'), ...team }, members],
])

describe('a record exists for', () => {
  it.each<Row>([
    ['the organisation', 'organisation', { record: id('organisation') }, named],
    ['a person', 'person', { record: id('wei') }, named],
    ['oneself', 'person', { record: id('gone') }, [...named, 'who has left']],
    [
      'the audited pair',
      'partnership',
      { record: id('pair'), ...pair, since: '2020-01-01' },
      [...members, 'auditor'],
    ],
    ['the team', 'partnership', { record: id('team'), ...team }, members],
    ...ofPartnership,
    ['a post-mortem', 'postmortem', { record: id('review') }, [...members, 'facilitator']],
    [
      'why somebody left',
      'leaving',
      { record: id('other'), concerns: id('gone') },
      [...members, 'who has left'],
    ],
    ['another of the same', 'postmortem', { record: id('other'), ...hurt }, members],
    [
      'a restricted decision',
      'decision',
      { record: id('goal'), ...pair, restrictedTo: [id('wei'), id('gone'), id('eve')] },
      ['member'],
    ],
  ])('%s', (_, noun, record, who) => {
    expect(whoOf((viewer) => maySee(viewer, noun, record))).toEqual(who)
  })
})

describe('a restricted record', () => {
  it('does not exist in a session that others let in again later', () => {
    const restricted = (restrictedAt?: string) => ({
      ...{ record: id('move'), restrictedTo: [id('wei')] },
      ...(restrictedAt === undefined ? {} : { restrictedAt }),
    })
    const wordsSince = '2026-03-01T00:00:00.000Z'
    const again = viewer('wei', member, { wordsSince, letIn: wordsSince })
    const sees = (record: Reach, wei = again) => maySee(wei, 'decision', record)
    expect(sees(restricted('2026-02-28T00:00:00.000Z'))).toBe(false)
    expect(sees(restricted())).toBe(false)
    expect(sees(restricted('2026-03-02T00:00:00.000Z'))).toBe(true)
    expect(
      sees(restricted('2026-02-28T00:00:00.000Z'), viewer('wei', member, { wordsSince })),
    ).toBe(true)
    expect(sees({ record: id('move') })).toBe(true)
  })
})

const mark = (audience: Sealed['audience'], ...owners: string[]): Sealed => ({
  owners: owners.map(id),
  path: '/text',
  nonce: '',
  ciphertext: '',
  event: id('event'),
  recordedAt: NOW,
  audience,
})

describe('what is said is read by', () => {
  const open = { opened: true, closedTo: [id('noor')] }
  const sealed = { opened: false, closedTo: [] }
  const notNoor = everybody.filter((who) => who !== 'administrator')

  it.each([
    ['a name: by all who come in', mark('organisation', 'wei'), undefined, everybody],
    ['words of two', mark('owners', 'noor', 'wei'), undefined, ['administrator', 'member']],
    ['words of others: for no office', mark('owners', 'x', 'y'), undefined, []],
    ['words of a principal: by no delegate', mark('owners', 'wei'), undefined, ['member']],
    ['a sealed position', mark('opened', 'wei'), sealed, ['member']],
    ['a position of no known round', mark('opened', 'wei'), undefined, ['member']],
    ['an open position: not by who is asked and silent', mark('opened', 'wei'), open, notNoor],
  ] as const)('%s', (_, value, openness, who) => {
    expect(whoOf((viewer) => mayRead(viewer, value, openness))).toEqual(who)
  })

  it('a rating: its two once it is opened, and members where the charter opens it; not who is silent', () => {
    const readers = (openness: {
      opened: boolean
      closedTo?: string[]
      openInCharter?: boolean
    }) => {
      const { opened, closedTo = [], openInCharter = false } = openness
      const trust = { from: id('wei'), to: id('noor'), openInCharter }
      const opening = { opened, closedTo: closedTo.map(id), trust }
      return whoOf((viewer) => mayRead(viewer, mark('opened', 'wei'), opening))
    }
    expect(readers({ opened: false })).toEqual(['member'])
    expect(readers({ opened: false, openInCharter: true })).toEqual(['member'])
    expect(readers({ opened: true })).toEqual(['administrator', 'member'])
    expect(readers({ opened: true, closedTo: ['noor'] })).toEqual(['member'])
    expect(readers({ opened: true, openInCharter: true })).toEqual(members)
    expect(readers({ opened: true, openInCharter: true, closedTo: ['noor'] })).toEqual([
      ...['owner', 'member', 'delegate'],
    ])
  })

  it('an account of a post-mortem: those involved and who facilitates, once it is opened', () => {
    const readers = (opened: boolean, closedTo: readonly string[] = []) => {
      const opening = { opened, closedTo: closedTo.map(id), among: [id('dana'), id('faye')] }
      return whoOf((viewer) => mayRead(viewer, mark('opened', 'wei'), opening))
    }
    expect(readers(false)).toEqual(['member'])
    expect(readers(true)).toEqual(['owner', 'member', 'facilitator'])
    expect(readers(true, ['dana'])).toEqual(['member', 'facilitator'])
  })

  it('whom both let read them: what was on record by then, to the end of the day', () => {
    const words = mark('owners', 'x', 'y')
    const disclosed = { to: [id('wei')], until: '2026-03-31', recordedAt: NOW }
    const readers = (...all: (typeof disclosed)[]) => whoOf((viewer) => mayRead(viewer, words, all))
    expect(readers(disclosed)).toEqual(['member'])
    expect(readers({ ...disclosed, until: '2026-03-30' })).toEqual([])
    expect(readers({ ...disclosed, recordedAt: '2026-03-31T08:59:59.999Z' })).toEqual([])
    expect(readers()).toEqual([])
    const positions = whoOf((viewer) => mayRead(viewer, mark('opened', 'x'), [disclosed]))
    expect(positions).toEqual([])
  })

  it('their owners, but in a session that opens nothing older', () => {
    const since = (wordsSince: string) => viewer('wei', member, { wordsSince })
    const words = mark('owners', 'wei')
    expect(mayRead(since('2026-04-01T00:00:00.000Z'), words)).toBe(false)
    expect(mayRead(since('2026-03-01T00:00:00.000Z'), words)).toBe(true)
    expect(mayRead(since('2026-04-01T00:00:00.000Z'), mark('organisation', 'x'))).toBe(true)
  })

  it('who was let in by others reads what was opened or disclosed to them since, and a guest any round', () => {
    const wordsSince = '2026-03-01T00:00:00.000Z'
    const before = { ...mark('owners', 'x', 'y'), recordedAt: '2026-02-01T00:00:00.000Z' }
    const audits = viewers.auditor.self
    const reads = (value: Sealed, self: PersonState, opening: Opening) =>
      mayRead(viewer('wei', self, { wordsSince }), value, opening)
    const to = { to: [id('wei')], until: '2026-03-31' }
    expect(reads(before, audits, [{ ...to, recordedAt: NOW }])).toBe(true)
    expect(reads(before, audits, [{ ...to, recordedAt: '2026-02-28T00:00:00.000Z' }])).toBe(false)
    const position = { ...mark('opened', 'x'), recordedAt: '2026-02-01T00:00:00.000Z' }
    const round = { opened: true, closedTo: [] }
    expect(reads(position, audits, round)).toBe(true)
    expect(reads(position, member, round)).toBe(false)
    const trust = { from: id('x'), to: id('wei'), openInCharter: false }
    expect(reads(position, audits, { ...round, trust })).toBe(false)
  })

  it('a trust figure: its two, and all members where both opened it', () => {
    const readers = (open: boolean) =>
      whoOf((viewer) => mayReadTrust(viewer, id('wei'), id('noor'), open))
    expect(readers(false)).toEqual(['administrator', 'member'])
    expect(readers(true)).toEqual(members)
  })
})
