import type { ReactNode } from 'react'
import './page-head.css'

interface PageHeadProps {
  /** What it is: `Strategy decision S-05, domain: market`. */
  kind: string
  title: ReactNode
  /** What stands at the right: state, owner. */
  facts: readonly { label: string; value: ReactNode }[]
}

/** The head of one record's page. */
export function PageHead({ kind, title, facts }: PageHeadProps) {
  return (
    <header className="page-head">
      <div>
        <p className="ink-3">{kind}</p>
        <h1>{title}</h1>
      </div>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
