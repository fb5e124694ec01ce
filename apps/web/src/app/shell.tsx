import { type ReactNode, useEffect } from 'react'
import type { Moments } from '../api/client.ts'
import type { Waiting } from '../api/use-live.ts'
import { ChartDefs } from '../charts/marks/chart-defs.tsx'
import { useHere } from '../here/here.tsx'
import { isPast, momentWords, todayOr } from '../here/moments.ts'
import { count } from '../words/figures.ts'
import { HEARD } from '../words/say.ts'
import { go } from './as-of.tsx'
import './shell.css'
import { useShellKeys } from './use-shell-keys.ts'

interface ShellProps {
  ribbon?: ReactNode
  top: ReactNode
  /** What one reads, where that is only a part. */
  scope?: ReactNode
  phone?: ReactNode
  moments: Moments
  waiting: Waiting
  /** What was just recorded, to be taken back. */
  undo?: ReactNode
  /** The list of what waits stands on this screen, after all else. */
  list: boolean
  /** What is said aloud when the screen changes: its title. */
  title: string
  /** What stands at the head of a printed screen: whose it is, of when, and for whom. */
  onPaper: string
  onFind: () => void
  onKeys: () => void
  children: ReactNode
}

/** What stands around every screen: skip link, ribbon, top bar, the past's banner, news, and the phone's bar. */
export function Shell({
  ribbon,
  top,
  scope,
  phone,
  moments,
  waiting,
  undo,
  list,
  title,
  onPaper,
  onFind,
  onKeys,
  children,
}: ShellProps) {
  const { lastDay } = useHere()
  const last = todayOr(lastDay)
  useShellKeys({ onFind, onKeys })
  useEffect(() => {
    document.title = title === '' ? 'Lockstep' : `${title} · Lockstep`
  }, [title])
  return (
    <div className="shell">
      <a className="skip" href="#content">
        To the content
      </a>
      {list && (
        <a className="skip" href="#for-you">
          To the list of what waits for you
        </a>
      )}
      <ChartDefs />
      <p className="on-paper">{onPaper}</p>
      {ribbon}
      {top}
      {scope}
      {isPast(moments) && (
        <aside className="past-banner" aria-label="The moment shown">
          <b>{momentWords(moments)}</b>
          <span>Nothing can be recorded from here.</span>
          <button type="button" className="button" onClick={() => go({})}>
            Back to {last}
          </button>
        </aside>
      )}
      <main
        id="content"
        tabIndex={-1}
        data-moment={isPast(moments) ? momentWords(moments) : undefined}
      >
        {children}
      </main>
      {phone}
      <p className="visually-hidden" aria-live="polite">
        {title}
      </p>
      <p className="visually-hidden" id={HEARD} aria-live="polite" />
      <div className="news" role="status">
        {undo}
        {waiting.cut && (
          <p>Lockstep can’t be reached: what others record meanwhile does not show here.</p>
        )}
        {waiting.standstill && <p>{waiting.standstill}</p>}
        {waiting.count > 0 && isPast(moments) && (
          <button type="button" onClick={() => go({})}>
            {count(waiting.count, 'record')} changed since, <u>back to {last}</u>
          </button>
        )}
        {waiting.count > 0 && !isPast(moments) && (
          <button type="button" onClick={waiting.show}>
            {count(waiting.count, 'record')} changed, <u>show</u>
          </button>
        )}
      </div>
    </div>
  )
}
