import { useEffect, useRef } from 'react'
import type { Replay } from './use-replay.ts'

/** J and K, or the arrows, go a step back and on; with Shift a day. Where a key does something else, it still does. */
export function useWalkKeys(replay: Replay): void {
  const now = useRef(replay)
  useEffect(() => {
    now.current = replay
  })
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
      const by = directionOf(event.key)
      if (by === undefined) return
      event.preventDefault()
      if (event.shiftKey) now.current.day(by)
      else now.current.step(by)
    }
    document.addEventListener('keydown', walk)
    return () => document.removeEventListener('keydown', walk)
  }, [])
}

function directionOf(key: string): 1 | -1 | undefined {
  if (key === 'ArrowRight' || key.toLowerCase() === 'k') return 1
  return key === 'ArrowLeft' || key.toLowerCase() === 'j' ? -1 : undefined
}

/** Where one writes or chooses, keys do that; in a choice of few the arrows alone. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input[type=radio]')) return key.startsWith('Arrow')
  return target.closest('input, select, textarea, dialog, [role="slider"], [popover]') !== null
}
