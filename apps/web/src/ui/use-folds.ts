import { useState } from 'react'

/** From so many lines on, a list that folds opens folded. */
const LONG = 100

/** What of a list is folded: as its reader left it, else as it opens; a long one opens folded. */
export function useFolds(lines: number, opens: (id: string) => boolean = () => false) {
  const [left, leave] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isLong = lines > LONG
  const isOpen = (id: string): boolean => left.get(id) ?? (!isLong || opens(id))
  return {
    isLong,
    isOpen,
    toggle: (id: string) => leave(new Map(left).set(id, !isOpen(id))),
    /** Opens or closes all of these. */
    turn: (ids: readonly string[], open: boolean) =>
      leave(new Map([...left, ...ids.map((id) => [id, open] as const)])),
  }
}
