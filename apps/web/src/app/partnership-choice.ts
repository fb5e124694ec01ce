import { useEffect } from 'react'
import type { Answer } from '../api/views.ts'
import { useSearchParts } from './search.ts'

type Partnership = Answer<'me'>['partnerships'][number]

const keyOf = (person: string) => `lockstep.partnership ${person}`

/**
 * The partnership that the screens are about: the one in the address, the one that one last looked at here, or the first.
 * The timeline's address always carries it, so that a link shows everyone the same, and back leads to the one before; one
 * that isn't there for who asks stays in the address, and the timeline says so.
 */
export function usePartnership(
  partnerships: readonly Partnership[],
  person: string,
  onTimeline: boolean,
): Partnership | undefined {
  const [{ with: asked }, change] = useSearchParts()
  const known = (id: string | null | undefined) => partnerships.find((each) => each.id === id)
  const kept = () =>
    known(sessionStorage.getItem(keyOf(person))) ?? known(localStorage.getItem(keyOf(person)))
  const current = known(asked) ?? kept() ?? partnerships[0]
  const id = current?.id
  useEffect(() => {
    if (id === undefined) return
    // Of this tab, whatever is looked at in another; and for the next one that is opened.
    sessionStorage.setItem(keyOf(person), id)
    localStorage.setItem(keyOf(person), id)
    if (onTimeline && asked === undefined) change({ with: id })
  }, [id, asked, person, onTimeline, change])
  return current
}
