import { useSyncExternalStore } from 'react'
import { type Walk, type WalkStep, walks } from './walks.ts'

const KEY = 'lockstep-walk'

/** Where one is on a walk. */
export interface Walking {
  walk: Walk
  /** From 0. */
  at: number
  step: WalkStep
}

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

/** The walk one is on; undefined off every walk. */
export function useWalking(): Walking | undefined {
  const stored = useSyncExternalStore(subscribe, () => sessionStorage.getItem(KEY))
  const [id, number] = (stored ?? '').split(' ')
  const walk = walks.find((each) => each.id === id)
  const at = Number(number)
  const step = walk?.steps[at]
  return walk === undefined || step === undefined ? undefined : { walk, at, step }
}
