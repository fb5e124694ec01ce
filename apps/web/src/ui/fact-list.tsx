import type { ReactNode } from 'react'
import './fact-list.css'

export interface Fact {
  key: string
  what: ReactNode
  /** Under it, quieter. */
  more?: ReactNode
  /** At the end of the line: a date, a figure. */
  end?: ReactNode
}

/** Facts one under the other, each with what there is to say about it and its date. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="fact-list">
      {facts.map(({ key, what, more, end }) => (
        <li key={key}>
          <div>
            {what}
            {more !== undefined && <div className="more">{more}</div>}
          </div>
          {end !== undefined && <span className="end">{end}</span>}
        </li>
      ))}
    </ul>
  )
}
