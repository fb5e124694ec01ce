import { type ReactNode, useState } from 'react'
import { day } from '../../words/dates.ts'

export interface DatedRow {
  key: string
  at: string
  cells: ReactNode
}

interface ByMonthProps {
  rows: readonly DatedRow[]
  columns: number
}

/** So many are shown at once. */
const FEW = 6

/** `Mar 2026` */
const monthOf = (at: string): string => day(at).replace(/^\d+ /, '')

/** The rows of a table; many of them month by month, the latest first, of which that one is open. */
export function ByMonth({ rows, columns }: ByMonthProps) {
  const months = [...Map.groupBy(rows, ({ at }) => monthOf(at))].sort(([, x], [, y]) =>
    (x[0]?.at ?? '') < (y[0]?.at ?? '') ? 1 : -1,
  )
  const [turned, setTurned] = useState<readonly string[]>([])
  if (rows.length <= FEW) return <tbody>{rows.map(rowOf)}</tbody>
  return months.map(([month, theirs], n) => {
    const open = (n === 0) !== turned.includes(month)
    const turn = () =>
      setTurned(open === (n === 0) ? [...turned, month] : turned.filter((each) => each !== month))
    return (
      <tbody key={month}>
        <tr>
          <th scope="rowgroup" colSpan={columns} className="month">
            <button type="button" aria-expanded={open} onClick={turn}>
              {month}, {theirs.length}
            </button>
          </th>
        </tr>
        {open && theirs.map(rowOf)}
      </tbody>
    )
  })
}

const rowOf = ({ key, cells }: DatedRow) => <tr key={key}>{cells}</tr>
