import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** The width of an element in pixels, kept as it is resized and as it is printed; `assumed` until it is laid out. */
export function useWidth<E extends Element>(assumed: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(assumed)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const measured = Math.floor(element.getBoundingClientRect().width)
      if (measured > 0) setWidth(measured)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Paper is laid out and printed at once, before any observer is told.
    const paper = matchMedia('print')
    const draw = () => flushSync(measure)
    paper.addEventListener('change', draw)
    return () => {
      observer.disconnect()
      paper.removeEventListener('change', draw)
    }
  }, [])
  return [ref, width]
}
