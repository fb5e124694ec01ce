import type { Here } from '../here/here.tsx'
import type { Options } from './options-context.tsx'

type Told = Pick<Here['people'][number], 'id' | 'is' | 'reads' | 'erased'> & {
  readonly held: readonly string[]
}

/** Who of the people is taken where not all of them are. @param me who fills the form */
export function peopleOffered(
  people: readonly Told[],
  me: string,
): Required<Pick<Options, 'members' | 'everMembers' | 'here' | 'coming' | 'held' | 'speaker'>> {
  const who = (isTaken: (each: Told) => boolean) =>
    new Set(people.filter(isTaken).map(({ id }) => id))
  return {
    members: who(({ is }) => is === 'member'),
    everMembers: who(({ is, erased }) => is !== 'outside' && !erased),
    here: who(({ is, erased }) => is !== 'left' && !erased),
    coming: who(
      ({ id, is, reads, erased }) => id !== me && is !== 'left' && reads === undefined && !erased,
    ),
    held: new Map(people.map(({ id, held }) => [id, new Set<string>(held)])),
    speaker: me,
  }
}
