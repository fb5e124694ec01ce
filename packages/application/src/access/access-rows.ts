import { endsAllOf, type Id, mayEnd, type PersonId, type WayIn } from '@lockstep/domain'
import type { Session, Whose } from './session.ts'

// What every store of ways in makes of its rows.

type Row = Readonly<Record<string, string | number | null>>

export const whoseOf = ({ organisation, person, words_since, let_in }: Row): Whose => ({
  organisation: organisation as Id,
  person: person as PersonId,
  ...(words_since == null ? {} : { wordsSince: words_since as string }),
  ...(let_in == null ? {} : { letIn: let_in as string }),
})

export const asSession = (row: Row): Session => ({
  id: row['id'] as Id,
  device: row['device'] as string,
  since: row['since'] as string,
  ...(row['used'] == null ? {} : { used: row['used'] as string }),
  ...whoseOf(row),
})

/** The sessions of a person that end when one is ended by another of theirs; none where that may not. */
export function endedWith(own: WayIn, session: Id, all: readonly Session[]): readonly Session[] {
  const ended = all.find(({ id }) => id === session)
  if (ended === undefined || !mayEnd(own, ended)) return []
  return endsAllOf(own, ended) ? all.filter(({ letIn }) => letIn === ended.letIn) : [ended]
}
