import type { KeyboardEvent } from 'react'
import { day } from '../../words/dates.ts'
import type { Window } from '../axis.ts'
import { shiftedDays } from '../timeline-stack/stops.ts'
import type { Grip } from './use-scrubber-drag.ts'

interface HandleProps {
  grip: Grip
  label: string
  x: number
  window: Window
  extent: Window
  onWindow: (window: Window) => void
}

/** One end of the window, or all of it, moved by the keyboard; the strip moves it by the pointer. */
export function Handle({ grip, label, x, window, extent, onWindow }: HandleProps) {
  const at = window[grip === 'both' ? 'to' : grip]
  const move = (event: KeyboardEvent) => {
    const by = daysFor(event)
    if (by === undefined) return
    event.preventDefault()
    if (grip === 'both') {
      return onWindow({ from: shiftedDays(window.from, by), to: shiftedDays(window.to, by) })
    }
    const moved = shiftedDays(window[grip], by)
    const limit =
      grip === 'from'
        ? Math.min(moved, shiftedDays(window.to, -1))
        : Math.max(moved, shiftedDays(window.from, 1))
    onWindow({ ...window, [grip]: Math.min(Math.max(limit, extent.from), extent.to) })
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className="handle"
      data-grip={grip}
      aria-label={label}
      aria-valuemin={extent.from}
      aria-valuemax={extent.to}
      aria-valuenow={at}
      aria-valuetext={day(at)}
      style={{ left: x }}
      onKeyDown={move}
    />
  )
}

/** A day, with Shift a week, by page a month, Home and End all the way. */
function daysFor({ key, shiftKey }: KeyboardEvent): number | undefined {
  const step = shiftKey ? 7 : 1
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step
    case 'ArrowRight':
    case 'ArrowUp':
      return step
    case 'PageDown':
      return -30
    case 'PageUp':
      return 30
    case 'Home':
      return -36_500
    case 'End':
      return 36_500
    default:
      return undefined
  }
}
