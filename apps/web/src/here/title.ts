import { useEffect, useSyncExternalStore } from 'react'

let title = ''
const listeners = new Set<() => void>()

function setTitle(next: string): void {
  title = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The title of the screen on display. */
export const useTitle = (): string => useSyncExternalStore(subscribe, () => title)

/** Names the screen, for the window and for readers; left out, what stands on it does. */
export function useScreenTitle(name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined) setTitle(name)
  }, [name])
}
