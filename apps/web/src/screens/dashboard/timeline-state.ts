import { useCallback, useEffect, useRef, useState } from 'react'
import { type Window, within } from '../../charts/axis.ts'
import { useSearchParts } from '../../here/search.ts'
import { isoDay } from '../../words/dates.ts'
import { begunBy, chosenIn, dayEnds, lastYear } from './stretch.ts'

const SETTLE = 400

export interface TimelineState {
  window: Window
  /** Inside the window, and not after the present. */
  at: number
  onWindow: (window: Window) => void
  onAt: (at: number) => void
  /** Chooses no stretch. */
  onBack: () => void
}

type Parts = Readonly<Record<string, string | undefined>>

/** What is looked at, as the address has it: a link opens the same stretch and the same moment. */
export function useTimelineState(
  extent: Window,
  now: number,
  startAt: (window: Window) => number,
): TimelineState {
  const [{ start, end, at: addressed }, change] = useSearchParts()
  const [window, setWindow] = useState(() => looked({ start, end }, extent, now))
  const [at, setAt] = useState(() => dayEnds(addressed) ?? startAt(window))
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unsettled = useRef<Parts>({})
  const written = useRef<Parts>({ start, end, at: addressed })

  const settle = useCallback(() => {
    clearTimeout(settling.current)
    written.current = { ...written.current, ...unsettled.current }
    change(unsettled.current)
    unsettled.current = {}
  }, [change])
  const remember = useCallback(
    (parts: Parts) => {
      clearTimeout(settling.current)
      unsettled.current = { ...unsettled.current, ...parts }
      settling.current = setTimeout(settle, SETTLE)
    },
    [settle],
  )
  // A click or a key may lead away: whoever comes back finds the place as it was left.
  useEffect(() => {
    const leave = () => Object.keys(unsettled.current).length > 0 && settle()
    const leaveBy = (event: KeyboardEvent) => mayLead(event) && leave()
    document.addEventListener('click', leave, true)
    document.addEventListener('keydown', leaveBy, true)
    return () => {
      document.removeEventListener('click', leave, true)
      document.removeEventListener('keydown', leaveBy, true)
      clearTimeout(settling.current)
    }
  }, [settle])
  // A link to this same page chooses another stretch, or none, and another moment.
  useEffect(() => {
    const { start: from, end: to, at: before } = written.current
    written.current = { start, end, at: addressed }
    if (from !== start || to !== end) setWindow(looked({ start, end }, extent, now))
    const linked = before === addressed ? undefined : dayEnds(addressed)
    if (linked !== undefined) setAt(linked)
  }, [start, end, addressed, extent, now])

  const onWindow = useCallback(
    (next: Window) => {
      const kept = begunBy(now, within(extent, next))
      setWindow(kept)
      remember({ start: isoDay(kept.from), end: isoDay(kept.to) })
    },
    [extent, now, remember],
  )
  const onAt = useCallback(
    (next: number) => {
      const kept = Math.min(next, now)
      setAt(kept)
      remember({ at: isoDay(kept) })
    },
    [now, remember],
  )
  const onBack = useCallback(() => {
    setWindow(lastYear(extent))
    unsettled.current = { ...unsettled.current, start: undefined, end: undefined }
    settle()
  }, [extent, settle])
  const last = Math.min(window.to, now)
  return { window, at: Math.min(Math.max(at, window.from), last), onWindow, onAt, onBack }
}

const looked = (days: Parameters<typeof chosenIn>[0], extent: Window, now: number): Window =>
  begunBy(now, within(extent, chosenIn(days, extent) ?? lastYear(extent)))

/** To another page, as Alt ← does, or Enter in the palette; keys alone only move what is looked at. */
const mayLead = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || key === 'Enter' || key === 'F5'
