import type { CommandInput, CommandName, Id, PersonId } from '@lockstep/domain'
import type { ItemId } from '../steps/item-id.ts'
import type { Draft, Given } from './draft.ts'

/** What a step's commands may need to know of the history around it. */
export interface Scene {
  /** The record of the item that the step is of: of its present life, where it has had several. */
  readonly record: Id
  readonly author: PersonId
  readonly message: string
  /** Where the item was first seen, for what begins a record. */
  readonly source: NonNullable<CommandInput<'ProposeGoal'>['source']>
  /** A person whom the history names, known from then on. */
  readonly person: (name: string) => PersonId
  /** The record of another item; undefined for one that the history never began. */
  readonly recordOf: (item: ItemId) => Id | undefined
  /** A new record for the item, which goes on where the last one has ended. */
  readonly again: () => Id
  /** Says why a step leaves no trace. */
  readonly leaveOut: (why: string) => void
}

const given = <C extends CommandName>(name: C, input: CommandInput<C>): Given =>
  ({ name, input }) as Given

/** A builder of drafts on the records of one noun. */
export const draftsOn =
  (noun: 'goal' | 'decision' | 'person' | 'session') =>
  <C extends CommandName>(
    id: Id,
    name: C,
    input: CommandInput<C>,
    needs: readonly Id[] = [],
  ): Draft => ({
    command: given(name, input),
    record: { noun, id },
    creates: !('id' in (input as object)),
    needs,
  })
