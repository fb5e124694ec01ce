import { z } from 'zod'

/** One field before and after a change; a side left out is a field left empty. */
export const FieldChange = z
  .strictObject({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })
  .meta({ id: 'FieldChange' })
export type FieldChange = z.output<typeof FieldChange>

type Changes = Readonly<
  Record<string, { readonly from?: unknown; readonly to?: unknown } | undefined>
>

/** The fields that a change names, in its order. */
export const fieldChanges = (changes: Changes): FieldChange[] =>
  Object.entries(changes).map(([field, change]) => ({ ...change, field }))
