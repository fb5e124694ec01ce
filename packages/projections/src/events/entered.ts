import {
  type Entered,
  type Envelope,
  nounNamed,
  type PersonId,
  type Recorded,
  type Ref,
  type StoredMark,
} from '@lockstep/domain'
import { changeMarked } from './marked-values.ts'

/** Who said an entry of a record, and whose it is: all whose words are in it, or in the record as it stands. */
export function entered({ noun, id }: Ref, state: { is: string }, event: Recorded): Entered {
  const owners = new Set<PersonId>(nounNamed(noun).whose?.(state, id) ?? [])
  changeMarked(event.type, event.data as Record<string, unknown>, (mark, _, { audience }) => {
    // Names are marked, too, and read by all.
    if (audience !== 'organisation')
      for (const owner of (mark as StoredMark).owners) owners.add(owner)
    return mark
  })
  return { by: authorsOf(event.metadata), owners: [...owners] }
}

/** Whose statement an entry is, and who recorded it for them; nobody where the clock did. */
const authorsOf = ({ actor, onBehalfOf = actor }: Envelope): PersonId[] =>
  [...new Set([onBehalfOf, actor])].filter((person) => person !== 'lockstep')
