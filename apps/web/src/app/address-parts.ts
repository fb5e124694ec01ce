import { holdsDay, holdsYes, isDay, type Search } from '../here/fit.ts'
import { homeAt, homes } from '../here/homes.ts'
import { day } from '../words/dates.ts'

/** What a page takes from its address: the names of the parts, and of some the words that alone they can be. */
interface Parts {
  readonly takes: string
  readonly words?: Readonly<Record<string, readonly string[]>>
  /** Its days are compared: they must have come. */
  readonly past?: true
}

const record: Parts = {
  takes:
    'text person type lane noun source only correlation record clock limit beyond entry from to',
}
const list: Parts = {
  takes: 'kind state person partnership among limit open overdue from to',
}
const goals: Parts = {
  takes: 'text owner function period state among open orphans as from to',
  words: { as: ['tree', 'book', 'function'] },
}

/** What each page that can be narrowed, or shown in another way, takes from its address. */
const pages: Readonly<Record<string, Parts>> = {
  '/': {
    takes: 'a b beside start end at as surveys lines',
    words: { as: ['table'], surveys: ['shown'], lines: ['all'] },
  },
  '/goals': goals,
  '/decisions': {
    takes: 'domain owner standing among clock from to',
    words: { clock: ['recorded'] },
  },
  '/feedback': {
    takes: 'kind state person among open overdue closedFrom closedTo from to',
  },
  '/record': record,
  '/record/print': record,
  '/difference': {
    takes: 'from to on clock only',
    words: { clock: ['known', 'happened'] },
    past: true,
  },
  '/replay': {
    takes: 'around clock person step of folded hidden speed postmortem from to',
  },
  '/evolution': { takes: 'domain from to' },
  '/needs-and-money': { takes: 'goal quarter' },
  '/bets': { takes: 'counted' },
  '/import': { takes: 'file' },
  '/who-looked': { takes: 'who record passing limit' },
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
    const why = whyUnfit(parts, [name, value], last)
    return why === undefined ? [] : [{ name, why }]
  })
}

function whyUnfit(
  { takes, words, past }: Parts,
  [name, value]: readonly [string, string],
  last: Last | undefined,
): string | undefined {
  if (!takes.split(' ').includes(name)) return `there is no “${name}” on this page`
  if (holdsDay(name)) {
    if (!isDay(value)) return `“${value}” is no day`
    return past === undefined || last === undefined || value <= last.day
      ? undefined
      : notCome(value, last)
  }
  const fitting = holdsYes(name) ? ['yes'] : words?.[name]
  return fitting === undefined || fitting.includes(value)
    ? undefined
    : `“${name}” cannot be “${value}”`
}

const notCome = (value: string, last: Last): string =>
  last.isRead
    ? `you read up to ${day(last.day)}, and not what stood on ${day(value)}`
    : `${day(value)} has not come yet`
