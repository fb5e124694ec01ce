import { z } from 'zod'
import { alike } from './kernel/alike.ts'
import { type Clear, isMarked } from './kernel/marks.ts'
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
  const said = Object.assign({}, shapeOf(definition.data), ...Object.values(statementsOf(type)))
  const fields = Object.entries<z.ZodType>(said).flatMap(([name, part]) => {
    const field = asked[name]
    if (field === undefined || namesSomething(part) || isForNoForm(field)) return []
    return [[name, askedAnew(field, defOf(part).type === 'optional')] as const]
  })
  return z.strictObject(Object.fromEntries(fields))
}

type Data = Readonly<Record<string, unknown>>
type Shape = Readonly<Record<string, z.ZodType>>

/**
 * The fields of one entry that a correction may say anew, those of its statements among them. Words have owners, and what
 * was never said has none to be said for. What was said in confidence isn't said to all in its place.
 */
export function correctableIn(type: string, entry: Data): readonly string[] {
  const says = takenApart(type, entry)
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
  const [was, is] = [takenApart(type, before), takenApart(type, after)]
  for (const field of fields) {
    const stands = correctable.includes(field) || alike(was[field], is[field])
    require(stands, 'FieldStands', 'A correction leaves this as it is: withdraw the entry, and record it anew.', field)
  }
}

/** What the statements of an entry of a type say, field by field: each stands in one, and is asked for beside it. */
function statementsOf(type: string): Readonly<Record<string, Shape>> {
  const fields = Object.entries(shapeOf(eventDefinition(type)?.data))
  const statements = fields.flatMap(([name, part]) => {
    const said = isMarked(part) ? defOf(part).shape?.['value'] : undefined
    const shape = shapeOf(said)
    return Object.keys(shape).length === 0 ? [] : [[name, shape] as const]
  })
  return Object.fromEntries(statements)
}

/**
 * What an entry says with its statements taken apart, as its command asked for it.
 * @param entry opened, or in the clear with whose each statement is.
 */
export function takenApart(type: string, entry: Data): Data {
  const statements = Object.keys(statementsOf(type))
  const insides = statements.map((name) => {
    const said = (entry[name] ?? {}) as Data
    return 'owners' in said ? (said['value'] as Data) : said
  })
  const beside = Object.entries(entry).filter(([name]) => !statements.includes(name))
  return Object.assign(Object.fromEntries(beside), ...insides)
}

/**
 * What an entry says once some of its fields are said anew, by whose they are; null leaves one open.
 * @param before in the clear.
 * @throws Refusal `NeverSaid` naming the field: words that were never said have nobody whose they are.
 */
export function saidAnew(type: string, before: Data, changes: Data): Data {
  const statements = Object.entries(statementsOf(type))
  const marked = sealedIn(type)
  const said: Record<string, unknown> = { ...before }
  for (const [field, value] of Object.entries(changes)) {
    const [holder] = statements.find(([, shape]) => field in shape) ?? []
    const { owners, value: whole } = (said[holder ?? field] ?? {}) as Partial<Clear<Data>>
    const isMark = holder !== undefined || (value !== null && marked.has(field))
    require(!isMark ||
      owners !== undefined, 'NeverSaid', 'This was never said: record it anew.', field)
    if (holder !== undefined)
      said[holder] = { owners, value: withoutOpen({ ...whole, [field]: value }) }
    else said[field] = isMark ? { owners, value } : value
  }
  return withoutOpen(said)
}

/** Without what is left open. */
const withoutOpen = (fields: Data): Data =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

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

const shapeOf = (schema: z.ZodType | undefined): Shape =>
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
