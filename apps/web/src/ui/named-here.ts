import { useView } from '../api/use-view.ts'
import { useHere } from '../here/here.tsx'

/** Everybody and every partnership here that one may know of, by name. */
export function useNamedHere(): readonly { id: string; name: string }[] {
  const { people } = useHere()
  const { data } = useView('me', {})
  return [...people, ...(data?.partnerships ?? [])]
}
