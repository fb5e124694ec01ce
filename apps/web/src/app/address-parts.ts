import { day } from '../words/dates.ts'
import { isDay, type Search } from './fit.ts'
import { homeAt, homes } from './homes.ts'

/** What a part of an address may hold: a day, one that has come, one of a few words, or what its page alone can tell. */
type Holds = 'day' | 'past day' | 'any' | readonly string[]
type Parts = Readonly<Record<string, Holds>>

const any = 'any'
const days: Parts = { from: 'day', to: 'day' }
const yes = ['yes']
const record: Parts = {
  ...{ text: any, person: any, type: any, lane: any, noun: any, source: any, only: any },
  ...{ correlation: any, record: any, clock: any, limit: any, beyond: any, entry: any, ...days },
}
const list: Parts = {
  ...{ kind: any, state: any, person: any, partnership: any, among: any, limit: any },
  ...{ open: yes, overdue: yes, ...days },
}
const goals: Parts = {
  ...{ text: any, owner: any, function: any, period: any, state: any, among: any, ...days },
  ...{ open: yes, orphans: yes, as: ['tree', 'book', 'function'] },
}

/** What each page that can be narrowed, or shown in another way, takes from its address. */
const pages: Readonly<Record<string, Parts>> = {
  '/': {
    ...{ a: any, b: any, beside: any, start: 'day', end: 'day', at: 'day' },
    ...{ as: ['table'], surveys: ['shown'], lines: ['all'] },
  },
  '/goals': goals,
  '/decisions': {
    ...{ domain: any, owner: any, standing: any, among: any, clock: ['recorded'], ...days },
  },
  '/feedback': {
    ...{ kind: any, state: any, person: any, among: any, open: yes, overdue: yes },
    ...{ closedFrom: 'day', closedTo: 'day', ...days },
  },
  '/record': record,
  '/record/print': record,
  '/difference': {
    ...{ from: 'past day', to: 'past day', on: 'past day', clock: ['known', 'happened'] },
    only: any,
  },
  '/replay': {
    ...{ around: any, clock: any, person: any, step: any, of: any, folded: any, hidden: any },
    ...{ speed: any, postmortem: any, ...days },
  },
  '/evolution': { domain: any, ...days },
  '/needs-and-money': { goal: any, quarter: any },
  '/bets': { counted: any },
  '/import': { file: any },
  '/who-looked': { who: any, record: any, passing: yes, limit: any },
}

/** What any page takes. */
const everywhere = ['known', 'happened', 'held', 'with', 'walk', 'theme']

const partsOf = (path: string): Parts | undefined => {
  if (path.startsWith('/goals/')) return goals
  const noun = homeAt(path)
  return noun !== undefined && homes[noun].path === path ? list : pages[path]
}

/** Something in an address that its page does not understand, and why, in words: `“banana” is no day`. */
interface Unfit {
  readonly name: string
  readonly why: string
}

/** The last day that has come, or, of who reads up to a day that is over, that one. */
interface Last {
  readonly day: string
  readonly isRead?: boolean
}

/** @param last without it, a day is not held against that. */
export function unfitIn(path: string, search: Search, last?: Last): readonly Unfit[] {
  const parts = partsOf(path)
  if (parts === undefined) return []
  return Object.entries(search).flatMap(([name, value]) => {
    if (everywhere.includes(name)) return []
    const why = whyUnfit(parts[name], name, value, last)
    return why === undefined ? [] : [{ name, why }]
  })
}

function whyUnfit(
  holds: Holds | undefined,
  name: string,
  value: string,
  last: Last | undefined,
): string | undefined {
  switch (holds) {
    case 'any':
      return undefined
    case undefined:
      return `there is no “${name}” on this page`
    case 'day':
    case 'past day':
      if (!isDay(value)) return `“${value}” is no day`
      if (holds !== 'past day' || last === undefined || value <= last.day) return undefined
      return last.isRead
        ? `you read up to ${day(last.day)}, and not what stood on ${day(value)}`
        : `${day(value)} has not come yet`
    default:
      return holds.includes(value) ? undefined : `“${name}” cannot be “${value}”`
  }
}
