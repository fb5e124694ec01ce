import type {
  CommandInput,
  CommandName,
  Id,
  Instant,
  LocalDate,
  PersonId,
  Ref,
} from '@lockstep/domain'
import type { ItemKey } from '../steps/steps.ts'

/** A command by its name, with the input that goes with it. */
export type Given = {
  [C in CommandName]: { readonly name: C; readonly input: CommandInput<C> }
}[CommandName]

/** A command as a step asks for it, before it is dated and keyed. */
export interface Draft {
  readonly command: Given
  readonly record: Ref
  /** It begins the record. */
  readonly creates: boolean
  /** The records that it names: what was asked of them before has to be done first. */
  readonly needs: readonly Id[]
}

/** One command of an import. */
export interface ImportCommand extends Draft {
  /** The same for the same command of the same history, whenever it is read. */
  readonly key: Id
  /** Left out where the history names a moment that is still to come. */
  readonly occurredAt?: Instant | LocalDate
  /** Why that is not the commit's date. */
  readonly moved?: string
  /** When the history had it: its commit’s date, where that is past. */
  readonly heldAt?: Instant
  /** Whose act it is: the commit's author. Left out, it is given as by hand: the importer's own, under every check. */
  readonly author?: PersonId
  /** The commit that told it, or the line of a table. */
  readonly commit?: string
  readonly line?: number
  /** What ties together all that one commit did, or one row. */
  readonly correlation: Id
}

/** A step of a history that leaves no trace in the record, and why. */
export interface LeftOut {
  readonly item: ItemKey
  readonly commit: string
  readonly why: string
}
