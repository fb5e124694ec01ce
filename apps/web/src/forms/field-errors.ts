import type { z } from 'zod'
import type { FieldProblem } from '../api/problem.ts'
import type { Draft, DraftGroup, DraftList, DraftVariant } from './draft.ts'
import type { Field } from './field.ts'

/** What is wrong, by path: `about.0.id`; the form as a whole under the empty path. */
export type Errors = ReadonlyMap<string, string>

export const noErrors: Errors = new Map()

/** The first thing wrong with each field. */
export function errorsFrom(problems: readonly FieldProblem[]): Errors {
  const errors = new Map<string, string>()
  for (const { path, message } of problems) {
    const dotted = path.replace(/^\//, '').replaceAll('/', '.')
    if (!errors.has(dotted)) errors.set(dotted, message)
  }
  return errors
}

/** What a command's schema says of an input, in words; of a union only what concerns the variant that was filled in. */
export function problemsOf(
  schema: z.ZodType,
  field: Field,
  draft: Draft,
  input: unknown,
): FieldProblem[] {
  const parsed = schema.safeParse(input)
  const issues = parsed.error?.issues ?? []
  return [...issues.flatMap((issue) => told(issue, [], field, draft)), ...unsaid(field, input)]
}

/** Of two fields that say the same, for all or in confidence, one is needed, though each may be left open. */
function unsaid(field: Field, input: unknown): FieldProblem[] {
  if (field.kind !== 'group') return []
  const said = input as Readonly<Record<string, unknown>>
  return field.fields.flatMap(({ name, inPlaceOf }) =>
    inPlaceOf === undefined || said[name] !== undefined || said[inPlaceOf] !== undefined
      ? []
      : [{ path: inPlaceOf, message: 'needed, or else the line in confidence' }],
  )
}

function told(
  issue: z.core.$ZodIssue,
  at: readonly PropertyKey[],
  field: Field,
  draft: Draft,
): FieldProblem[] {
  const path = [...at, ...issue.path]
  const [here, filled] = fieldAt(field, draft, path) ?? []
  if (issue.code === 'invalid_union' && here?.kind === 'variants') {
    const inner = issue.errors[(filled as DraftVariant).variant]
    if (inner !== undefined) return inner.flatMap((each) => told(each, path, field, draft))
  }
  const toDo = issue.message === 'needed' && here !== undefined ? doingFor(here) : undefined
  const message = toDo === undefined ? issue.message : `${issue.message}: ${toDo}`
  return [{ path: path.join('.'), message }]
}

/** What fills in a field that is empty; nothing where it is filled in by those inside it. */
function doingFor(field: Field): string | undefined {
  switch (field.kind) {
    case 'pick':
      return field.of === 'person' ? 'choose a person' : 'choose one'
    case 'choice':
      return 'choose one'
    case 'date':
      return 'choose a day'
    case 'instant':
      return 'choose a day and time'
    case 'number':
      return 'write a number'
    case 'line':
    case 'text':
      return 'write it here'
    default:
      return undefined
  }
}

/** The field at a path as the form is filled in, with what stands in it. */
function fieldAt(
  field: Field,
  draft: Draft,
  path: readonly PropertyKey[],
): readonly [Field, Draft] | undefined {
  const [key, ...rest] = path
  if (key === undefined) return [field, draft]
  const within = (inner: Field | undefined, filled: Draft | undefined, after: typeof path) =>
    inner === undefined || filled === undefined ? undefined : fieldAt(inner, filled, after)
  switch (field.kind) {
    case 'group': {
      const inner = field.fields.find(({ name }) => name === key)
      return within(inner, (draft as DraftGroup).fields[String(key)], rest)
    }
    case 'list':
      return within(field.item, (draft as DraftList).items[Number(key)], rest)
    case 'variants': {
      const { variant, value } = draft as DraftVariant
      return within(field.variants[variant]?.field, value, path)
    }
    default:
      return undefined
  }
}
