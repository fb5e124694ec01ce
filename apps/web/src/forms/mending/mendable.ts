import type { z } from 'zod'
import type { Domain } from '../registry.ts'

/** An entry, what a correction may say anew of it, and which steps may be put in beside it. */
export interface Mendable {
  id: string
  record: { noun: string; id: string }
  correct?:
    | { type: string; happened: string; says: Readonly<Record<string, unknown>>; fields: string[] }
    | undefined
  insert: readonly string[]
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
) => strictObject({ ...shape, because: Text.meta({ title }) })

/** Why, as it was filled in. */
export const reasonIn = (input: unknown): string => (input as { because: string }).because
