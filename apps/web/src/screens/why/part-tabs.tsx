import type { Answer } from '../../api/views.ts'
import { useWhyAsked } from '../../here/search.ts'

interface PartTabsProps {
  parts: NonNullable<Answer<'why'>['parts']>
  shown: Answer<'why'>['measure']
}

/** What there is beside a score, each with its figure: one leads to the other. */
export function PartTabs({ parts, shown }: PartTabsProps) {
  const [why, ask] = useWhyAsked()
  const trust = parts.some(({ name }) => name === 'stated')
  return (
    <nav className="parts" aria-label={trust ? 'Tracks of trust' : 'Parts of alignment'}>
      {parts.map(({ name, title, value }) => (
        <button
          key={name}
          type="button"
          aria-current={name === shown ? 'page' : undefined}
          onClick={() => ask({ ...why, measure: name })}
        >
          {title} <b>{value === undefined ? '–' : Math.round(value)}</b>
        </button>
      ))}
      {trust && <span className="ink-3">The three are never merged.</span>}
    </nav>
  )
}
