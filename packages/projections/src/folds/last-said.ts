import type { PersonId } from '@lockstep/domain'

/** What each said last, in the order in which it was said: it takes the place of what they had said before. */
export const lastSaid = <T extends { readonly person: PersonId }>(said: readonly T[]): T[] =>
  said.filter(({ person }, n) => said.slice(n + 1).every((later) => later.person !== person))
