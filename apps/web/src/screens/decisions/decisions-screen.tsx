import { useMemo, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { drawsRelated } from '../../charts/lineage/lineage-graph.tsx'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { type Search, useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { Filter } from '../../ui/filter.tsx'
import { useNamedHere } from '../../ui/named-here.ts'
import { Narrowed } from '../../ui/narrowed.tsx'
import { noneFits } from '../../ui/none-fits.ts'
import { Section } from '../../ui/section.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import './decisions-screen.css'
import { ClockChoice } from './clock-choice.tsx'
import { Drawn } from './drawn.tsx'
import { Legend } from './legend.tsx'
import { lineageOf } from './lineage-of.ts'

const standings = [
  'problem stated',
  'proposed',
  'positions sealed',
  'positions open',
  'in force',
  'superseded',
  'reversed',
  'dropped',
  'rejected',
] as const

/** How strategy evolved: what was decided, what took its place, and the time it got. */
export function DecisionsScreen() {
  useScreenTitle('Decisions')
  const [search] = useSearchParts()
  const asked = useView('decisions', paramsOf(search), useMoments())
  return (
    <div className="page decisions-screen">
      <Answered asked={asked} what="the lineage of decisions">
        {(view) => <Lineage view={view} />}
      </Answered>
    </div>
  )
}

/** The address' filters as the view takes them; what it does not know is left to its refusal. */
const paramsOf = ({ domain, owner, standing, among, from, to }: Search) =>
  ({ domain, owner, standing, among, from, to }) as Params<'decisions'>

function Lineage({ view }: { view: Answer<'decisions'> }) {
  const to = useTo()
  const hrefOf = useHref()
  const [search] = useSearchParts()
  const named = useNamedHere()
  const { member } = useHere()
  const [table, setTable] = useState(false)
  const clock = search['clock'] === 'recorded' ? 'recorded' : 'happened'
  const decisions = useMemo(
    () => lineageOf(view.decisions, view.edges, hrefOf, clock),
    [view, hrefOf, clock],
  )
  const filtered = ['domain', 'owner', 'standing', 'among', 'from', 'to'].filter(
    (key) => search[key] !== undefined,
  )
  return (
    <>
      <Verdict
        sentence={
          decisions.length > 0 || filtered.length === 0
            ? view.sentence
            : [{ text: noneFits('decision', filtered, search, named) }]
        }
      />
      <Bar filters={view.filters} table={table} drawn={decisions.length > 0} onTable={setTable} />
      {decisions.length === 0 ? (
        filtered.length === 0 &&
        member && (
          <p className="empty ink-2">
            A decision stands here as a bar: the time it was given, and the time it got.
          </p>
        )
      ) : (
        <Drawn
          {...{ decisions, clock, table }}
          summary={view.sentence.map(({ text }) => text).join('')}
        />
      )}
      {decisions.length > 0 && (
        <p className="foot ink-3 size-12">
          Each bar is the time a decision was given; the filled part is the time it got. Arrows lead
          to what came after
          {drawsRelated(decisions) && ', a dotted line to what is related'}.{' '}
          <a href={to('/bets')}>What was bet, and came</a>
        </p>
      )}
      {view.problems.length > 0 && <Problems problems={view.problems} />}
    </>
  )
}

interface BarProps {
  filters: Answer<'decisions'>['filters']
  table: boolean
  /** Whether there is anything to draw. */
  drawn: boolean
  onTable: (table: boolean) => void
}

function Bar({ filters, table, drawn, onTable }: BarProps) {
  const to = useTo()
  const [search, change] = useFilters()
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className="filters lineage-filters">
      <Filter
        label="Domain"
        value={search['domain'] ?? ''}
        options={plain(filters.domains)}
        onChange={(domain) => change({ domain })}
      />
      <Filter
        label="Owner"
        value={search['owner'] ?? ''}
        options={filters.owners.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(owner) => change({ owner })}
        all="anyone"
        another="nobody here"
      />
      <Filter
        label="Standing"
        value={search['standing'] ?? ''}
        options={plain(standings)}
        onChange={(standing) => change({ standing })}
      />
      <Narrowed />
      <ClockChoice />
      {drawn && <Legend />}
      {drawn && (
        <a className="plain ink-2" href={to(`/evolution${ofTheSame(search)}`)}>
          On two pages
        </a>
      )}
      {drawn && (
        <button type="button" aria-pressed={table} onClick={() => onTable(!table)}>
          {table ? 'Chart' : 'Table'}
        </button>
      )}
      <CommandButton command="ProposeDecision" primary>
        Propose a decision
      </CommandButton>
    </div>
  )
}

/** What the two pages can be narrowed to as well. */
function ofTheSame(search: Search): string {
  const same = ['domain', 'from', 'to'].flatMap((key) => {
    const value = search[key]
    return value === undefined ? [] : [[key, value]]
  })
  return same.length === 0 ? '' : `?${new URLSearchParams(same)}`
}

function Problems({ problems }: { problems: Answer<'decisions'>['problems'] }) {
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <Section title="Problems" note="stated, and nothing is proposed">
      <table>
        <tbody>
          {problems.map(({ id, href, ordinal, problem, proposalWithdrawn, stamp }) => (
            <tr key={id}>
              <td className="ink-3">{ordinal}</td>
              <td>
                <a href={hrefOf(href)}>{problem}</a>
                {proposalWithdrawn && (
                  <span className="ink-3">, what was proposed on it was withdrawn</span>
                )}
              </td>
              <td className="figure ink-3">{day(stamp.happened)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
