import { idsOf } from '@lockstep/application'
import type { CommandName } from '@lockstep/domain'

/** Something asked of the server, to be asked again with the same key until it is known what became of it. */
export interface Ask {
  readonly key: string
  readonly command: CommandName
  readonly input: unknown
  /** Which of the writers asks. */
  readonly writer: number
}

/** What the server said that it had recorded. */
export interface Acknowledged {
  readonly ask: Ask
  readonly record: string
  readonly revision: number
  readonly events: readonly string[]
}

/** What was asked in a campaign, and what was said of it. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = []
  readonly refused: { readonly ask: Ask; readonly status: number; readonly text: string }[] = []
  /** Asked, and not answered yet. */
  readonly unknown = new Set<Ask>()
}

/** The members take turns in giving the writers their names. */
export const memberOf = <T>(writer: number, members: readonly T[]): T =>
  members[writer % members.length] as T

/** The id that the first event of an act has, if it is recorded. */
export const firstEventOf = ({ key, writer }: Ask, people: readonly string[]): string =>
  idsOf({ giver: { by: 'session', person: memberOf(writer, people) }, source: 'web', key }).event(0)
