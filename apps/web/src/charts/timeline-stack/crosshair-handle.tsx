import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { lettersWork } from '../../ui/letter-keys.ts'
import { weekday } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import { shiftedDays, stepped } from './stops.ts'

interface CrosshairHandleProps {
  axis: TimeAxis
  at: number
  stops: readonly number[]
  /** The same values that the gutter shows, read aloud as the crosshair moves. */
  spoken: string
  onAt: (at: number) => void
}

export const CHIP_WIDTH = 108

/** The chip keeps inside the plot while its line goes to either end. */
export const chipLeft = (axis: TimeAxis, at: number): number =>
  Math.min(Math.max(axis.x(at) - CHIP_WIDTH / 2, -8), axis.width - CHIP_WIDTH + 8)

/** The date that rides on the crosshair, and the one place from which the keyboard moves it. */
export function CrosshairHandle({ axis, at, stops, spoken, onAt }: CrosshairHandleProps) {
  const x = axis.x(at)
  const handle = useRef<HTMLDivElement>(null)
  const move = (event: Pressed) => {
    const to = target(event, at, stops, axis)
    if (to === undefined) return
    event.preventDefault()
    onAt(Math.min(Math.max(to, axis.window.from), axis.window.to))
  }
  useArrows(handle, move)
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      className="crosshair-handle"
      aria-label="Crosshair: arrows step through what happened, with Shift days"
      aria-valuemin={axis.window.from}
      aria-valuemax={axis.window.to}
      aria-valuenow={at}
      aria-valuetext={spoken}
      onKeyDown={move}
      style={{ left: chipLeft(axis, at), width: CHIP_WIDTH }}
      hidden={x < 0 || x > axis.width}
    >
      {weekday(at)}
    </div>
  )
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'
>

const steps = ['ArrowLeft', 'ArrowRight']

/** What a key asks for: J and K step as they go down and up a list, and what Ctrl is held with is not meant for it. */
function keyOf({ key, ctrlKey, metaKey, altKey }: Pressed): string {
  if (ctrlKey || metaKey || altKey) return ''
  const letter = lettersWork() ? key.toLowerCase() : ''
  return letter === 'j' ? 'ArrowRight' : letter === 'k' ? 'ArrowLeft' : key
}

/** Where nothing else has the keyboard, arrows, J and K move it too, and give it the keyboard. */
function useArrows(handle: RefObject<HTMLElement | null>, move: (event: Pressed) => void): void {
  const now = useRef(move)
  useEffect(() => {
    now.current = move
  })
  useEffect(() => {
    const meet = (event: globalThis.KeyboardEvent) => {
      if (!steps.includes(keyOf(event)) || handle.current === null || handle.current.hidden) return
      if (
        !(event.target instanceof Element) ||
        !event.target.matches('body, main, h1, h2, h3, aside')
      )
        return
      handle.current.focus({ preventScroll: true })
      now.current(event)
    }
    document.addEventListener('keydown', meet)
    return () => document.removeEventListener('keydown', meet)
  }, [handle])
}

function target(event: Pressed, at: number, stops: readonly number[], axis: TimeAxis) {
  const { shiftKey } = event
  switch (keyOf(event)) {
    case 'ArrowLeft':
      return shiftKey ? shiftedDays(at, -1) : stepped(stops, at, -1)
    case 'ArrowRight':
      return shiftKey ? shiftedDays(at, 1) : stepped(stops, at, 1)
    case 'Home':
      return axis.window.from
    case 'End':
      return axis.window.to
    default:
      return undefined
  }
}
