import type { ReactNode } from 'react'
import './said-list.css'

export interface SaidRow {
  what: string
  said: ReactNode
}

/** What is known of a record beside its course: a name for each thing, and what was said. */
export function SaidList({ rows }: { rows: readonly SaidRow[] }) {
  if (rows.length === 0) return null
  return (
    <dl className="said-list">
      {rows.map(({ what, said }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
