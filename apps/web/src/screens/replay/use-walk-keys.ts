import { useEffect, useRef } from 'react'
import { lettersWork } from '../../ui/letter-keys.ts'
import type { Replay } from './use-replay.ts'

/** J and K, as they go down and up a list, or the arrows go a step on and back; with Shift a day. Where a key does something else, it still does. */
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
      // A choice that was made with the mouse is left: the next arrow walks on, too.
      if (event.target instanceof HTMLInputElement) event.target.blur()
      if (event.shiftKey) now.current.day(by)
      else now.current.step(by)
    }
    document.addEventListener('keydown', walk)
    return () => document.removeEventListener('keydown', walk)
  }, [])
}

function directionOf(key: string): 1 | -1 | undefined {
  const letter = lettersWork() ? key.toLowerCase() : ''
  if (key === 'ArrowRight' || letter === 'j') return 1
  return key === 'ArrowLeft' || letter === 'k' ? -1 : undefined
}

/** Where one writes or chooses, keys do that; in a choice of few that one came to by keys the arrows alone. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input[type=radio]'))
    return key.startsWith('Arrow') && target.matches(':focus-visible')
  return target.closest('input, select, textarea, dialog, [role="slider"], [popover]') !== null
}
