import { z } from 'zod'
import { Need } from '../goal/need.ts'
import { alike } from '../kernel/alike.ts'
import { distinct, GoalId, MemberId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'

/** Names an option within its decision: `1`, `pilot`. */
export const OptionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'small letters, digits and dashes only')
export type OptionId = z.output<typeof OptionId>

export const decisionKinds = ['strategy', 'operational'] as const

/** Where something holds: a market and a segment of it. */
const Context = z.strictObject({ market: Line.optional(), segment: Line.optional() })

/** An amount of money. */
export const Cost = z.strictObject({
  amount: Quantity.nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'not a currency, such as EUR'),
})

const People = distinct(PersonId).max(50)
const Goals = distinct(GoalId).max(20)

const proposed = {
  title: Line.meta({
    title: 'Title',
    description: 'Whoever is in the organisation can read it, unless it is restricted.',
  }),
  owner: MemberId.meta({ title: 'Owner', description: 'Who decides.' }),
  goals: Goals.meta({ title: 'Goals', description: 'What it serves.' }),
}

const perhapsProposed = {
  domain: Line.meta({ title: 'Domain', description: 'As the charter names it: market, pricing.' }),
  topic: Line.meta({
    title: 'Topic',
    description: 'What it is about: decisions on one topic count once where voices are compared.',
  }),
  partnership: PartnershipId.meta({ title: 'Partnership' }),
  need: Need.meta({ title: 'Whose need it serves' }),
  context: Context.meta({ title: 'Where it applies', description: 'The market and its segment.' }),
}

const planned = {
  kind: z.enum(decisionKinds).meta({ title: 'Kind' }),
  experiment: z.boolean().meta({
    title: 'An experiment',
    description: 'Agreed beforehand to be one: ending it early is no change of course.',
  }),
  participants: People.meta({ title: 'Present', description: 'Who was there when it was made.' }),
  adopted: People.meta({ title: 'Adopted', description: 'Whose position it follows.' }),
  consulted: People.meta({ title: 'Consulted', description: 'Whose opinion was sought.' }),
  informed: People.meta({ title: 'Informed', description: 'Who is kept up to date.' }),
}

const perhapsPlanned = {
  option: OptionId.meta({ title: 'Option chosen', widget: 'option' }),
  rationale: Text.meta({ title: 'Why' }),
  expectedEffectDays: z
    .int()
    .min(1)
    .max(36_500)
    .meta({ title: 'Effect expected after', description: 'In days from the decision.' }),
  reviewOn: LocalDate.meta({ title: 'Review on' }),
  cost: Cost.meta({ title: 'Planned cost' }),
  effortDays: Quantity.nonnegative().meta({ title: 'Planned effort', description: 'In days.' }),
}

/** What a decision says once proposed. */
export const Terms = z.strictObject({
  ...proposed,
  ...z.strictObject(perhapsProposed).partial().shape,
})
export type Terms = z.output<typeof Terms>

/** What is settled when it is made. */
export const Plan = z.strictObject({
  ...planned,
  ...z.strictObject(perhapsPlanned).partial().shape,
})
export type Plan = z.output<typeof Plan>

const always = { ...proposed, ...planned }
const perhaps = { ...perhapsProposed, ...perhapsPlanned }

type Shape = Readonly<Record<string, z.ZodType>>

const each = (shape: Shape, as: (field: z.ZodType) => z.ZodType): unknown =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, as(field)]))

const change = <T extends z.ZodType>(field: T) =>
  z.strictObject({ from: field.optional(), to: field.optional() }).optional()

type Changed<S extends Shape> = { [F in keyof S]: ReturnType<typeof change<S[F]>> }
type Clearable<S extends Shape> = { [F in keyof S]: z.ZodOptional<z.ZodNullable<S[F]>> }

const revised = { ...always, ...perhaps }

/** What a revision changes, from which value to which; a side left out is a field left empty. */
export const Changes = z
  .strictObject(each(revised, change) as Changed<typeof revised>)
  .refine((changes) => Object.keys(changes).length > 0, 'changes nothing')
export type Changes = z.output<typeof Changes>

/** The fields of a form that revises a decision: a field left out stays, null empties it. */
export const revisable = {
  ...z.strictObject(always).partial().shape,
  ...(each(perhaps, (field) =>
    field
      .nullable()
      .optional()
      .meta(field.meta() ?? {}),
  ) as Clearable<typeof perhaps>),
}

/** Only once a decision is made does it say these. */
export const planFields: readonly string[] = Object.keys({ ...planned, ...perhapsPlanned })

const spelled: readonly string[] = ['title', 'domain', 'topic', 'rationale']

/** Whether only wording changes, so that a revision may call itself editorial. */
export const isSpelling = (changes: Changes): boolean =>
  Object.keys(changes).every((field) => spelled.includes(field))

/** How what is said differs from what is wanted; undefined where it does not. */
export function differences(
  said: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): Changes | undefined {
  const changes = Object.entries(wanted)
    .filter(([, to]) => to !== undefined)
    .map(([field, to]) => [field, { from: said[field], to: to ?? undefined }] as const)
    .filter(([, { from, to }]) => !alike(from, to))
  return changes.length === 0 ? undefined : Object.fromEntries(changes)
}

/** What is said once changed: of the terms, or of the plan. */
export function changed<T extends object>(said: T, changes: Changes, plan: boolean): T {
  const mine = Object.entries(changes).filter(([field]) => planFields.includes(field) === plan)
  return { ...said, ...Object.fromEntries(mine.map(([field, made]) => [field, made?.to])) }
}
