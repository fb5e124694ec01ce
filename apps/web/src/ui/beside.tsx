import type { ReactNode } from 'react'
import { useTo } from '../here/place-context.tsx'
import './beside.css'

interface WithBesideProps {
  list: ReactNode
  /** What was picked from the list; left out: the list has the whole page. */
  picked: ReactNode | undefined
}

/** A list, and next to it the one thing that was picked; on a narrow screen in its place. */
export function WithBeside({ list, picked }: WithBesideProps) {
  return (
    <div className={picked === undefined ? 'with-beside' : 'with-beside picked'}>
      <div className="page">{list}</div>
      {picked}
    </div>
  )
}

interface BesideProps {
  /** `The goal` */
  label: string
  /** Where the list stands, and what it is called: `All goals`. */
  back: { path: string; label: string }
  children: ReactNode
}

export function Beside({ label, back, children }: BesideProps) {
  const to = useTo()
  return (
    <aside className="beside" aria-label={label}>
      <div>
        <a className="back plain" href={to(back.path)}>
          {back.label}
        </a>
        {children}
      </div>
    </aside>
  )
}
