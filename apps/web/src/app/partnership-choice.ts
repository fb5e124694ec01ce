import { useEffect } from 'react'
import type { Answer } from '../api/views.ts'
import { useSearchParts } from '../here/search.ts'

type Me = Pick<Answer<'me'>, 'partnerships' | 'principals' | 'roles' | 'viewer'>
type Partnership = Me['partnerships'][number]

const keyOf = (person: string) => `lockstep.partnership ${person}`

/**
 * The partnership that the screens are about: the one in the address, the one that one last looked at here, or the first
 * that is one's own, or of somebody in whose name one records. Who records and has none begins with none.
 * The timeline's address always carries it, so that a link shows everyone the same, and back leads to the one before; one
 * that isn't there for who asks stays in the address, and the timeline says so.
 */
export function usePartnership(
  { partnerships, principals, roles, viewer: { id: person } }: Me,
  onTimeline: boolean,
): Partnership | undefined {
  const [{ with: asked }, change] = useSearchParts()
  const known = (id: string | null | undefined) => partnerships.find((each) => each.id === id)
  const isTheirs = ({ mine, members }: Partnership) =>
    mine || members.some(({ id }) => principals.some((each) => each.person.id === id))
  const theirs = partnerships.filter(isTheirs)
  const keptBefore = () => {
    const last = known(localStorage.getItem(keyOf(person)))
    return last && (theirs.length === 0 || isTheirs(last)) ? last : undefined
  }
  const first = () => theirs[0] ?? (roles.includes('member') ? undefined : partnerships[0])
  const current =
    known(asked) ?? known(sessionStorage.getItem(keyOf(person))) ?? keptBefore() ?? first()
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
