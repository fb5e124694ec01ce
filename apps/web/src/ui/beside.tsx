import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useTo } from '../here/place-context.tsx'
import './beside.css'
import { focusOnceThere } from './focus-there.ts'
import { useEscape } from './use-escape.ts'

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

/** What was picked, read from its heading; Esc leads back to where it stands in the list. */
export function Beside({ label, back, children }: BesideProps) {
  const to = useTo()
  const router = useRouter()
  const aside = useRef<HTMLElement>(null)
  useEffect(() => focusOnceThere(() => aside.current?.querySelector('h1')), [])
  const list = to(back.path)
  useEscape(
    useCallback(() => {
      const row = `.with-beside:not(.picked) [href^="${location.pathname}"]`
      router.history.push(list)
      focusOnceThere(() => document.querySelector<HTMLElement>(row))
    }, [router, list]),
  )
  return (
    <aside ref={aside} className="beside" aria-label={label}>
      <div>
        <a className="back plain" href={to(back.path)}>
          {back.label}
        </a>
        {children}
      </div>
    </aside>
  )
}
