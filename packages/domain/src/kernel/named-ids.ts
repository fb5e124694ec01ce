import type { z } from 'zod'
import { isId } from './ids.ts'
import { isMarked } from './marks.ts'
import type { NounName } from './noun.ts'
import { defOf } from './schema.ts'

/** The noun whose records an id's schema names; undefined for ids of events, and of whatever it may be. */
function nounNamedBy(schema: z.ZodType): NounName | undefined {
  const widget = isId(schema) ? schema.meta()?.['widget'] : undefined
  return widget as NounName | undefined
}

/** A copy of a value of this schema with each id changed that names a record, but for those in marked values. */
export function changeIds(
  schema: z.ZodType,
  value: unknown,
  change: (noun: NounName, id: string) => unknown,
): unknown {
  if (value === undefined || value === null || isMarked(schema)) return value
  const noun = nounNamedBy(schema)
  if (noun !== undefined) return change(noun, value as string)
  const { shape, element, innerType, options } = defOf(schema)
  if (innerType !== undefined) return changeIds(innerType, value, change)
  if (options !== undefined) {
    const chosen = options.find((option) => option.safeParse(value).success)
    return chosen === undefined ? value : changeIds(chosen, value, change)
  }
  if (element !== undefined && Array.isArray(value)) {
    return value.map((item) => changeIds(element, item, change))
  }
  if (shape === undefined || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const field = shape[key]
      return [key, field === undefined ? part : changeIds(field, part, change)]
    }),
  )
}
