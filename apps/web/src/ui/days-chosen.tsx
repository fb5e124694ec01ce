import { useSearchParts } from '../app/search.ts'
import { dayRange } from '../words/dates.ts'

/** Says to which days a list is narrowed, and leads back to all of them. */
export function DaysChosen() {
  const [{ from, to }, change] = useSearchParts()
  if (from === undefined || to === undefined) return null
  return (
    <button
      type="button"
      className="filter days-chosen"
      title="All days"
      onClick={() => change({ from: undefined, to: undefined, limit: undefined })}
    >
      <span>What went on</span> {dayRange(from, to)}
      <span className="visually-hidden">: show all days</span>
      <span aria-hidden="true">×</span>
    </button>
  )
}
