import { type ReactNode, useId } from 'react'
import './section.css'

interface SectionProps {
  title: string
  /** Beside the title, quieter. */
  note?: ReactNode
  /** At the end of the title's row. */
  end?: ReactNode
  children: ReactNode
}

/** A part of a page: title, note, content; separated by a hairline, never boxed. */
export function Section({ title, note, end, children }: SectionProps) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
        {end !== undefined && <span className="end">{end}</span>}
      </div>
      {children}
    </section>
  )
}
