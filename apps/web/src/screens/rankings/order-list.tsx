import { useRef } from 'react'
import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'
import { levelled, moved, type Order, placed, ranksOf, withoutPlace } from './order.ts'

export type RankedGoal = Answer<'ranking'>['goals'][number]

interface OrderListProps {
  goals: readonly RankedGoal[]
  order: Order
  onChange: (order: Order) => void
  /** Whose order it is, as buttons name it where there are two: `Noor’s`. */
  whose?: string
}

export const idOf = ({ href }: RankedGoal): string => ('id' in href ? href.id : '')
export const nameOf = ({ ordinal, title }: RankedGoal): string =>
  [ordinal, isSealed(title) ? '' : title].filter(Boolean).join(' ')

/** Goals that are put in an order: chosen one after the other, then moved. All by buttons, so by keyboard and thumb alike. */
export function OrderList({ goals, order, onChange, whose }: OrderListProps) {
  const list = useRef<HTMLDivElement>(null)
  const ranks = new Map(ranksOf(order).map(({ goal, rank }) => [goal, rank]))
  const named = new Map(goals.map((goal) => [idOf(goal), goal]))
  const open = goals.filter((goal) => !ranks.has(idOf(goal)))
  const says = (what: string, goal: RankedGoal) =>
    [nameOf(goal), what, whose].filter(Boolean).join(', ')
  const move = (goal: string, by: -1 | 1) => {
    onChange(moved(order, goal, by))
    // The row moves away under the finger: the button that was pressed goes with it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-move="${goal} ${by}"]`)?.focus(),
    )
  }
  return (
    <div className="order" ref={list}>
      <ol>
        {order.map(({ goal: id, level }, n) => {
          const goal = named.get(id)
          if (goal === undefined) return null
          return (
            <li key={id}>
              <span className="place figure">{ranks.get(id)}</span>
              <span className="name">
                <span className="ink-3">{goal.ordinal}</span> {!isSealed(goal.title) && goal.title}
              </span>
              <span className="moves">
                <label className={n === 0 ? 'level none' : 'level'}>
                  <input
                    type="checkbox"
                    checked={level}
                    disabled={n === 0}
                    onChange={(event) => onChange(levelled(order, id, event.target.checked))}
                    aria-label={says('level with the one above', goal)}
                  />
                  <span>level</span>
                </label>
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className="button"
                    data-move={`${id} ${by}`}
                    aria-disabled={by === -1 ? n === 0 : n === order.length - 1}
                    aria-label={says(by === -1 ? 'up' : 'down', goal)}
                    onClick={() => move(id, by)}
                  >
                    {by === -1 ? '↑' : '↓'}
                  </button>
                ))}
                <button
                  type="button"
                  className="button quiet"
                  aria-label={says('take its place away', goal)}
                  onClick={() => onChange(withoutPlace(order, id))}
                >
                  ×
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      {open.length > 0 && (
        <div className="unplaced">
          <p className="ink-3 size-12">
            {order.length === 0
              ? 'Choose what comes first, then the next.'
              : 'Without a place yet:'}
          </p>
          {open.map((goal) => (
            <button
              key={idOf(goal)}
              type="button"
              className="button"
              aria-label={says(`in place ${order.length + 1}`, goal)}
              onClick={() => onChange(placed(order, idOf(goal)))}
            >
              {nameOf(goal)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
