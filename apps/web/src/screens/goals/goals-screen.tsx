import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { GoalTree } from '../../charts/goals/goal-tree.tsx'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere, useThatIsRead } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { type Search, stringifySearch, useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { WithBeside } from '../../ui/beside.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Filter } from '../../ui/filter.tsx'
import { Narrowed } from '../../ui/narrowed.tsx'
import { NoneListed } from '../../ui/none-here.tsx'
import '../../ui/segments.css'
import { WordsFilter } from '../../ui/words-filter.tsx'
import { count } from '../../words/figures.ts'
import { GoalBook } from './goal-book.tsx'
import { GoalCoverage } from './goal-coverage.tsx'
import { GoalDetail } from './goal-detail.tsx'
import { type GoalLine, goalStates, stateWords, treeGoals } from './goals-of.ts'
import '../../ui/scrolls.css'
import './goals-screen.css'
import { Orders } from './orders.tsx'

const filters = [
  'text',
  'period',
  'function',
  'owner',
  'state',
  'open',
  'orphans',
  'among',
  'from',
  'to',
]

const ways = [
  { way: 'tree', label: 'By what they serve' },
  { way: 'book', label: 'By period' },
  { way: 'function', label: 'By function' },
] as const

/** The goals as a tree, as a book by period or by function, and beside them the one that was picked. */
export function GoalsScreen() {
  const { id } = useParams({ strict: false }) as { id?: string }
  useScreenTitle(id === undefined ? 'Goals' : undefined)
  const [search] = useSearchParts()
  const asked = useView('goals', paramsOf(search), useMoments())
  return (
    <WithBeside
      list={
        <Answered asked={asked} what="the goals">
          {(view) => <Goals view={view} selected={id} />}
        </Answered>
      }
      picked={id && <GoalDetail key={id} id={id} />}
    />
  )
}

/** The address' filters as the view takes them; what it does not know is left to its refusal. */
const paramsOf = ({
  text,
  owner,
  function: of,
  period,
  state,
  open,
  orphans,
  among,
  from,
  to,
}: Search) =>
  ({ text, owner, function: of, period, state, open, orphans, among, from, to }) as Params<'goals'>

function Goals({ view, selected }: { view: Answer<'goals'>; selected: string | undefined }) {
  const [search, change] = useFilters()
  const hrefOf = useHref()
  const to = useTo()
  const goals = useMemo(() => treeGoals(view.goals, hrefOf), [view.goals, hrefOf])
  const as = ways.find(({ way }) => way === search['as'])?.way ?? 'tree'
  const { counts } = view
  const read = useThatIsRead()
  // A page has one heading of its own: that of the goal, where one was picked.
  const Heading = selected === undefined ? 'h1' : 'h2'
  const reached = counts.states.achieved ?? 0
  // Of what was asked for: a figure of it leads to no more than that.
  const those = (more: object) => to(`/goals${stringifySearch({ ...search, ...more })}`)
  return (
    <>
      <header className="goals-head">
        <Heading>Goals</Heading>
        <span className="ink-2">
          <Figure href={those({})}>{count(counts.all, 'goal')}</Figure>
          {read}
          {reached > 0 && (
            <>
              , <Figure href={those({ state: 'achieved' })}>{reached} reached</Figure>
            </>
          )}
          {counts.orphans > 0 && (
            <>
              , <Figure href={those({ orphans: 'yes' })}>{counts.orphans} without a parent</Figure>
            </>
          )}
        </span>
        <CommandButton command="ProposeGoal" primary>
          New goal
        </CommandButton>
      </header>
      <div className="filters">
        <div className="segments">
          {ways.map(({ way, label }) => (
            <label key={way}>
              <input
                type="radio"
                name="as"
                checked={as === way}
                onChange={() => change({ as: way === 'tree' ? undefined : way })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
        <GoalFilters filters={view.filters} />
        <Narrowed />
      </div>
      {view.goals.length === 0 ? (
        <NoGoals />
      ) : as === 'book' ? (
        <GoalBook view={view} selected={selected} />
      ) : as === 'function' ? (
        <GoalCoverage view={view} />
      ) : (
        <GoalTree goals={goals} selected={selected} />
      )}
      {view.goals.length > 0 && (
        <div className="orders">
          <Orders goals={view.goals} />
        </div>
      )}
    </>
  )
}

function NoGoals() {
  const { member } = useHere()
  return (
    <div className="no-goals">
      <NoneListed
        of="goal"
        filters={filters}
        inWords={(filter, value) =>
          filter === 'state' ? stateWords(value as GoalLine['state']).toLowerCase() : value
        }
        begins={
          member &&
          'A goal stands here as a line: its owner, where it stands, its target, and who agreed to it.'
        }
      />
    </div>
  )
}

function GoalFilters({ filters }: { filters: Answer<'goals'>['filters'] }) {
  const [search, change] = useFilters()
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <>
      <WordsFilter
        value={search['text'] ?? ''}
        example="G-3, revenue …"
        onChange={(text) => change({ text })}
      />
      <Filter
        label="Period"
        value={search['period'] ?? ''}
        options={plain(filters.periods.map(({ label }) => label))}
        onChange={(period) => change({ period })}
      />
      <Filter
        label="Function"
        value={search['function'] ?? ''}
        options={plain(filters.functions)}
        onChange={(of) => change({ function: of })}
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
        label="State"
        value={search['state'] ?? ''}
        options={goalStates.map((value) => ({ value, label: stateWords(value) }))}
        onChange={(state) => change({ state })}
      />
    </>
  )
}
