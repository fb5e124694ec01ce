import { useLocation } from '@tanstack/react-router'
import { createContext, useContext, useMemo } from 'react'
import type { Moments } from '../api/client.ts'
import { begun } from '../words/begun.ts'
import { day, dayAndMinute, isoDay } from '../words/dates.ts'
import { endOfDay } from '../words/zones.ts'
import { parseSearch, type Search, stringifySearch } from './search.ts'
import { whyIn, whyOver } from './why-address.ts'

const clocks = ['known', 'happened', 'held'] as const

/** The moment that is asked for: a Why's own within one that has it, else the page's; empty for the present. */
export function useMoments(): Moments {
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const own = useContext(OwnMoments)
  return useMemo(() => own ?? momentsIn(parseSearch(search)), [own, search])
}

/** The moment that a Why has of its own: what is read in it, and what it leads to, is as of then. */
export const OwnMoments = createContext<Moments | undefined>(undefined)

/** The moment of a Why, where its address names one; the page under it may be at another. */
export function ownMoments(why: Search | undefined): Moments | undefined {
  const moments = momentsIn(why ?? {})
  return isPast(moments) ? moments : undefined
}

const nothing: Record<(typeof clocks)[number], string> = {
  known: 'Nothing of this was on record then.',
  happened: 'Nothing of this had happened by then.',
  held: 'Nothing of this was in the source then.',
}

/** What is not there at the moment of the past that an address asks for, for the page or for a Why opened over it, as a sentence. */
export function nothingThen(text: string): string | undefined {
  const search = parseSearch(text)
  const [[clock] = []] = told(ownMoments(whyIn(search)) ?? momentsIn(search))
  return clock && nothing[clock]
}

const momentsIn = (search: Search): Moments =>
  Object.fromEntries(
    clocks.flatMap((clock) => {
      const moment = search[clock]
      return moment === undefined ? [] : [[clock, moment]]
    }),
  )

/** An address at which the moment looked at stays the same, unless it names one itself. */
export function atMoments(path: string, moments: Moments): string {
  const [rest = '', hash] = path.split('#')
  const [page = '', search] = rest.split('?')
  const query = new URLSearchParams(search)
  if (!clocks.some((clock) => query.has(clock)))
    for (const [clock, moment] of told(moments)) query.set(clock, moment)
  return `${page}${query.size === 0 ? '' : `?${query}`}${hash === undefined ? '' : `#${hash}`}`
}

/** The same address as it had happened by an instant, nothing that came later being in it: of a Why, not the page under it. */
export function happenedBy(address: string, at: number): string {
  const [page = '', text = ''] = address.split('?')
  const search = parseSearch(text)
  const why = whyIn(search)
  const before = ownMoments(why) ?? momentsIn(search)
  const clock = before.held === undefined ? 'happened' : 'held'
  const moments = { ...before, [clock]: new Date(at).toISOString() }
  const then =
    why === undefined ? { ...search, ...moments } : whyOver(search, { ...why, ...moments })
  return `${page}${stringifySearch(then)}`
}

/** Pages that there are only today, and what is said in their place at any other moment. */
const onlyToday: readonly (readonly [path: string, told: string])[] = [
  ['/import', 'Nothing is imported into the past.'],
  ['/record/new', 'Nothing is recorded into the past.'],
  ['/after-a-meeting', 'Nothing is recorded into the past.'],
  ['/integrity', 'The record is checked as it stands today.'],
  ['/who-looked', 'Who looked is told as of today.'],
]

/** Why a page cannot be put at the moment asked for, as a sentence; undefined where it can, and where none is asked for. */
export const pageTrouble = (path: string, moments: Moments): string | undefined =>
  isPast(moments) ? onlyToday.find(([of]) => path.startsWith(of))?.[1] : undefined

/**
 * Why a moment cannot be looked at, as a sentence; undefined where it can.
 * @param readTo the last day that is read: what had happened by a later one cannot be told.
 */
export function momentTrouble(moments: Moments, now: string, readTo?: string): string | undefined {
  for (const [, moment] of told(moments)) {
    if (!isMoment(moment)) return `“${moment}” is no day that can be looked at.`
    if (moment.slice(0, 10) > now.slice(0, 10)) return `${day(moment)} has not come yet.`
  }
  const by = moments.happened ?? moments.held
  if (readTo !== undefined && by !== undefined && by.slice(0, 10) > readTo)
    return `You read up to ${day(readTo)}: how things stood on ${day(by)} cannot be told.`
  return undefined
}

/** `2026-03-20`, or an instant. */
function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(T.+Z)?$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text.slice(0, 10)
}

export const isPast = (moments: Moments): boolean => told(moments).length > 0

const told = (moments: Moments): [(typeof clocks)[number], string][] =>
  clocks.flatMap((clock) => {
    const moment = moments[clock]
    return moment === undefined ? [] : [[clock, moment]]
  })

interface Present {
  readonly now: string
  /** The organisation's: a day ends where it is. */
  readonly zone: string
}

/** The moment up to which pages tell: the present, or an earlier one that the address asks for, at the end of its day. */
export function momentShown(moments: Moments, { now, zone }: Present): string {
  const asked = told(moments).map(([, moment]) =>
    moment.length === 10 && isMoment(moment) ? endOfDay(zone, moment) : moment,
  )
  return [...asked, now].sort()[0] ?? now
}

const inWords: Record<(typeof clocks)[number], string> = {
  known: 'as known on',
  happened: 'as it had happened by',
  held: 'as the source had it on',
}

/** `as known on 31 Mar 2026`, `as it had happened by 31 Mar 2026`; nothing of the present. */
export const momentTold = (moments: Moments): string =>
  told(moments)
    .map(([clock, moment]) => `${inWords[clock]} ${dayIn(moment)}`)
    .join(', ')

/** `As known on 31 Mar 2026` */
export const momentWords = (moments: Moments): string => begun(momentTold(moments))

/** The latest moment that can be looked at: `today`, or the last day that one reads, `31 Mar 2026`. */
export const todayOr = (lastDay: string | undefined): string =>
  lastDay === undefined ? 'today' : day(lastDay)

/** As of which moment a file or a sheet is that leaves the app: `as known on 31 Mar 2026`, `as of 30 Sep 2026`. */
export const asOf = (moments: Moments, now: string): string =>
  isPast(moments) ? momentTold(moments) : `as of ${day(now)}`

/** A day, or a minute of it, as people write it; what the address has in its place, if it is none. */
const dayIn = (moment: string): string =>
  Number.isNaN(Date.parse(moment)) ? `“${moment}”` : dayAndMinute(moment)

/** The moment at which a stretch of days ended, by what had happened; undefined where it goes up to the present. */
export function byTheirEnd(
  { to }: { readonly to: number },
  now: string,
  moments: Moments,
): Moments | undefined {
  if (to >= Date.parse(now)) return undefined
  return { ...moments, [moments.held === undefined ? 'happened' : 'held']: isoDay(to) }
}
