import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type TimeAxis, type Window, zoomed } from '../axis.ts'

interface PlotPointer {
  /** The element that the axis is drawn in, from pixel 0 of the axis on. */
  plot: RefObject<HTMLElement | null>
  axis: TimeAxis
  onAt: (at: number) => void
  onWindow: ((window: Window) => void) | undefined
}

const SLACK = 4

/** Pointer over the plot: moving shows a moment, dragging moves the window, the wheel with Ctrl stretches it. */
export function usePlotPointer({ plot, axis, onAt, onWindow }: PlotPointer) {
  const drag = useRef<{ x: number; from: Window; moved: boolean } | undefined>(undefined)
  const xOf = (clientX: number) => clientX - (plot.current?.getBoundingClientRect().left ?? 0)
  useWheel(plot, axis, onWindow)

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button === 0 && onWindow !== undefined) {
        drag.current = { x: event.clientX, from: axis.window, moved: false }
      } else if (!isOnFigure(event)) onAt(bounded(axis, xOf(event.clientX)))
    },
    onPointerMove: (event: PointerEvent) => {
      // Before a drag is one, the button may be let go of elsewhere.
      if (event.buttons === 0 && drag.current?.moved === false) drag.current = undefined
      const dragged = drag.current
      if (dragged === undefined) {
        if (!isOnFigure(event)) onAt(bounded(axis, xOf(event.clientX)))
        return
      }
      const by = event.clientX - dragged.x
      if (!dragged.moved && Math.abs(by) < SLACK) return
      if (!dragged.moved) plot.current?.setPointerCapture(event.pointerId)
      dragged.moved = true
      const { from, to } = dragged.from
      const shift = (-by / axis.width) * (to - from)
      onWindow?.({ from: from + shift, to: to + shift })
    },
    onPointerUp: () => {
      // The click that ends a drag must not open the mark under it: it fires before this timer does.
      if (drag.current?.moved) setTimeout(() => (drag.current = undefined))
      else drag.current = undefined
    },
    onPointerCancel: () => {
      drag.current = undefined
    },
    // A link is dragged like the rest of the plot, not away to somewhere else.
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }) => {
      if (!drag.current?.moved) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** The figures at the moment shown stand beside it, and would run away from whoever points at one. */
const isOnFigure = ({ target }: PointerEvent): boolean =>
  target instanceof Element && target.closest('a.down') !== null

const bounded = (axis: TimeAxis, x: number) => axis.time(Math.min(Math.max(x, 0), axis.width))

/** React listens to wheels passively, so the page would zoom along: listen here. */
function useWheel(
  plot: RefObject<HTMLElement | null>,
  axis: TimeAxis,
  onWindow: ((window: Window) => void) | undefined,
) {
  useEffect(() => {
    const element = plot.current
    if (element === null || onWindow === undefined) return
    const turn = (event: WheelEvent) => {
      const { from, to } = axis.window
      if (event.ctrlKey || event.metaKey) {
        const about = axis.time(event.clientX - element.getBoundingClientRect().left)
        onWindow(zoomed(axis.window, about, Math.exp(event.deltaY / 300)))
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        const shift = (event.deltaX / axis.width) * (to - from)
        onWindow({ from: from + shift, to: to + shift })
      } else return
      event.preventDefault()
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [plot, axis, onWindow])
}
