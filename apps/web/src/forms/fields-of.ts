import type { z } from 'zod'
import { asSentence } from '../words/as-sentence.ts'
import { type Choice, type Field, type GroupField, isPickable } from './field.ts'

type Schema = z.core.$ZodTypes

/** What a schema's author said about a field; the outermost word counts. */
interface Said {
  title?: string
  description?: string
  widget?: string
  /** `first`: asked at once, though it may be left open. */
  place?: string
  /** Fewer are taken than there are: `members` of all people, `everMembers` with those who left, all who are `here` still, others still `coming` with them, or those `fitting` the record as it stands. */
  among?: string
  /** How other fields of the same input narrow it: see `Narrowed`. */
  but?: string
  with?: string
  ofEver?: string
  confides?: string
  inPlaceOf?: string
  /** See `Named`. */
  readers?: string
  /** Of what it is the name: there may be one already. */
  names?: string
  id?: string
}

interface Standing {
  name: string
  required: boolean
  clearable: boolean
  initial?: unknown
  said: Said
}

/** The fields of a command's input, in the order in which its schema names them. */
export function fieldsOf(input: z.core.$ZodType): GroupField {
  const field = fieldOf(input as Schema, { name: '', required: true, clearable: false, said: {} })
  if (field.kind !== 'group') throw new Error('A command takes an object')
  return field
}

function fieldOf(schema: Schema, standing: Standing): Field {
  const said = { ...saidOf(schema), ...standing.said }
  const { def } = schema._zod
  switch (def.type) {
    case 'optional':
      return fieldOf(def.innerType as Schema, { ...standing, said, required: false })
    case 'nullable':
      return fieldOf(def.innerType as Schema, {
        ...standing,
        said,
        required: false,
        clearable: true,
      })
    case 'default':
    case 'prefault': {
      const initial: unknown = def.defaultValue
      return fieldOf(def.innerType as Schema, { ...standing, said, required: false, initial })
    }
    case 'readonly':
    case 'nonoptional':
      return fieldOf(def.innerType as Schema, { ...standing, said })
    case 'pipe':
      return fieldOf(def.in as Schema, { ...standing, said })
    default:
      return chosenAnyway({ ...named(standing, said), ...shapeOf(schema, said, standing) } as Field)
  }
}

/** One of several that says something of itself where nobody chooses can't be left open. */
const chosenAnyway = (field: Field): Field =>
  field.initial !== undefined && (field.kind === 'choice' || field.kind === 'variants')
    ? { ...field, required: true }
    : field

function named({ name, required, clearable, initial }: Standing, said: Said) {
  return {
    name,
    label: said.title ?? asSentence(name === 'id' && isPickable(said.widget) ? said.widget : name),
    ...(said.description === undefined ? {} : { help: said.description }),
    required,
    clearable,
    ...(initial === undefined ? {} : { initial }),
    ...(said.place === 'first' ? { first: true } : {}),
    ...given({ inPlaceOf: said.inPlaceOf, readers: said.readers }),
  }
}

/** What kind of field a bare schema asks for. @throws Error for a type that no form knows. */
function shapeOf(schema: Schema, said: Said, { name, required, initial }: Standing): object {
  const { def } = schema._zod
  // What only the page knows that the form was opened from.
  if (said.widget === 'reference')
    return { kind: 'reference', ...(def.type === 'number' ? { figure: true } : {}) }
  switch (def.type) {
    case 'string':
      return stringShape(schema, said)
    case 'number':
      return numberShape(schema as z.core.$ZodNumber)
    case 'boolean':
      // Where nothing need be said, an empty box would say no.
      return required || initial !== undefined
        ? { kind: 'yes-no' }
        : { kind: 'choice', choices: yesOrNo }
    case 'enum':
      return {
        kind: 'choice',
        choices: Object.values(def.entries).map(choiceOf),
        ...given({ ofEver: said.ofEver }),
      }
    case 'literal':
      return { kind: 'fixed', value: def.values[0] }
    case 'array':
      return arrayShape(def.element as Schema)
    case 'object':
      // What only an import can tell.
      return said.widget === 'import' ? { kind: 'reference' } : groupShape(name, def.shape)
    case 'union':
      return unionShape(def.options as readonly Schema[])
    default:
      throw new Error(`No form has a field for ${def.type}`)
  }
}

/** An entry is named by a page alone: so is all that stands beside its name. */
function groupShape(name: string, shape: Readonly<Record<string, z.core.$ZodType>>): object {
  const fields = Object.entries(shape).map(([key, field]) => inside(key, field))
  const namesEntry = fields.some((field) => field.kind === 'reference' && field.required)
  return name !== '' && namesEntry ? { kind: 'reference' } : { kind: 'group', fields }
}

const inside = (name: string, schema: z.core.$ZodType): Field =>
  fieldOf(schema as Schema, { name, required: true, clearable: false, said: {} })

function stringShape(schema: Schema, { widget, id, names, ...said }: Said): object {
  if (isPickable(widget)) return { kind: 'pick', of: widget, ...narrowing(said) }
  if (widget === 'text') return { kind: 'text' }
  if (isReference(schema)) return { kind: 'reference' }
  if (id === 'Month') return { kind: 'line', format: 'month' }
  if (id === 'Zone') return { kind: 'line', format: 'zone' }
  if (id === 'LocalTime') return { kind: 'line', format: 'time' }
  const format = 'format' in schema._zod.def ? schema._zod.def.format : undefined
  if (format === 'date') return { kind: 'date' }
  if (format === 'datetime') return { kind: 'instant' }
  if (isPickable(names)) return { kind: 'line', format: 'text', names }
  return { kind: 'line', format: format === 'url' ? 'url' : 'text' }
}

const narrowing = ({ among, but, with: beside, ofEver, confides }: Said): object =>
  given({ among, but, with: beside, ofEver, confides })

/** Those that are said. */
const given = (said: Readonly<Record<string, string | undefined>>): object =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))

const SOME_ID = '019a0000-0000-7000-8000-000000000000'

/** Takes ids and nothing that a person would write. */
function isReference(schema: Schema): boolean {
  const { safeParse } = schema as unknown as z.ZodType
  return safeParse(SOME_ID).success && !safeParse('words').success
}

function numberShape(schema: z.core.$ZodNumber): object {
  const { minimum, maximum, format } = schema._zod.bag
  return {
    kind: 'number',
    whole: format === 'safeint' || format === 'int32',
    least:
      typeof minimum === 'number' &&
      Number.isSafeInteger(minimum) &&
      minimum > Number.MIN_SAFE_INTEGER
        ? minimum
        : undefined,
    most: typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined,
  }
}

function arrayShape(element: Schema): object {
  const item = inside('', element)
  if (item.kind === 'pick') {
    const { of, among, but } = item
    return { kind: 'picks', of, ...given({ among, but }) }
  }
  const framed = item.kind === 'group' || item.kind === 'variants'
  return { kind: 'list', item: framed ? item : { ...item, label: 'Entry' } }
}

function unionShape(options: readonly Schema[]): object {
  if (options.every(({ _zod }) => _zod.def.type === 'literal')) {
    return { kind: 'choice', choices: options.flatMap(literalChoices) }
  }
  const variants = options.map((option) => {
    const field = inside('', option)
    return { label: variantLabel(option, field), field }
  })
  return { kind: 'variants', variants }
}

/** A variant is named by its title, by what tells it from the others, or by what it first asks for. */
function variantLabel(schema: Schema, field: Field): string {
  const { title } = saidOf(schema)
  if (title !== undefined) return title
  if (field.kind === 'fixed') return asSentence(String(field.value))
  if (field.kind === 'picks' || field.kind === 'list') return 'Some'
  if (field.kind !== 'group') return field.label
  const telling = field.fields.find(({ kind }) => kind === 'fixed')
  if (telling?.kind === 'fixed') return asSentence(String(telling.value))
  return field.fields[0]?.label ?? 'Other'
}

function literalChoices(option: Schema): Choice[] {
  if (option._zod.def.type !== 'literal') return []
  const { title } = saidOf(option)
  return option._zod.def.values.map((value) => {
    const choice = choiceOf(value as string | number)
    return title === undefined ? choice : { ...choice, label: title }
  })
}

const yesOrNo: readonly Choice[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
]

const choiceOf = (value: string | number): Choice => ({ value, label: asSentence(String(value)) })

function saidOf(schema: Schema): Said {
  const meta: Readonly<Record<string, unknown>> = (schema as unknown as z.ZodType).meta() ?? {}
  return Object.fromEntries(
    SAID.filter((key) => typeof meta[key] === 'string').map((key) => [key, meta[key]]),
  )
}

const SAID = [
  ...(['title', 'description', 'widget', 'id', 'place', 'names'] as const),
  ...(['among', 'but', 'with', 'ofEver', 'confides', 'inPlaceOf', 'readers'] as const),
] as const
