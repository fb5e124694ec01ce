import { useId } from 'react'
import { idOf, nameOf, type RankedGoal } from './order-list.tsx'
import { ALL_POINTS, pointsGiven, type RankingDraft } from './ranking-draft.ts'

interface PointsListProps {
  goals: readonly RankedGoal[]
  draft: RankingDraft
  onChange: (points: RankingDraft['points']) => void
}

/** A hundred points among the goals. */
export function PointsList({ goals, draft, onChange }: PointsListProps) {
  const id = useId()
  const given = pointsGiven(draft)
  const places = new Map(draft.order.map(({ goal }, n) => [goal, n]))
  const inOrder = goals.toSorted(
    (x, y) => (places.get(idOf(x)) ?? goals.length) - (places.get(idOf(y)) ?? goals.length),
  )
  return (
    <div className="points">
      {inOrder.map((goal) => (
        <label key={idOf(goal)} htmlFor={`${id} ${idOf(goal)}`}>
          <span className="name">{nameOf(goal)}</span>
          <input
            id={`${id} ${idOf(goal)}`}
            type="number"
            inputMode="numeric"
            min={0}
            max={ALL_POINTS}
            step={1}
            value={draft.points[idOf(goal)] ?? ''}
            aria-label={`Points for ${nameOf(goal)}`}
            onChange={({ target }) => {
              const points = Math.round(target.valueAsNumber)
              const { [idOf(goal)]: _, ...others } = draft.points
              onChange(
                Number.isNaN(points) ? others : { ...others, [idOf(goal)]: Math.max(0, points) },
              )
            }}
          />
        </label>
      ))}
      <p className={given > ALL_POINTS ? 'tone-due size-12' : 'ink-2 size-12'} role="status">
        {given} of {ALL_POINTS} points given
      </p>
    </div>
  )
}
