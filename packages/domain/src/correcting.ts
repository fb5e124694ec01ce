import { z } from 'zod'
import { namesSomething } from './kernel/mending.ts'
import { defOf } from './kernel/schema.ts'
import { eventDefinition, recordedBy } from './registry.ts'

/**
 * What a correction may say anew of an entry, in the fields of the commands that record such entries: what it says, never
 * whom or what it names. A field that the entry may leave open is emptied by null. Undefined where nothing is mendable.
 */
export function correctionOf(type: string): z.ZodObject | undefined {
  const definition = eventDefinition(type)
  if (definition?.mendable !== true) return undefined
  const asked = askedFor(type)
  const fields = Object.entries(shapeOf(definition.data)).flatMap(([name, part]) => {
    const field = asked[name]
    if (field === undefined || namesSomething(part) || isForNoForm(field)) return []
    return [[name, askedAnew(field, defOf(part).type === 'optional')] as const]
  })
  return z.strictObject(Object.fromEntries(fields))
}

/** What is asked for to record an entry of a type, under the names that it has in the entry. */
const askedFor = (type: string): Readonly<Record<string, z.ZodType | undefined>> =>
  Object.assign(
    {},
    ...recordedBy(type).map(({ definition: { input, asks = {} } }) => {
      const shape = shapeOf(input)
      const renamed = Object.entries(asks).map(([name, field]) => [name, shape[field]])
      return { ...shape, ...Object.fromEntries(renamed) }
    }),
  )

const shapeOf = (schema: z.ZodType | undefined) =>
  (schema === undefined ? undefined : defOf(schema).shape) ?? {}

/** What no form asks for: the page that something was read from, and what only the page knows that it was opened from. */
const isForNoForm = (field: z.ZodType): boolean =>
  ['import', 'reference'].includes(String(bare(field).meta()?.['widget']))

const leavesOpen = ['optional', 'nullable', 'default', 'prefault']

/** A field without the ways to leave it open. */
function bare(field: z.ZodType): z.ZodType {
  const { type, innerType } = defOf(field)
  return innerType !== undefined && leavesOpen.includes(type) ? bare(innerType) : field
}

/** A command fills in what is left open, and says so; an entry that stands must say it, or may be without it. */
function askedAnew(field: z.ZodType, open: boolean): z.ZodType {
  const inner = bare(field)
  const { title, description: help } = { ...inner.meta(), ...field.meta() }
  const description = open || inner === field ? help : undefined
  const said = { ...(title ? { title } : {}), ...(description ? { description } : {}) }
  return open ? inner.nullable().optional().meta(said) : inner.meta(said)
}
