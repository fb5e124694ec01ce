import { z } from 'zod'
import { alike } from '../kernel/alike.ts'
import { distinct, MemberId, PartnershipId } from '../kernel/ids.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'

/** Which way is better; `keep` holds a value where it is. */
export const directions = ['up', 'down', 'keep'] as const
/** What a goal is taken for. */
export const takings = ['dream', 'stretch', 'plan', 'promise'] as const
/** Why past gains say little about what a goal asks. */
export const breaks = ['new_product', 'acquisition', 'seasonality', 'price_change'] as const

const Period = z.strictObject({
  label: Line,
  from: LocalDate.optional(),
  to: LocalDate.optional(),
})
/** How much there is to have, in the goal's unit, and who says so. */
export const Market = z.strictObject({ value: Quantity.positive(), source: Line })
const UnlikePast = z.strictObject({ because: z.enum(breaks), note: Text.optional() })

export const Owners = distinct(MemberId).max(20)

const always = {
  title: Line.meta({
    title: 'Title',
    description: 'Whoever is in the organisation can read it.',
  }),
  owners: Owners.meta({ title: 'Owners' }),
  direction: z.enum(directions).meta({ title: 'Direction', description: 'Which way is better.' }),
  growth: z.boolean().meta({ title: 'A growth goal' }),
  draft: z
    .boolean()
    .meta({ title: 'Still a draft', description: 'Nobody is asked to agree to a draft.' }),
}

const maybe = {
  partnership: PartnershipId.meta({ title: 'Partnership' }),
  function: Line.meta({ title: 'Function', description: 'Marketing, sales, product, …' }),
  unit: Line.meta({ title: 'Unit', description: 'What its numbers count: EUR, %, signups.' }),
  metric: Line.meta({ title: 'Metric' }),
  baseline: Quantity.meta({ title: 'Baseline', description: 'Where the metric stands now.' }),
  target: Quantity.meta({ title: 'Target' }),
  targetText: Text.meta({ title: 'Target as written', description: 'Where it is no number.' }),
  horizon: LocalDate.meta({ title: 'By when' }),
  startsOn: LocalDate.meta({ title: 'From when' }),
  period: Period.meta({ title: 'Period', description: 'The quarter or year as you name it.' }),
  takenAs: z.enum(takings).meta({ title: 'Taken as' }),
  definition: Text.meta({ title: 'Definition', description: 'When it counts as achieved.' }),
  market: Market.meta({ title: 'Size of the market', description: 'In the same unit.' }),
  unlikePast: UnlikePast.meta({ title: 'Unlike the past' }),
}

type Shape = Readonly<Record<string, z.ZodType>>
type Clearable<S extends Shape> = { [F in keyof S]: z.ZodOptional<z.ZodNullable<S[F]>> }
type Change<T extends z.ZodType> = z.ZodObject<{ from: T; to: T }, z.core.$strict>
type Changed<S extends Shape> = { [F in keyof S]: z.ZodOptional<Change<S[F]>> }
type Filled<S extends Shape> = { [F in keyof S]: z.ZodOptional<Change<z.ZodOptional<S[F]>>> }

const each = (shape: Shape, as: (field: z.ZodType) => z.ZodType): unknown =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, as(field)]))

const pair = (field: z.ZodType) => z.strictObject({ from: field, to: field }).optional()

/** What a goal says: the fields that a revision may change. */
export const Terms = z.strictObject({ ...always, ...z.strictObject(maybe).partial().shape })
export type Terms = z.output<typeof Terms>
export type Term = keyof Terms

/** What changes, from which value to which; a side left out is a field left empty. */
export const Changes = z
  .strictObject({
    ...(each(always, pair) as Changed<typeof always>),
    ...(each(maybe, (field) => pair(field.optional())) as Filled<typeof maybe>),
  })
  .refine((changes) => Object.keys(changes).length > 0, 'changes nothing')
export type Changes = z.output<typeof Changes>

/** The fields of a form that changes a goal: a field left out stays, null empties it. */
export const revisable = {
  ...z.strictObject(always).partial().shape,
  ...(each(maybe, (field) =>
    field
      .nullable()
      .optional()
      .meta(field.meta() ?? {}),
  ) as Clearable<typeof maybe>),
}
export type Wanted = Partial<{ [F in Term]: Terms[F] | null | undefined }>

/** What the owners agree on: changing one of these asks for everybody's consent. */
export const agreedTerms = ['target', 'targetText', 'horizon', 'metric', 'definition'] as const

const spelled: readonly string[] = [
  'title',
  'function',
  'unit',
  'metric',
  'targetText',
  'definition',
]

/** Whether a revision changes what the owners agree on. */
export const isMaterial = (changes: Changes): boolean =>
  agreedTerms.some((term) => changes[term] !== undefined)

/** Whether only wording changes, so that a revision may call itself editorial. */
export const isSpelling = (changes: Changes): boolean =>
  Object.keys(changes).every((term) => spelled.includes(term))

/** How the terms differ from what is wanted; undefined where they don't. */
export function differences(terms: Terms, wanted: Wanted): Changes | undefined {
  const changes = (Object.keys(wanted) as Term[])
    .filter((term) => wanted[term] !== undefined)
    .map((term) => [term, { from: terms[term], to: wanted[term] ?? undefined }] as const)
    .filter(([, { from, to }]) => !alike(from, to))
  return changes.length === 0 ? undefined : Object.fromEntries(changes)
}

/** The terms once changed. */
export function changed(terms: Terms, changes: Changes): Terms {
  const now: Record<string, unknown> = { ...terms }
  for (const term of Object.keys(changes) as Term[]) now[term] = changes[term]?.to
  return now as Terms
}

/** Whether the terms still are what a change set out from. */
export const stillFrom = (terms: Terms, changes: Changes): boolean =>
  (Object.keys(changes) as Term[]).every((term) => alike(terms[term], changes[term]?.from))
