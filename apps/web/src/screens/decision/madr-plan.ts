import type { Answer } from '../../api/views.ts'
import { type FieldChange, fieldName } from '../../ui/field-changes.tsx'
import { amount, told } from '../../words/amount.ts'
import { days } from '../../words/dates.ts'
import { onBy, withNote } from './madr-lines.ts'

type View = Answer<'decision'>

/** What it was to cost and has cost, when it is to be reviewed, and how all of that was changed since it was made. */
export const planOf = ({ made, costs, revisions }: View): string[] => [
  ...listOf('planned cost', made),
  ...(made?.reviewOn === undefined ? [] : [`to be reviewed on ${made.reviewOn}`]),
  ...costs.flatMap((each) =>
    listOf('cost so far', each).map((line) => withNote(`${line}, ${onBy(each.stamp)}`, each.note)),
  ),
  ...revisions.map(revised),
]

type Price = Partial<Pick<View['costs'][number], 'cost' | 'effortDays'>>

function listOf(what: string, { cost, effortDays }: Price = {}): string[] {
  const price = [
    cost && amount(cost.amount, cost.currency),
    effortDays === undefined ? undefined : `${days(effortDays)} of work`,
  ].filter((part) => part !== undefined)
  return price.length === 0 ? [] : [`${what}: ${price.join(' and ')}`]
}

function revised({ stamp, fields, reason, editorial }: View['revisions'][number]): string {
  const how = editorial ? ', wording only' : ''
  return withNote(`revised ${onBy(stamp)}${how}, ${fields.map(changed).join('; ')}`, reason)
}

/** "effect days from 183 to 365"; what stood there or stands there now may be nothing. */
function changed({ field, from, to }: FieldChange): string {
  const before = from === undefined ? '' : ` from ${asWritten(from)}`
  return `${fieldName(field)}${before} to ${to === undefined ? 'nothing' : asWritten(to)}`
}

/** Words stand in marks, days as a record writes them. */
function asWritten(value: unknown): string {
  if (typeof value !== 'string') return told(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : `“${value}”`
}
