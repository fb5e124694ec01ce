import type { ReactNode } from 'react'
import './section.css'
import './folded-section.css'

interface FoldedSectionProps {
  title: string
  /** Beside the title, quieter. */
  note: ReactNode
  children: ReactNode
}

/** A part of a page that few come for, or that is over: its title opens it. */
export function FoldedSection({ title, note, children }: FoldedSectionProps) {
  return (
    <details className="section">
      <summary className="section-head">
        <h2>{title}</h2>
        <span className="note">{note}</span>
      </summary>
      {children}
    </details>
  )
}
