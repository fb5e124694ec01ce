import { Fragment } from 'react'
import type { Answer } from '../../api/views.ts'
import { PointShape } from '../../charts/marks/point-shape.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { stringifySearch, useSearchParts } from '../../here/search.ts'
import { Figure } from '../../ui/figure.tsx'
import { useFolds } from '../../ui/use-folds.ts'
import { brief } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import { count, listed } from '../../words/figures.ts'
import './goal-book.css'
import { type GoalLine, stateOf, stateWords } from './goals-of.ts'

type Period = Answer<'goals'>['book'][number]

interface GoalBookProps {
  view: Answer<'goals'>
  /** The goal whose page stands beside the book. */
  selected: string | undefined
}

/** The goals as a book: by period, the latest first, and within it by function. */
export function GoalBook({ view, selected }: GoalBookProps) {
  const goals = new Map(view.goals.map((goal) => [goal.id, goal]))
  const opensAt = ({ period, functions }: Period) =>
    period === view.book[0]?.period ||
    functions.some(({ goals: ids }) => selected !== undefined && ids.includes(selected))
  const open = new Set(view.book.filter(opensAt).map(nameOf))
  const folds = useFolds(view.goals.length, (name) => open.has(name))
  const owned = view.goals.some(({ owners }) => owners.length > 0)
  return (
    <table className={owned ? 'goal-book' : 'goal-book no-owner'}>
      <caption className="visually-hidden">Goals by period and function</caption>
      <thead>
        <tr>
          <th scope="col">Function</th>
          <th scope="col">Goal</th>
          <th scope="col" className="owner">
            Owner
          </th>
          <th scope="col" className="figure">
            Target
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      {view.book.map((period) => (
        <tbody key={nameOf(period)}>
          <tr className="period">
            <th colSpan={owned ? 5 : 4} scope="rowgroup">
              <b>{nameOf(period)}</b> <Tally of={period} />{' '}
              {folds.isLong && (
                <button
                  type="button"
                  className="button quiet"
                  aria-expanded={folds.isOpen(nameOf(period))}
                  onClick={() => folds.toggle(nameOf(period))}
                >
                  {folds.isOpen(nameOf(period)) ? 'fold' : 'unfold'}
                </button>
              )}
            </th>
          </tr>
          {chaptersOf(period, folds.isOpen).flatMap(({ function: of, goals: ids }) =>
            ids.map((id, n) => {
              const goal = goals.get(id)
              if (goal === undefined) return null
              return (
                <Row
                  key={id}
                  goal={goal}
                  from={goal.continues && goals.get(goal.continues.goal)}
                  under={of ?? 'No function'}
                  first={n === 0}
                  selected={id === selected}
                />
              )
            }),
          )}
        </tbody>
      ))}
    </table>
  )
}

const nameOf = ({ period }: Period): string => period?.label ?? 'Without a period'

const chaptersOf = (period: Period, isOpen: (name: string) => boolean): Period['functions'] =>
  isOpen(nameOf(period)) ? period.functions : []

interface RowProps {
  goal: GoalLine
  /** The goal of an earlier period that it carries on. */
  from: GoalLine | undefined
  under: string
  /** The first of its function: the others need not name it again. */
  first: boolean
  selected: boolean
}

function Row({ goal, from, under, first, selected }: RowProps) {
  const hrefOf = useHref()
  const { ordinal, title, owners, target, targetFrom, unit, state } = goal
  return (
    <tr className={selected ? 'selected' : ''} aria-current={selected ? 'true' : undefined}>
      <td className="ink-2">
        <span className={first ? '' : 'visually-hidden'}>{under}</span>
      </td>
      <td>
        <div className="goal">
          <svg className="chart" width="16" height="16" aria-hidden="true">
            <PointShape kind="goal" state={stateOf(goal)} x={8} y={8} />
          </svg>
          <a className="plain row-link" href={hrefOf(goal.href)} data-beside>
            <span className="ink-3">{ordinal}</span> {title}
          </a>
          <span className="note">{noteOf(goal, from)}</span>
        </div>
      </td>
      <td className="owner">{listed(owners.map(firstName))}</td>
      <td className="figure ink-2">
        {target !== undefined && (
          <Figure href={targetFrom && hrefOf(targetFrom)}>{brief(target, unit)}</Figure>
        )}
      </td>
      <td className={tones[state] ?? 'ink-2'}>{stateWords(state)}</td>
    </tr>
  )
}

/** What it carries on, and by when it is due where no period says so. */
function noteOf({ continues, period, horizon }: GoalLine, from: GoalLine | undefined): string {
  const earlier = from?.ordinal ?? 'an earlier one'
  return [
    continues && `${continues.how === 'same' ? 'continued' : 'changed'} from ${earlier}`,
    period === undefined && horizon !== undefined && `by ${day(horizon)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const tones: Readonly<Record<string, string>> = {
  achieved: 'tone-kept',
  missed: 'tone-due',
  lapsed: 'tone-due',
}

/** `12 goals: 8 agreed, 4 achieved`, each leading to just those. */
function Tally({ of: { period, functions } }: { of: Period }) {
  const [search] = useSearchParts()
  const to = useTo()
  const those = (state?: string) =>
    period && to(`/goals${stringifySearch({ ...search, period: period.label, state })}`)
  const counts = new Map<string, number>()
  for (const { states } of functions) {
    for (const [state, n] of Object.entries(states)) counts.set(state, (counts.get(state) ?? 0) + n)
  }
  const all = [...counts].filter(([, n]) => n > 0)
  const sum = all.reduce((total, [, n]) => total + n, 0)
  return (
    <>
      <Figure href={those()}>{count(sum, 'goal')}</Figure>:{' '}
      {all.map(([state, n], at) => (
        <Fragment key={state}>
          {at > 0 && ', '}
          <Figure href={those(state)}>
            {n} {stateWords(state as GoalLine['state']).toLowerCase()}
          </Figure>
        </Fragment>
      ))}
    </>
  )
}
