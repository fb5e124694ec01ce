import { useSyncExternalStore } from 'react'

const KEY = 'lockstep-walk'

const listeners = new Set<() => void>()

/** Sets out on a walk at one of its steps; the browser's tab remembers it. */
export function walkTo(id: string, at: number): void {
  sessionStorage.setItem(KEY, `${id} ${at}`)
  for (const listener of listeners) listener()
}

export function leaveWalk(): void {
  sessionStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The walk that this tab is on, by its id, and at which of its steps, from 0; undefined off every walk. */
export function useWalk(): { id: string; at: number } | undefined {
  const stored = useSyncExternalStore(subscribe, () => sessionStorage.getItem(KEY))
  const [id, at] = stored?.split(' ') ?? []
  return id === undefined ? undefined : { id, at: Number(at) }
}
