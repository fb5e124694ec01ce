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
  if (issue.code === 'invalid_union') {
    const chosen = variantAt(field, draft, path)
    const inner = chosen === undefined ? undefined : issue.errors[chosen]
    if (inner !== undefined) return inner.flatMap((each) => told(each, path, field, draft))
  }
  return [{ path: path.join('.'), message: issue.message }]
}

function variantAt(field: Field, draft: Draft, path: readonly PropertyKey[]): number | undefined {
  let [at, filled]: [Field, Draft | undefined] = [field, draft]
  for (const key of path) {
    if (filled === undefined) return undefined
    if (at.kind === 'group') {
      const inner = at.fields.find(({ name }) => name === key)
      if (inner === undefined) return undefined
      filled = (filled as DraftGroup).fields[String(key)]
      at = inner
    } else if (at.kind === 'list') {
      filled = (filled as DraftList).items[Number(key)]
      at = at.item
    } else return undefined
  }
  return at.kind === 'variants' && filled !== undefined
    ? (filled as DraftVariant).variant
    : undefined
}
