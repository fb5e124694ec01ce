import { useContext, useState } from 'react'
import { uuidV7 } from '../api/uuid-v7.ts'
import { HereContext } from '../here/here.tsx'
import { alikeIn } from './alike.ts'

const DRAFT = 'lockstep.draft '

/** Of one person, under what the drafts of any form are kept: the same in every build, though their shape may not be. */
const keptOf = (person: string | undefined): string => `${DRAFT}${person} `

/** Under what a form's drafts are kept: in this tab alone, for who one is there, until the tab is closed. */
export const useKeptKey = (form: string): string =>
  `${keptOf(useContext(HereContext)?.me.id)}${form}`

/** What somebody keeps in this tab, by the form that it is kept of. */
export const allKept = (person: string): (readonly [form: string, kept: unknown])[] =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(keptOf(person)))
    .map((key) => [key.slice(keptOf(person).length), keptAs(key)])

interface Kept<T> {
  /** Whatever is made of the draft is given under this key, also after the page was loaded anew: it may be on record. */
  key: string
  typed: T
  /** What was typed before into a form that had a place for it. */
  left?: readonly string[]
}

/** What is typed into a form. Closed before it is recorded, or loaded anew, it is kept. */
export function useKeptDraft<T>(form: string, initial: () => T) {
  const under = useKeptKey(form)
  const [{ key, typed: draft, left = [] }, setDraft] = useState<Kept<T>>(() => {
    const kept = keptAs<Kept<unknown>>(under)
    if (kept === undefined) return { key: uuidV7(), typed: initial() }
    const { typed, left: more } = alikeIn(kept.typed, initial())
    return { key: kept.key, typed, left: [...(kept.left ?? []), ...more] }
  })
  return {
    draft,
    key,
    left,
    type: (typed: T) => {
      keep(under, { key, typed, left })
      setDraft({ key, typed, left })
    },
    /** It is recorded or discarded: it stands in the form until that is closed, and what is typed from here on is another. */
    forget: () => {
      sessionStorage.removeItem(under)
      setDraft(({ typed }) => ({ typed, key: uuidV7() }))
    },
  }
}

export function keptAs<T>(key: string): T | undefined {
  const kept = sessionStorage.getItem(key)
  return kept === null ? undefined : (JSON.parse(kept) as T)
}

export function keep(key: string, typed: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed))
  } catch {
    // There is no room for a very long table, or the browser keeps nothing: it stands in the form all the same.
    sessionStorage.removeItem(key)
  }
}

/** Whoever typed in this tab is no longer let in here: others who use this device are not to find it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(DRAFT)) sessionStorage.removeItem(key)
}
