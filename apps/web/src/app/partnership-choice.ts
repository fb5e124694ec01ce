import { useEffect } from 'react'
import type { Answer } from '../api/views.ts'
import { useSearchParts } from './search.ts'

type Partnership = Answer<'me'>['partnerships'][number]

const keyOf = (person: string) => `lockstep.partnership ${person}`

/**
 * The partnership that the screens are about: the one in the address, the one that one last looked at here, or the first.
 * The * timeline's address always carries it, so that a link shows everyone the same, and back leads to the one before.
 */
export function usePartnership(
  partnerships: readonly Partnership[],
  person: string,
  onTimeline: boolean,
): Partnership | undefined {
  const [{ with: asked }, change] = useSearchParts()
  const wanted = asked ?? localStorage.getItem(keyOf(person))
  const current = partnerships.find(({ id }) => id === wanted) ?? partnerships[0]
  const id = current?.id
  useEffect(() => {
    if (id === undefined) return
    localStorage.setItem(keyOf(person), id)
    if (onTimeline && asked !== id) change({ with: id })
  }, [id, asked, person, onTimeline, change])
  return current
}
