import type { Answer } from '../../api/views.ts'
import { useEntryHref } from '../../here/entry-href.ts'
import { firstName } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { type Linked, LinkedTable } from '../../ui/linked-table.tsx'
import { SaidList } from '../../ui/said-list.tsx'
import { Section } from '../../ui/section.tsx'
import { whoseNeed } from '../../ui/whose-need.tsx'
import { amount } from '../../words/amount.ts'
import { day, days } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

type View = Answer<'decision'>

/** Who had a part in it, what it costs, whose need it serves, and the records around it. */
export function Touches({ view }: { view: View }) {
  const { goals, feedback, links, cites, costs, need, context, made, source } = view
  const spent = costs.at(-1)
  const entryHref = useEntryHref()
  const stamp = view.decision?.stamp
  const decided = stamp && entryHref(stamp.event)
  const rows: Linked[] = [
    ...goals.map((each) => ({ ...each, how: 'Serves' })),
    ...feedback.map((each) => ({ ...each, how: 'Feedback' })),
    ...cites.map((each) => ({ ...each, how: 'Cites' })),
    ...links.map(({ decision, relation, incoming }) => ({
      ...decision,
      how: linkNames[relation][incoming ? 1 : 0],
    })),
  ].filter((row, n, all) => n === all.findIndex(isSame(row)))
  const said = [
    people('Adopted', made?.adopted),
    people('Took part', made?.participants),
    people('Consulted', made?.consulted),
    people('Informed', made?.informed),
    made?.cost && {
      what: 'Planned cost',
      said: <Figure href={decided}>{amount(made.cost.amount, made.cost.currency)}</Figure>,
    },
    spent && { what: 'Cost so far', said: <CostSoFar cost={spent} /> },
    made?.effortDays !== undefined && {
      what: 'Effort',
      said: <Figure href={decided}>{days(made.effortDays)}</Figure>,
    },
    made?.reviewOn !== undefined && { what: 'Review on', said: day(made.reviewOn) },
    need && {
      what: 'Whose need',
      said: whoseNeed(need),
    },
    context && { what: 'Where', said: Object.values(context).filter(Boolean).join(', ') },
    source && {
      what: 'Read from',
      said: `${source.page}${source.commit === undefined ? '' : `, ${source.commit.slice(0, 8)}`}`,
    },
  ].filter((row) => row !== undefined && row !== false)
  if (rows.length + said.length === 0) return null
  return (
    <Section title="Who and what it touches">
      <SaidList rows={said} />
      {rows.length > 0 && <LinkedTable rows={rows} />}
    </Section>
  )
}

/** `EUR 600,000, as of 13 Mar 2026: Half a year.` */
function CostSoFar({ cost: { cost, effortDays, note, stamp } }: { cost: View['costs'][number] }) {
  const entryHref = useEntryHref()
  const price = [
    cost && amount(cost.amount, cost.currency),
    effortDays === undefined ? undefined : days(effortDays),
  ].filter(Boolean)
  return (
    <>
      <Figure href={entryHref(stamp.event)}>
        {price.join(', ')}, as of {day(stamp.happened)}
      </Figure>
      {note && `: ${note}`}
    </>
  )
}

/** Two decisions may each say that they are related. */
const isSame = (row: Linked) => (other: Linked) =>
  row.how === other.how && JSON.stringify(row.href) === JSON.stringify(other.href)

/** How a decision stands to the other, and the other to it. */
const linkNames = {
  amends: ['Amends', 'Amended by'],
  refines: ['Refines', 'Refined by'],
  relates_to: ['Related to', 'Related to'],
} as const

const people = (what: string, these: readonly { name: string }[] = []) =>
  these.length === 0 ? undefined : { what, said: listed(these.map(firstName)) }
