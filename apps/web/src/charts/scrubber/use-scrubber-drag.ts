import { type PointerEvent, type RefObject, useRef } from 'react'
import type { Window } from '../axis.ts'
import type { FoldedAxis } from '../fold.ts'

/** What is being dragged: an end of the window, or the window as a whole. */
export type Grip = 'from' | 'to' | 'both'

interface ScrubberDrag {
  strip: RefObject<HTMLElement | null>
  axis: FoldedAxis
  window: Window
  /** Its ends move together. */
  whole: boolean
  onWindow: (window: Window) => void
}

const REACH = 14

/** Dragging on the strip: an end where the pointer is near one, the window where it is inside, else a new place for it. */
export function useScrubberDrag({ strip, axis, window, whole, onWindow }: ScrubberDrag) {
  const drag = useRef<{ grip: Grip; x: number; began: Window } | undefined>(undefined)
  const xOf = (event: PointerEvent) =>
    event.clientX - (strip.current?.getBoundingClientRect().left ?? 0)

  return {
    onPointerDown: (event: PointerEvent) => {
      const x = xOf(event)
      const from = axis.x(window.from)
      const to = axis.x(window.to)
      strip.current?.setPointerCapture(event.pointerId)
      const near = Math.abs(x - from) <= REACH ? 'from' : Math.abs(x - to) <= REACH ? 'to' : 'both'
      const grip = whole ? 'both' : near
      const began = grip === 'both' && (x < from || x > to) ? centred(window, axis.time(x)) : window
      if (began !== window) onWindow(began)
      drag.current = { grip, x, began }
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current === undefined) return
      onWindow(dragged(drag.current, xOf(event), axis))
    },
    onPointerUp: () => {
      drag.current = undefined
    },
    onPointerCancel: () => {
      drag.current = undefined
    },
  }
}

const centred = ({ from, to }: Window, at: number): Window => ({
  from: at - (to - from) / 2,
  to: at + (to - from) / 2,
})

const DAY = 86_400_000

function dragged(
  { grip, x, began }: { grip: Grip; x: number; began: Window },
  to: number,
  axis: FoldedAxis,
): Window {
  const by = to - x
  const from = axis.time(axis.x(began.from) + by)
  if (grip === 'both') return { from, to: from + began.to - began.from }
  if (grip === 'from') return { from: Math.min(from, began.to - DAY), to: began.to }
  return { from: began.from, to: Math.max(axis.time(axis.x(began.to) + by), began.from + DAY) }
}
