import { useState } from 'react'

const kept = new Map<string, unknown>()

/**
 * What is typed into a form. Closed before it is recorded, it is kept: in this window alone, until that is left.
 * @param begun goes before what was kept, where it says something
 */
export function useKeptDraft<T>(form: string, initial: () => T, begun?: T) {
  const [draft, setDraft] = useState<T>(
    () => (begun || undefined) ?? (kept.get(form) as T | undefined) ?? initial(),
  )
  return {
    draft,
    type: (typed: T) => {
      kept.set(form, typed)
      setDraft(typed)
    },
    forget: () => void kept.delete(form),
  }
}
