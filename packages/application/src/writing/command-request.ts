import type { CommandName, Id, LocalDate, OccurredAt } from '@lockstep/domain'
import type { Request, Written } from './write.ts'

/** A command on its way. */
export interface CommandRequest extends Request {
  readonly name: CommandName
  readonly input: unknown
  /** For a command that creates: the id that its record gets. Only founding and imports know one beforehand. */
  readonly recordId?: Id
  /** When it happened: an instant, or a day, in the organisation's zone where it names none. Left out: now. */
  readonly occurredAt?: OccurredAt | LocalDate | undefined
  /** It is a forgotten step, to be put in before others that are on record; and why it comes so late. */
  readonly forgotten?: { readonly reason: string } | undefined
}

/** What a command came to. */
export interface CommandOutcome extends Written {
  /** The record that it wrote. */
  readonly id: Id
  readonly stream: string
}
