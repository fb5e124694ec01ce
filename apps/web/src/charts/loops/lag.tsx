import './loops.css'

interface LagProps {
  /** Whole days from the day on which it happened to that on which it was recorded, as both stand beside it. */
  days: number
  /** It could not have been recorded sooner: nothing to notice. */
  expected?: boolean
}

/** In a table's cell: how many days after it happened something was recorded, drawn and said. */
export function Lag({ days, expected = false }: LagProps) {
  if (days <= 0)
    return (
      <span className="lag none">
        <span className="visually-hidden">the same day</span>
      </span>
    )
  return (
    <span className={days > 3 && !expected ? 'lag tone-due strong' : 'lag'}>
      <i className="tail" style={{ width: 4 + Math.min(days, 22) * 2 }} aria-hidden="true" />
      <span>{days} d</span>
    </span>
  )
}
