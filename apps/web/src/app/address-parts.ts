import { holdsDay, holdsYes, isDay, type Search } from '../here/fit.ts'
import { homeAt, homes } from '../here/homes.ts'
import { walks } from '../here/walks.ts'
import { pageIn, whyIn } from '../here/why-address.ts'
import { lanes } from '../screens/replay/importance.ts'
import { isMeasure } from '../screens/why/measures.ts'
import { day } from '../words/dates.ts'
import { nouns } from '../words/nouns.ts'

type Words = Readonly<Record<string, readonly string[]>>

/** What a page takes from its address: the names of the parts, and of some what alone they can be. */
interface Parts {
  readonly takes: string
  readonly words?: Words
  /** Each of those that stand there with commas between them. */
  readonly lists?: Words
  /** Whom it names, as the page shows nothing of anybody else. */
  readonly named?: Readonly<Record<string, 'person' | 'member'>>
  /** Its days are compared: they must have come. */
  readonly past?: true
}

const laneNames = ['', ...lanes.map(({ lane }) => lane)]

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
    named: { a: 'member', b: 'member' },
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
    lists: { only: nouns },
    past: true,
  },
  '/replay': {
    takes: 'around clock person step of folded hidden speed postmortem from to',
    words: { speed: ['0.5', '1', '2', '4'] },
    lists: { folded: laneNames, hidden: laneNames },
  },
  '/people': { takes: 'person', named: { person: 'person' } },
  '/partnership': { takes: 'id' },
  '/one-page': { takes: 'partnership a b whole' },
  '/after-a-meeting': { takes: 'partnership session' },
  '/evolution': { takes: 'domain from to' },
  '/needs-and-money': { takes: 'goal quarter' },
  '/bets': { takes: 'counted' },
  '/import': { takes: 'file' },
  '/who-looked': { takes: 'who record passing limit' },
}

/** What any page takes. */
const everywhere: Parts = {
  takes: 'known happened held with walk theme',
  words: { walk: walks.map(({ id }) => id), theme: ['system', 'light', 'dark'] },
}

/** What a Why takes that is opened over a page. */
const ofWhy = 'measure from to partnership since version known happened held'

/** A form takes what it will; any other page that is not named takes nothing. */
function partsOf(path: string): Parts | undefined {
  if (path.startsWith('/record/new/')) return undefined
  if (path.startsWith('/goals/')) return goals
  const noun = homeAt(path)
  return noun !== undefined && homes[noun].path === path ? list : (pages[path] ?? { takes: '' })
}

/** Something in an address that its page does not understand, and why, in words: `“banana” is no day`. */
interface Unfit {
  readonly names: readonly string[]
  readonly why: string
}

/** The last day that has come, or, of who reads up to a day that is over, that one. */
interface Last {
  readonly day: string
  readonly isRead?: boolean
}

/** Whom and what an address can name, by id, and the last day that its pages can compare. */
interface Known {
  readonly person: readonly string[]
  readonly member: readonly string[]
  readonly partnership: readonly string[]
  readonly last: Last
}

export function unfitIn(path: string, search: Search, known: Known): readonly Unfit[] {
  const parts = partsOf(path)
  const ofPage = Object.entries(pageIn(search)).flatMap(([name, value]) => {
    const part = [name, value] as const
    const why = takes(everywhere, name)
      ? whyUnfitAnywhere(path, part, known)
      : parts && whyUnfit(parts, part, known)
    return why === undefined ? [] : [{ names: [name], why }]
  })
  return [...ofPage, ...unfitInWhy(search)]
}

/** Of what no figure is told, no Why is opened: all that was asked of it is left out. */
function unfitInWhy(search: Search): readonly Unfit[] {
  const asked = whyIn(search)
  if (asked === undefined) return []
  const names = Object.keys(search).filter((name) => !(name in pageIn(search)))
  const { measure = '' } = asked
  if (!isMeasure(measure)) return [{ names, why: `“why” cannot be “${measure}”` }]
  return Object.keys(asked).flatMap((name) =>
    ofWhy.split(' ').includes(name)
      ? []
      : [{ names: [`why.${name}`], why: `a Why takes no “${name}”` }],
  )
}

const takes = (parts: Parts, name: string): boolean => parts.takes.split(' ').includes(name)

function whyUnfitAnywhere(
  path: string,
  [name, value]: readonly [string, string],
  { partnership }: Known,
): string | undefined {
  if (name === 'with')
    // The timeline is of that partnership alone, and says itself that there is none.
    return path === '/' || partnership.includes(value)
      ? undefined
      : namesNone(name, 'no partnership here')
  return isAmong(everywhere.words?.[name], value) ? undefined : cannotBe(name, value)
}

function whyUnfit(
  parts: Parts,
  [name, value]: readonly [string, string],
  known: Known,
): string | undefined {
  if (!takes(parts, name)) return `there is no “${name}” on this page`
  const { words, lists, named, past } = parts
  if (holdsDay(name)) {
    if (!isDay(value)) return `“${value}” is no day`
    return past === undefined || value <= known.last.day ? undefined : notCome(value, known.last)
  }
  const whom = named?.[name]
  if (whom !== undefined)
    return known[whom].includes(value)
      ? undefined
      : namesNone(name, whom === 'member' ? 'nobody of this partnership' : 'nobody here')
  const fits =
    isAmong(holdsYes(name) ? ['yes'] : words?.[name], value) &&
    value.split(',').every((each) => isAmong(lists?.[name], each))
  return fits ? undefined : cannotBe(name, value)
}

const isAmong = (fitting: readonly string[] | undefined, value: string): boolean =>
  fitting === undefined || fitting.includes(value)

const cannotBe = (name: string, value: string): string => `“${name}” cannot be “${value}”`

const namesNone = (name: string, what: string): string => `“${name}” names ${what}`

const notCome = (value: string, last: Last): string =>
  last.isRead
    ? `you read up to ${day(last.day)}, and not what stood on ${day(value)}`
    : `${day(value)} has not come yet`
