import { type CSSProperties, useMemo } from 'react'
import { Figure } from '../../ui/figure.tsx'
import { useFolds } from '../../ui/use-folds.ts'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { PointShape } from '../marks/point-shape.tsx'
import './goal-tree.css'
import {
  partedRows,
  pathTo,
  type ToldFigure,
  type TreeGoal,
  type TreeRow,
  treeRows,
} from './tree-rows.ts'

export interface GoalTreeProps {
  goals: readonly TreeGoal[]
  /** The goal whose page stands beside the tree. */
  selected?: string
}

/** Goals under the goals they serve. Those that serve none stand below, in words. */
export function GoalTree({ goals, selected }: GoalTreeProps) {
  const parents = [...new Set(goals.flatMap((goal) => goal.parents))]
  const path = useMemo(() => pathTo(goals, selected), [goals, selected])
  const folds = useFolds(goals.length, (id) => path.has(id))
  const rows = treeRows(goals, new Set(parents.filter((id) => !folds.isOpen(id))))
  const folded = parents.some((id) => !folds.isOpen(id))
  const orphans = goals.filter(({ orphan }) => orphan)
  // Goals that have ended would push below them what goes on and has no place in a tree.
  const isParted = folds.isLong || orphans.some((goal) => !goal.over)
  const { living, over } = isParted ? partedRows(rows) : { living: rows, over: [] }
  const rowOf = (row: TreeRow) => (
    <GoalRow
      key={row.key}
      row={row}
      selected={row.goal.id === selected}
      open={folds.isOpen(row.goal.id)}
      onToggle={() => folds.toggle(row.goal.id)}
    />
  )
  const bare = (['owner', 'now', 'progress', 'agreed'] as const).filter((column) =>
    goals.every((goal) => goal[column] === undefined || goal[column] === ''),
  )
  return (
    <table className={['goal-tree', ...bare.map((column) => `no-${column}`)].join(' ')}>
      <caption className="visually-hidden">Goals, each under the goals it serves</caption>
      <thead>
        <tr>
          <th scope="col" className="goal">
            Goal{' '}
            {folds.isLong && (
              <button
                type="button"
                className="button quiet"
                onClick={() => folds.turn(parents, folded)}
              >
                {folded ? 'unfold all' : 'fold all'}
              </button>
            )}
          </th>
          <th scope="col" className="owner">
            Owner
          </th>
          <th scope="col" className="figure now">
            Now
          </th>
          <th scope="col" className="figure target">
            Target
          </th>
          <th scope="col" className="progress">
            Since the start
          </th>
          <th scope="col">By</th>
          <th scope="col" className="agreed">
            Agreed
          </th>
        </tr>
      </thead>
      {living.length > 0 && <tbody>{living.map(rowOf)}</tbody>}
      {orphans.length > 0 && (
        <tbody>
          <tr className="heading">
            <th colSpan={7} scope="rowgroup" className="tone-due">
              Without a parent: serves no goal of the company
            </th>
          </tr>
          {orphans.map((goal) => (
            <GoalRow
              key={goal.id}
              row={{
                key: goal.id,
                goal,
                depth: 0,
                lines: [],
                again: false,
                alsoUnder: [],
                children: 0,
              }}
              selected={goal.id === selected}
            />
          ))}
        </tbody>
      )}
      {over.length > 0 && (
        <tbody>
          <tr className="heading">
            <th colSpan={7} scope="rowgroup" className="ink-2">
              Over, with all that served them
            </th>
          </tr>
          {over.map(rowOf)}
        </tbody>
      )}
    </table>
  )
}

interface GoalRowProps {
  row: TreeRow
  selected: boolean
  open?: boolean
  onToggle?: () => void
}

function GoalRow({ row, selected, open = true, onToggle }: GoalRowProps) {
  const { goal, again, children, depth } = row
  return (
    <tr
      className={selected ? 'selected' : ''}
      aria-current={selected && !again ? 'true' : undefined}
    >
      <td className="goal" style={{ '--depth': depth } as CSSProperties}>
        <Branch row={row} />
        {children > 0 && onToggle !== undefined && (
          <button type="button" className="fold" aria-expanded={open} onClick={onToggle}>
            <span className="visually-hidden">
              {open ? 'Fold' : 'Unfold'} {goal.ref}
            </span>
          </button>
        )}
        <div>
          <a className="plain row-link" href={goal.href} data-beside>
            <span className="ref">{goal.ref}</span>
            <span className={again ? 'ink-3' : selected ? 'strong' : ''}>{goal.title}</span>
          </a>
          <span className="note">
            {again ? 'shown above, two parents' : noteOf(row, open ? 0 : children)}
          </span>
        </div>
      </td>
      <td className="owner">{goal.owner}</td>
      <td className="figure now">{!again && <Told figure={goal.now} />}</td>
      <td className="figure target ink-3">{!again && <Told figure={goal.target} />}</td>
      <td className="progress">{again ? null : <Progress goal={goal} />}</td>
      <td className="ink-2">{again || goal.by === undefined ? '' : day(goal.by)}</td>
      <td className="agreed">
        {again || goal.agreed === undefined ? null : <Agreed {...goal.agreed} />}
      </td>
    </tr>
  )
}

const Told = ({ figure }: { figure: ToldFigure | undefined }) =>
  figure && <Figure href={figure.href}>{figure.told}</Figure>

function noteOf({ goal, alsoUnder }: TreeRow, folded: number): string {
  const also = alsoUnder.length > 0 && `also under ${listed(alsoUnder)}`
  const said = [goal.note, also].filter(Boolean).join(', ')
  return [said, folded > 0 && `${folded} under it`].filter(Boolean).join(' · ')
}

/** How far a level stands to the right; the stylesheet says how wide a level is. */
const across = (level: number, down = '0px'): CSSProperties => ({
  transform: `translate(calc(var(--level) * ${level}), ${down})`,
})

/** The lines that lead from a parent to its goals, as high as the row, and the goal's own mark. */
function Branch({ row: { depth, lines, again, goal } }: { row: TreeRow }) {
  return (
    <svg className="chart branch" aria-hidden="true">
      {lines.map((runsOn, level) => {
        const last = level === depth - 1
        if (!runsOn && !last) return null
        return (
          <g key={level} style={across(level)} stroke="var(--hair-2)">
            <line x1="12.5" x2="12.5" y1="0" y2={runsOn ? '100%' : '50%'} />
            {last && <line x1="12.5" x2="22.5" y1="50%" y2="50%" />}
          </g>
        )
      })}
      <g style={across(depth, '50%')}>
        <PointShape kind="goal" state={again ? 'planned' : goal.state} x={8} y={0} />
      </g>
    </svg>
  )
}

function Progress({ goal: { progress, state } }: { goal: TreeGoal }) {
  if (progress === undefined) return <span className="ink-3">–</span>
  const share = Math.min(Math.max(progress, 0), 1)
  return (
    <svg
      className="chart"
      width="96"
      height="16"
      role="img"
      aria-label={`${Math.round(progress * 100)} percent of the way`}
    >
      <path d="M0 8.5H96" stroke="var(--hair-2)" />
      <path
        d={`M0 8.5H${share * 96}`}
        stroke={state === 'kept' ? 'var(--kept)' : 'var(--ink)'}
        strokeWidth="3"
      />
      <path d="M95.5 4v9" stroke="var(--ink-3)" />
    </svg>
  )
}

function Agreed({ by, of }: { by: number; of: number }) {
  if (of > 8) return `${by} of ${of}`
  return (
    <svg
      className="chart"
      width={of * 11}
      height="16"
      role="img"
      aria-label={`agreed by ${by} of ${of}`}
    >
      {Array.from({ length: of }, (_, n) => (
        <circle
          key={n}
          cx={5 + n * 11}
          cy="8"
          r="3.5"
          fill={n < by ? 'var(--ink)' : 'none'}
          stroke={n < by ? 'var(--ink)' : 'var(--past)'}
        />
      ))}
    </svg>
  )
}
