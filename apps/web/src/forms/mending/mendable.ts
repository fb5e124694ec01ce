import type { z } from 'zod'
import type { Domain } from '../registry.ts'

/** An entry, what a correction may say anew of it, and which steps may be put in beside it. */
export interface Mendable {
  id: string
  record: { noun: string; id: string }
  correct?:
    | {
        type: string
        /** The revision of the record at which it says so. */
        revision: number
        happened: string
        /** By when it was on record: it happened no later. */
        onRecord: string
        says: Readonly<Record<string, unknown>>
        fields: string[]
        /** Of a decision, between which it was to choose. */
        options?: readonly { id: string; text: string }[] | undefined
      }
    | undefined
  insert: readonly string[]
  /** Who alone can read why it is corrected or withdrawn; whoever can see the record, where it says nothing. */
  whyFor?: string | undefined
  /** The same of why a step is put in. */
  whyInsertedFor?: string | undefined
}

/** What the form of one way to mend takes. */
export interface MendingProps {
  entry: Mendable
  close: () => void
}

/** As a request names it: `goal/{id}`. */
export const recordOf = ({ record: { noun, id } }: Mendable) => `${noun}/${id}`

/** A schema's fields, and why: under a name that no command uses. */
export const withReason = (
  { strictObject, Text }: Domain,
  shape: Readonly<Record<string, z.ZodType>>,
  title: string,
  readers: Readers,
) => strictObject({ ...shape, because: Text.meta({ title, ...readers }) })

/** Who can read why: as the form says it, and whether that is all. */
interface Readers {
  description: string
  readers: 'some' | 'all'
}

/** @param some the sentence that says who alone can. */
export const readersOf = (some: string | undefined, all = ALL): Readers =>
  some === undefined ? { description: all, readers: 'all' } : { description: some, readers: 'some' }

const ALL = 'Whoever can see the record can read it.'

/** Why, as it was filled in. */
export const reasonIn = (input: unknown): string => (input as { because: string }).because
