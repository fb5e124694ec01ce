import { useState } from 'react'
import type { Draft } from './draft.ts'

const kept = new Map<string, Draft>()

/** What is typed into a form. Closed before it is recorded, it is kept: in this window alone, until that is left. */
export function useKeptDraft(form: string, initial: () => Draft) {
  const [draft, setDraft] = useState<Draft>(() => kept.get(form) ?? initial())
  return {
    draft,
    type: (typed: Draft) => {
      kept.set(form, typed)
      setDraft(typed)
    },
    forget: () => void kept.delete(form),
  }
}
