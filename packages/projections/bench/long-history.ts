import type { Id, PersonId } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { Company } from '../src/testing/company.ts'

const DAY = 86_400_000
const YEARS = 20
/** After all that happened. */
export const END = Date.parse('2027-01-01T00:00:00.000Z')
/** Before all that happened. */
const FOUNDED = '2006-01-05T08:00:00.000Z'
const INSTANT = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?/g
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g

/** An organisation of six with a long past, as its log holds it. */
export interface LongHistory {
  readonly company: Company
  readonly events: readonly RecordedEvent[]
  readonly partnerships: readonly Id[]
  readonly people: readonly PersonId[]
  /** A feedback exchange after all of it, which had happened so many years before it is recorded. */
  readonly more: (n: number, yearsBefore: number) => readonly RecordedEvent[]
}

/**
 * What six did in a quarter, decided by the real domain, happens again and again over twenty years until there are about
 * so many events: every time with other records, the same people.
 */
export function longHistory(size: number): LongHistory {
  const company = new Company(FOUNDED)
  const people = [company.owner]
  for (const name of ['Noor', 'Wei', 'Ingrid', 'Marcus', 'Tomás'])
    people.push(company.give(company.owner, 'AddMember', { name, role: 'COO' }) as PersonId)
  const [dana = company.owner, noor = company.owner, wei = company.owner] = people
  const partnerships = [[dana, noor], [dana, wei], people].map((members) =>
    company.give(
      dana,
      'FoundPartnership',
      members.length > 2 ? { name: 'Team', members } : { members },
    ),
  )
  const before = company.log.events.length
  quarter(company, people, partnerships)
  const founding = company.log.events.slice(0, before)
  const lived = company.log.events.slice(before)
  const times = Math.max(1, Math.round((size - before) / lived.length))
  const kept = new Set([company.id, ...people, ...partnerships].map(String))
  const again = Array.from({ length: times }, (_, n) =>
    lived.map((event) => repeated(event, n, Math.round((n * YEARS * 365) / times), kept)),
  ).flat()
  const events = [...founding, ...again.sort((x, y) => (x.recordedAt < y.recordedAt ? -1 : 1))].map(
    (event, n) => ({ ...event, position: String((n + 1) * 7).padStart(16, '0') }),
  )
  const [first] = lived.filter(({ type }) => type === 'FeedbackGiven.v2')
  const exchanged = lived.filter(({ stream }) => stream === first?.stream)
  const more = (n: number, yearsBefore: number) =>
    exchanged.map((event, place) => {
      const days = (YEARS - yearsBefore) * 365 + n
      const again = repeated(event, times + 1 + n, days, kept)
      const recordedAt = new Date(END + (n * 10 + place) * 60_000).toISOString()
      const metadata = JSON.stringify({ ...JSON.parse(again.metadata), recordedAt })
      const position = String((events.length + 10 + n * 10 + place) * 7).padStart(16, '0')
      return { ...again, recordedAt, metadata, position }
    })
  return { company, events, partnerships, people, more }
}

/** The same, some days later, of other records. */
function repeated(
  event: RecordedEvent,
  n: number,
  days: number,
  kept: ReadonlySet<string>,
): RecordedEvent {
  const text = JSON.stringify(event)
    .replace(UUID, (id) => (kept.has(id) ? id : `${id.slice(0, 24)}${other(id, n)}`))
    .replace(INSTANT, (at) => {
      const later = new Date(Date.parse(at) + days * DAY).toISOString()
      return at.length === 10 ? later.slice(0, 10) : later
    })
  return JSON.parse(text) as RecordedEvent
}

const other = (id: string, n: number): string =>
  ((Number.parseInt(id.slice(24), 16) + n * 7_919_000_003) % 2 ** 48).toString(16).padStart(12, '0')

const at = (company: Company, day: number): void => {
  company.now = new Date(Date.parse('2006-01-09T09:00:00.000Z') + day * DAY).toISOString()
}

function quarter(company: Company, people: readonly PersonId[], partnerships: readonly Id[]): void {
  people.forEach((from, n) => {
    const to = people[(n + 1) % people.length] ?? from
    at(company, n)
    exchange(company, from, to, n)
    promise(company, to, from, n)
    ask(company, from, to, n)
    if (n < 4) settle(company, from, people, n)
  })
  partnerships.forEach((partnership, n) => {
    at(company, 40 + n)
    rate(company, partnership, n === 2 ? people : people.filter((_, m) => m === 0 || m === n + 1))
  })
}

function exchange(company: Company, from: PersonId, to: PersonId, n: number): void {
  const words = { to, kind: n % 2 === 0 ? 'hard' : 'direct', title: 'Late numbers', text: 'Twice.' }
  const id = company.give(from, 'GiveFeedback', words)
  at(company, n + 2)
  company.give(to, 'AcceptFeedback', { id })
  at(company, n + 17)
  company.give(from, 'AnswerFollowUp', { id, difference: n % 3 === 0 ? 'not_yet' : 'seen' })
}

function promise(company: Company, from: PersonId, to: PersonId, n: number): void {
  at(company, n + 17)
  const dueOn = new Date(Date.parse(company.now) + 9 * DAY).toISOString().slice(0, 10)
  const id = company.give(from, 'MakeCommitment', { to, title: 'The budget', dueOn })
  at(company, n + 25)
  company.give(from, 'FinishCommitment', { id })
  company.give(to, 'ConfirmCommitment', { id })
}

function ask(company: Company, from: PersonId, to: PersonId, n: number): void {
  at(company, n + 26)
  const id = company.give(from, 'MakeRequest', { to, title: 'A page', kind: 'growth' })
  at(company, n + 28)
  if (n % 3 === 0) company.give(to, 'DeclineRequest', { id, reason: 'Not now' })
  else {
    company.give(to, 'AcceptRequest', { id })
    // One in some is late with it, or has not said how it turned out.
    if (n % 7 === 4) return
    at(company, n + 35)
    company.give(to, 'DeliverRequest', { id })
    at(company, n + 60)
    if (n % 7 !== 5) company.give(from, 'TellRequestOutcome', { id, verdict: 'worked' })
  }
}

function settle(company: Company, by: PersonId, people: readonly PersonId[], n: number): void {
  at(company, n + 30)
  const id = company.give(by, 'ProposeDecision', { title: 'Brokers first' })
  const others = people.filter((person) => person !== by).slice(0, 3)
  company.give(by, 'CallPositions', { id, asked: others })
  others.forEach((person, m) => {
    const stance = m === n % 3 ? 'concern' : 'support'
    company.give(person, 'TakePosition', { id, stance, reason: 'As I see it' })
  })
  at(company, n + 80)
  company.give(by, 'RejectDecision', { id, reason: 'The board wants both' })
}

const items = ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure']

function rate(company: Company, partnership: Id, members: readonly PersonId[]): void {
  const id = company.give(members[0] ?? company.owner, 'CallPulse', { partnership })
  for (const by of members)
    for (const to of members.filter((one) => one !== by)) {
      const scores = Object.fromEntries(items.map((item, n) => [item, 3 + ((n + by.length) % 4)]))
      company.give(by, 'AnswerPulse', { id, to, scores, because: [] })
    }
}
