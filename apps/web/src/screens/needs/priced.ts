import type { Answer } from '../../api/views.ts'
import { amount } from '../../words/amount.ts'
import { days } from '../../words/dates.ts'

type View = Answer<'money'>
type Price = View['records'][number]['planned']
type Sums = View['all']['planned']

/** On one line. */
const kept = (figure: string) => figure.replaceAll(' ', '\u00a0')

/** `EUR 1.1 M, 30 days`; nothing where nothing is said. */
export function priced({ cost, effortDays }: Price): string {
  const money = cost === undefined ? undefined : amount(cost.amount, cost.currency)
  const effort = effortDays === undefined ? undefined : days(effortDays)
  return [money, effort].flatMap((part) => (part ? [kept(part)] : [])).join(', ')
}

/** `EUR 2.4 M, USD 300, 42 days`: currencies are never added up. */
export function summed({ money, effortDays }: Sums): string {
  const sums = money.map((each) => amount(each.amount, each.currency))
  return [...sums, ...(effortDays === 0 ? [] : [days(effortDays)])].map(kept).join(', ') || '–'
}

/** What a table holds of sums: one column for each currency, and one for days. */
export const figuresOf = ({ money, effortDays }: Sums, currencies: readonly string[]) => [
  ...currencies.map((currency) => money.find((each) => each.currency === currency)?.amount ?? 0),
  effortDays,
]

/** Every currency that something is planned or spent in. */
export const currenciesIn = ({ all: { planned, actual } }: View): string[] =>
  [...new Set([...planned.money, ...actual.money].map(({ currency }) => currency))].sort()
