import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParts } from '../../app/search.ts'
import { type Window, within } from '../../charts/axis.ts'
import { isoDay } from '../../words/dates.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY
const SETTLE = 400
const [BEGINNING, END] = ['00:00', '23:59:59.999']

export interface TimelineState {
  window: Window
  at: number
  onWindow: (window: Window) => void
  onAt: (at: number) => void
}

/** What is looked at, as the address has it: a link opens the same stretch and the same moment. */
export function useTimelineState(
  extent: Window,
  now: number,
  startAt: (window: Window) => number,
): TimelineState {
  const [search, change] = useSearchParts()
  const [window, setWindow] = useState(() =>
    within(extent, windowOf(search, extent) ?? lastYear(extent)),
  )
  const [at, setAt] = useState(() => Math.min(dayOf(search['at'], END) ?? startAt(window), now))
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unsettled = useRef<Record<string, string>>({})

  const remember = useCallback(
    (parts: Record<string, string>) => {
      clearTimeout(settling.current)
      unsettled.current = { ...unsettled.current, ...parts }
      settling.current = setTimeout(() => {
        change(unsettled.current)
        unsettled.current = {}
      }, SETTLE)
    },
    [change],
  )
  useEffect(() => () => clearTimeout(settling.current), [])

  const onWindow = useCallback(
    (next: Window) => {
      const kept = within(extent, next)
      setWindow(kept)
      remember({ start: isoDay(kept.from), end: isoDay(kept.to) })
    },
    [extent, remember],
  )
  const onAt = useCallback(
    (next: number) => {
      const kept = Math.min(next, now)
      setAt(kept)
      remember({ at: isoDay(kept) })
    },
    [now, remember],
  )
  return { window, at, onWindow, onAt }
}

const lastYear = ({ from, to }: Window): Window => ({ from: Math.max(from, to - YEAR), to })

/** Cut at the extent's ends: moved back whole, a window up to the end of today would begin a day earlier. */
function windowOf(
  { start, end }: Readonly<Record<string, string>>,
  extent: Window,
): Window | undefined {
  const [from, to] = [dayOf(start, BEGINNING), dayOf(end, END)]
  if (from === undefined || to === undefined) return undefined
  const cut = { from: Math.max(from, extent.from), to: Math.min(to, extent.to) }
  return cut.from < cut.to ? cut : undefined
}

/** A day is looked at from its beginning, and as it had become by its end. */
function dayOf(text: string | undefined, clock: string): number | undefined {
  const time = text === undefined ? Number.NaN : new Date(`${text}T${clock}`).getTime()
  return Number.isNaN(time) ? undefined : time
}
