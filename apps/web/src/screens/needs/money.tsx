import type { Answer } from '../../api/views.ts'
import { useHere, useThatIsRead } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { stringifySearch, useSearchParts } from '../../here/search.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { NoneHere } from '../../ui/none-here.tsx'
import { NotThere } from '../../ui/not-there.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { count } from '../../words/figures.ts'
import { currenciesIn, figuresOf, summed } from './priced.ts'
import { Priced, RECORDS } from './priced-records.tsx'
import { StoppedSpend } from './stopped-spend.tsx'

type View = Answer<'money'>
type Goal = View['goals'][number]

/** In the address, where a goal’s id could stand. */
const NO_GOAL = 'none'

/** What was planned and spent by goal, what was stopped, and the records behind it. */
export function Money({ view }: { view: View }) {
  const [{ goal }] = useSearchParts()
  const { member } = useHere()
  if (view.records.length === 0)
    return (
      <Section title="Money by goal">
        <NoneHere
          of="cost of a decision or request"
          begins={
            member &&
            'What decisions and requests were to cost stands here once they say so, by the goals that they serve; and beside it what they did cost.'
          }
        />
      </Section>
    )
  const of = view.goals.find(({ id }) => id === goal)
  const behind = view.records.filter(({ serves }) =>
    goal === NO_GOAL ? serves.length === 0 : of === undefined || serves.includes(of.id),
  )
  return (
    <>
      <ByGoal view={view} />
      <StoppedSpend view={view} />
      {goal !== undefined && goal !== NO_GOAL && of === undefined && (
        <NotThere what="goal" of="goal" />
      )}
      <Priced
        records={behind}
        of={goal === NO_GOAL ? 'no goal' : of && (of.ordinal ?? 'the goal')}
      />
    </>
  )
}

/** Goals in the order of their numbers, each with the way over which it leads to growth. */
function ByGoal({ view }: { view: View }) {
  const { goals, unlinked, all } = view
  const read = useThatIsRead()
  return (
    <Section
      title="Money by goal"
      note={`decisions and requests${read}; what serves several goals stands in each, and once in all`}
      end={<CsvLink name="money-by-goal" rows={csvRows(view)} />}
    >
      <div className="scrolls">
        <table className="needs-table">
          <thead>
            <tr>
              <th scope="col">Goal</th>
              <th scope="col" className="wide">
                Leads to growth over
              </th>
              <th scope="col">Behind it</th>
              <th scope="col" className="figure">
                Planned
              </th>
              <th scope="col" className="figure">
                Spent so far
              </th>
              <th scope="col" className="wide figure">
                Said of
              </th>
            </tr>
          </thead>
          <tbody>
            {goals.map((each) => (
              <GoalRow key={each.id} goal={each} />
            ))}
            {unlinked.records > 0 && (
              <tr>
                <th scope="row" className="ink-2">
                  No goal
                </th>
                <td className="wide" />
                <Spent spent={unlinked} of={NO_GOAL} />
              </tr>
            )}
            <tr className="total">
              <th scope="row">All, each once</th>
              <td className="wide" />
              <Spent spent={all} />
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function GoalRow({ goal }: { goal: Goal }) {
  const hrefOf = useHref()
  const { id, href, ordinal, title, path = [] } = goal
  return (
    <tr>
      <th scope="row">
        <a className="plain" href={hrefOf(href)}>
          <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'title sealed' : title}
        </a>
      </th>
      <td className="wide nowrap ink-2">{wayOf(path)}</td>
      <Spent spent={goal} of={id} />
    </tr>
  )
}

/** "G-8, G-4, G-1"; a growth goal is its own way. */
const wayOf = (path: NonNullable<Goal['path']>): string =>
  path.length === 0 ? 'no growth goal' : path.map(({ ordinal }) => ordinal).join(' › ')

interface SpentProps {
  spent: View['all']
  /** The goal that it is of; left out, of all. */
  of?: string
}

/** Sums, each leading to the records that make it. */
function Spent({ spent: { records, told, planned, actual }, of }: SpentProps) {
  const [search] = useSearchParts()
  const to = useTo()
  const href = to(`/needs-and-money${stringifySearch({ ...search, goal: of })}#${RECORDS}`)
  return (
    <>
      <td className="nowrap">
        <a href={href}>{count(records, 'record')}</a>
      </td>
      <td className="figure">
        <Figure beside href={href}>
          {summed(planned)}
        </Figure>
      </td>
      <td className="figure">
        <Figure beside href={href}>
          {summed(actual)}
        </Figure>
      </td>
      <td className="wide figure nowrap ink-3">
        <Figure beside href={href}>{`${told} of ${records}`}</Figure>
      </td>
    </>
  )
}

function csvRows(view: View) {
  const currencies = currenciesIn(view)
  const heads = (what: string) => [...currencies, 'days'].map((unit) => `${what} ${unit}`)
  const row = ({ records, told, planned, actual }: View['all']) => [
    records,
    ...figuresOf(planned, currencies),
    ...figuresOf(actual, currencies),
    told,
  ]
  return [
    ['goal', 'title', 'way', 'records', ...heads('planned'), ...heads('spent'), 'said of'],
    ...view.goals.map((goal) => [
      goal.ordinal ?? '',
      isSealed(goal.title) ? '' : goal.title,
      wayOf(goal.path ?? []),
      ...row(goal),
    ]),
    ['', 'No goal', '', ...row(view.unlinked)],
    ['', 'All, each once', '', ...row(view.all)],
  ]
}
