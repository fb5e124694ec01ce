import { addDays, type Id, instant, localDate, type PersonId } from '@lockstep/domain'
import fc from 'fast-check'
import { Company } from './company.ts'

const MINUTE = 60_000

/** Something that somebody tries at some moment; most often it can't be done, and nothing happens. */
export interface Attempt {
  readonly what: keyof typeof deeds
  readonly by: number
  readonly whom: number
  readonly which: number
  readonly flag: boolean
  /** Minutes since the attempt before; clocks also jump back. */
  readonly after: number
  /** Minutes for which it had happened before it was told; left out: it happens as it is told. */
  readonly late: number | undefined
}

interface Doing {
  readonly company: Company
  readonly by: PersonId
  readonly whom: PersonId
  readonly flag: boolean
  readonly which: number
  /** One of a noun's records. */
  readonly one: (noun: 'goal' | 'decision' | 'feedback') => Id | undefined
  /** One of the decisions that stand so. */
  readonly among: (...is: string[]) => Id | undefined
  readonly when: { readonly occurredAt?: string }
}

const stances = ['support', 'concern', 'oppose']

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length]

const on =
  (noun: 'goal' | 'decision' | 'feedback', command: Parameters<Company['give']>[1], input = {}) =>
  ({ company, by, one, when }: Doing) => {
    const id = one(noun)
    if (id !== undefined) company.attempt(by, command, { id, ...input }, when)
  }

const today = ({ now }: Company) => localDate(now, 'Europe/Amsterdam')

const deeds = {
  join: ({ company, when }: Doing) =>
    company.attempt(company.owner, 'AddMember', { name: 'Somebody', role: 'CMO' }, when),
  changeRole: ({ company, whom, when }: Doing) =>
    company.attempt(company.owner, 'ChangeRole', { id: whom, role: 'CRO' }, when),
  giveFeedback: ({ company, by, whom, one, flag, when }: Doing) => {
    const older = flag ? one('feedback') : undefined
    const words = { to: whom, kind: 'hard', title: 'Title', text: 'Words' }
    company.attempt(by, 'GiveFeedback', { ...words, ...(older ? { replaces: older } : {}) }, when)
  },
  acceptFeedback: on('feedback', 'AcceptFeedback', { answer: 'Yes' }),
  declineFeedback: on('feedback', 'DeclineFeedback', { reason: 'No' }),
  reopenFeedback: on('feedback', 'ReopenFeedback'),
  closeFeedback: on('feedback', 'CloseFeedback'),
  propose: ({ company, by, whom, flag, which, one, when }: Doing) => {
    const older = which % 2 === 0 ? one('decision') : undefined
    const supersedes = older === undefined ? [] : [older]
    const restricted = flag ? { restricted: { to: [...new Set([by, whom])] } } : {}
    const input = {
      title: 'Move up-market',
      supersedes,
      problem: { statement: 'Churn', evidence: [] },
      ...restricted,
    }
    company.attempt(by, 'ProposeDecision', input, when)
  },
  evidence: on('decision', 'AttachEvidence', { kind: 'data', title: 'Survey' }),
  callPositions: ({ company, by, whom, among, when }: Doing) => {
    const id = among('proposed', 'opened')
    const asked = [...new Set([by, whom])]
    const closes = addDays(today(company), 1)
    if (id !== undefined) company.attempt(by, 'CallPositions', { id, asked, closes }, when)
  },
  takePosition: ({ company, among, which, when }: Doing) => {
    const id = among('asked')
    const asked = company
      .recorded(`decision-${id}`)
      .findLast(({ type }) => type === 'PositionsCalled')
    const holder = asked && pick((asked.data as { asked: string[] }).asked, which)
    const said = { id, stance: pick(stances, which), reason: 'Because' }
    if (holder !== undefined) company.attempt(holder, 'TakePosition', said, when)
  },
  openPositions: ({ company, by, among }: Doing) => {
    const id = among('asked')
    if (id !== undefined) company.attempt(by, 'OpenPositions', { id })
  },
  latePosition: ({ company, by, among, when }: Doing) => {
    const id = among('opened', 'decided')
    if (id !== undefined) company.attempt(by, 'GiveLatePosition', { id, stance: 'oppose' }, when)
  },
  reportPosition: ({ company, by, whom, one, when }: Doing) => {
    const id = one('decision')
    const said = { person: whom, stance: 'support', reason: 'Reason' }
    if (id !== undefined) company.attempt(by, 'ReportPosition', { id, ...said }, when)
  },
  decide: on('decision', 'Decide', { rationale: 'Why', expectedEffectDays: 90 }),
  openDecision: on('decision', 'OpenDecision'),
  dropDecision: on('decision', 'DropDecision'),
  proposeGoal: ({ company, by, when }: Doing) =>
    company.attempt(by, 'ProposeGoal', { title: 'Grow', owners: [by] }, when),
  progress: on('goal', 'ReportProgress', { value: 3 }),
  mend: ({ company, by, which, flag }: Doing) => {
    const event = pick(company.log.events, which)
    if (event === undefined || event.stream.startsWith('organisation')) return
    const to = instant(Date.parse(company.now) - (which % 900) * MINUTE)
    company.mend(event.stream, event.id, by, flag ? to : undefined)
  },
  erase: ({ company, whom, which }: Doing) => {
    if (which % 3 === 0 && whom !== company.owner)
      company.attempt(whom, 'ErasePerson', { id: whom })
  },
}

type Deed = keyof typeof deeds

const often: Deed[] = [
  ...(['propose', 'callPositions', 'giveFeedback', 'mend', 'openPositions'] as const),
  ...(['takePosition', 'takePosition', 'takePosition'] as const),
]

const attempt = (what: readonly Deed[]): fc.Arbitrary<Attempt> =>
  fc.record({
    what: fc.constantFrom(...what, ...often.filter((deed) => what.includes(deed))),
    by: fc.nat(3),
    whom: fc.nat(3),
    which: fc.nat(1000),
    flag: fc.boolean(),
    after: fc.oneof(
      { arbitrary: fc.nat(600), weight: 5 },
      { arbitrary: fc.integer({ min: -120, max: 120 }), weight: 2 },
      { arbitrary: fc.constant(0), weight: 1 },
      { arbitrary: fc.constant(3 * 24 * 60), weight: 1 },
    ),
    late: fc.option(fc.nat(3000), { nil: undefined, freq: 3 }),
  })

/** What may be tried in the life of a company. Erasure is left out where past and present are compared. */
export const attempts = ({ erasing }: { readonly erasing: boolean }): fc.Arbitrary<Attempt[]> => {
  const what = (Object.keys(deeds) as Deed[]).filter((deed) => erasing || deed !== 'erase')
  return fc.array(attempt(what), { minLength: 20, maxLength: 100, size: 'max' })
}

/** Lets a company of three live through what is tried. */
export function livedThrough(all: readonly Attempt[], watch = (_: Company) => {}): Company {
  const company = new Company()
  for (const name of ['Noor', 'Wei']) {
    company.give(company.owner, 'AddMember', { name, role: 'CMO' })
  }
  for (const { what, by, whom, which, flag, after, late } of all) {
    company.now = instant(Date.parse(company.now) + after * MINUTE)
    const people = company.all('person')
    const occurredAt = instant(Date.parse(company.now) - (late ?? 0) * MINUTE)
    deeds[what]({
      company,
      by: pick(people, by) ?? company.owner,
      whom: pick(people, whom) ?? company.owner,
      which,
      flag,
      one: (noun) => pick(company.all(noun), which),
      among: (...is) =>
        pick(
          company.all('decision').filter((id) => is.includes(company.state('decision', id).is)),
          which,
        ),
      when: late === undefined ? {} : { occurredAt },
    })
    watch(company)
  }
  return company
}
