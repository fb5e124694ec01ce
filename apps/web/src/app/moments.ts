import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Moments } from '../api/client.ts'
import { day } from '../words/dates.ts'

/** The moment that the address asks for; empty for the present. */
export function useMoments(): Moments {
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  return useMemo(() => momentsOf(search), [search])
}

function momentsOf(search: string): Moments {
  const query = new URLSearchParams(search)
  const known = query.get('known')
  const happened = query.get('happened')
  return { ...(known === null ? {} : { known }), ...(happened === null ? {} : { happened }) }
}

/** An address at which the moment looked at stays the same, unless it names one itself. */
export function atMoments(path: string, { known, happened }: Moments): string {
  const [rest = '', hash] = path.split('#')
  const [page = '', search] = rest.split('?')
  const query = new URLSearchParams(search)
  if (!query.has('known') && !query.has('happened')) {
    if (known !== undefined) query.set('known', known)
    if (happened !== undefined) query.set('happened', happened)
  }
  return `${page}${query.size === 0 ? '' : `?${query}`}${hash === undefined ? '' : `#${hash}`}`
}

/** Why a moment cannot be looked at, as a sentence; undefined where it can. */
export function momentTrouble(moments: Moments, now: string): string | undefined {
  for (const moment of [moments.known, moments.happened]) {
    if (moment === undefined) continue
    if (!isMoment(moment)) return `“${moment}” is no day that can be looked at.`
    if (moment.slice(0, 10) > now.slice(0, 10)) return `${day(moment)} has not come yet.`
  }
  return undefined
}

/** `2026-03-20`, or an instant. */
function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(T.+Z)?$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text.slice(0, 10)
}

export const isPast = ({ known, happened }: Moments): boolean =>
  known !== undefined || happened !== undefined

/** The moment up to which pages tell: the present, or an earlier one that the address asks for, at the end of its day. */
export function momentShown({ known, happened }: Moments, now: string): string {
  const asked = [known, happened].flatMap((moment) => {
    if (moment === undefined) return []
    return moment.length === 10 ? [`${moment}T23:59:59.999Z`] : [moment]
  })
  return [...asked, now].sort()[0] ?? now
}

/** `As known on 31 Mar 2026`, `As it had happened by 31 Mar 2026` */
export function momentWords({ known, happened }: Moments): string {
  const words = [
    known === undefined ? undefined : `as known on ${told(known)}`,
    happened === undefined ? undefined : `as it had happened by ${told(happened)}`,
  ]
  return words
    .filter((each) => each !== undefined)
    .join(', ')
    .replace(/^a/, 'A')
}

/** A day as people write it; what the address has in its place, if it is none. */
const told = (moment: string): string =>
  Number.isNaN(Date.parse(moment)) ? `“${moment}”` : day(moment)
