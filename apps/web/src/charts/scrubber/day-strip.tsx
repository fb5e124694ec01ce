import { useEffect, useMemo, useRef, useState } from 'react'
import { isoDay } from '../../words/dates.ts'
import type { Window } from '../axis.ts'
import type { TimedMark } from '../mark.ts'
import type { DayCount } from './histogram.ts'
import { Scrubber } from './scrubber.tsx'

interface DayStripProps {
  /** Days where the viewer is: the first and the last that are looked at. */
  from: string
  to: string
  /** How much happened on each day of the whole record. */
  density: readonly DayCount[]
  /** The moment up to which there is anything. */
  now: number
  /** What stands out in it. */
  marks?: readonly TimedMark[]
  at?: number | undefined
  /** It is one day that is looked at, never more. */
  oneDay?: boolean
  onDays: (days: { from: string; to: string }) => void
}

const DAY = 86_400_000
/** Whoever drags is asked which days they mean once they rest. */
const SETTLE = 200

/** The whole record as a strip, and the days in it that are looked at. */
export function DayStrip({ from, to, density, marks, now, at, oneDay, onDays }: DayStripProps) {
  const extent = useMemo(() => {
    const first = density[0]?.at
    const begin = first === undefined ? now - 30 * DAY : Date.parse(first) - DAY
    return { from: Math.min(begin, Date.parse(from)), to: now + DAY }
  }, [density, from, now])
  const days = `${from} ${to}`
  const [moved, setMoved] = useState<{ from: string; window: Window }>()
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])
  const move = (window: Window) => {
    setMoved({ from: days, window })
    clearTimeout(rest.current)
    // What ends with a midnight has nothing of the day that it begins.
    const last = isoDay(Math.min(window.to, now) - 1)
    rest.current = setTimeout(() => onDays({ from: isoDay(window.from), to: last }), SETTLE)
  }
  const asked = {
    from: new Date(`${from}T00:00`).getTime(),
    to: Math.min(new Date(`${to}T23:59:59`).getTime(), extent.to),
  }
  return (
    <Scrubber
      {...{ extent, density, now }}
      {...(oneDay ? { whole: 'Day' } : {})}
      window={moved?.from === days ? moved.window : asked}
      {...(marks === undefined ? {} : { marks })}
      {...(at === undefined ? {} : { at })}
      onWindow={move}
    />
  )
}
