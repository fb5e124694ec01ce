import { z } from 'zod'
import { alike } from './kernel/alike.ts'
import { namesSomething } from './kernel/mending.ts'
import { require } from './kernel/refusal.ts'
import { defOf } from './kernel/schema.ts'
import { eventDefinition, recordedBy, sealedIn } from './registry.ts'

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

type Data = Readonly<Record<string, unknown>>

/**
 * The fields of one entry that a correction may say anew. Words have owners, and what was never said has none to be said
 * for. What was said in confidence isn't said to all in its place.
 */
export function correctableIn(type: string, says: Data): readonly string[] {
  const words = sealedIn(type)
  const asked = askedFor(type)
  const isSaid = (field: string) => says[field] !== undefined
  const instead = Object.keys(says)
    .filter(isSaid)
    .map((field) => asked[field]?.meta()?.['inPlaceOf'])
  return Object.keys(correctionOf(type)?.shape ?? {}).filter(
    (field) => isSaid(field) || !(words.has(field) || instead.includes(field)),
  )
}

/**
 * A correction changes only what somebody was asked for and said: never what was worked out from the record when it was
 * said, nor whether all may read it.
 * @param fields that the correction says anew.
 * @throws Refusal `FieldStands` naming the field.
 */
export function requireCorrectable(
  type: string,
  before: Data,
  after: Data,
  fields: readonly string[],
): void {
  const correctable = correctableIn(type, before)
  for (const field of fields) {
    const stands = correctable.includes(field) || alike(before[field], after[field])
    require(stands, 'FieldStands', 'A correction leaves this as it is: withdraw the entry, and record it anew.', field)
  }
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
