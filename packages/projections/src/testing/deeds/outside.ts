import { type LivingDecision, localDate, outsideKinds, verdicts } from '@lockstep/domain'
import { begin, type Doing, give, on, pick } from './doing.ts'

const membersOf = ({ company }: Doing) =>
  company.all('person').filter((id) => company.state('person', id).is === 'member')

const onDecision =
  (name: 'CiteOutsideEvent' | 'CitePlayer', noun: 'outside' | 'player') => (doing: Doing) => {
    const [id, cited] = [doing.one('decision'), doing.one(noun)]
    if (id !== undefined && cited !== undefined)
      give(doing, name, { id, [noun]: cited, note: 'Note' } as never)
  }

/** One of the decisions in force; a new one, where there is none. */
function inForce({ company, among, by, when }: Doing): string | undefined {
  const id = among('decided') ?? company.attempt(by, 'ProposeDecision', { title: 'Enterprise' })
  if (id !== undefined) company.attempt(by, 'Decide', { id }, when)
  return id
}

/** All members are asked, each but one says how likely it is, and often somebody judges it: what is rarely come by otherwise. */
function bet(doing: Doing): void {
  const { company, which, when, whom, flag } = doing
  const id = inForce(doing)
  if (id === undefined) return
  const { restrictedTo } = company.state('decision', id) as Partial<LivingDecision>
  const asked = membersOf(doing).filter((one) => restrictedTo?.includes(one) ?? true)
  // Those to whom it was restricted may all have left.
  if (asked.length === 0) return
  give(doing, 'AskForBets', { id, asked, effect: 'Effect' } as never)
  for (const [n, person] of asked.entries()) {
    const place = { id, chance: (17 * (which + n)) % 101, failure: 'Words' }
    if (n !== which % (asked.length + 1)) company.attempt(person, 'PlaceBet', place, when)
  }
  if (flag) company.attempt(whom, 'GiveVerdict', { id, verdict: pick(verdicts, which) }, when)
}

export const outside = {
  recordOutside: begin('RecordOutsideEvent', ({ whom, which, flag, company, one }) => {
    const partnership = flag ? one('partnership') : undefined
    return {
      title: 'Title',
      kind: pick(outsideKinds, which),
      source: 'Paper',
      seenBy: [whom],
      seenOn: localDate(company.now, 'Europe/Amsterdam'),
      ...(partnership === undefined ? {} : { partnership }),
    }
  }),
  addPlayer: begin('AddPlayer', ({ whom, flag }) => ({
    name: 'Title',
    reach: flag ? 'direct' : 'indirect',
    relation: 'A bank',
    maintainer: whom,
    staleAfterDays: 5,
  })),
  lookAtPlayer: on('LookAtPlayer', ({ flag }) => (flag ? { note: 'Note', reach: 'direct' } : {})),
  handOnPlayer: on('HandOnPlayer', ({ whom }) => ({ maintainer: whom })),
  endPlayer: on('EndPlayer', { reason: 'Reason' }),
  citeOutside: onDecision('CiteOutsideEvent', 'outside'),
  citePlayer: onDecision('CitePlayer', 'player'),
  bet,
  placeBet: on('PlaceBet', ({ which }) => ({ chance: which % 101, failure: 'Words' })),
  reportCost: on('ReportDecisionCost', ({ which }) => ({ effortDays: which % 9 })),
}
