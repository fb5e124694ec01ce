import { type ReactNode, useEffect } from 'react'
import { ask } from '../../api/client.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import './founded.css'

/** What starting one's own comes to. */
export interface Founding {
  organisation: string
  person: string
  joinLink: string
  recoveryCode: string
  /** The other's name. */
  other: string
}

/** Shown once: the other's link, and the code for the day on which this browser is lost. */
export function Founded({ founding }: { founding: Founding }) {
  const { organisation, joinLink, recoveryCode, other } = founding
  useEffect(() => {
    document.title = 'Copy these two now · Lockstep'
  }, [])
  // From the first request from inside on, the printed link opens nothing.
  useEffect(() => void ask(`/api/orgs/${organisation}/sessions`).catch(() => {}), [organisation])
  const url = new URL(joinLink, location.origin).href
  return (
    <main className="founded">
      <h1>Done. Copy these two now: they are not shown again.</h1>
      <Once
        label={`The link for ${other}`}
        note="It works once. Send it only to them: whoever opens it is signed in."
        text={url}
      />
      <CodeOnce organisation={organisation} code={recoveryCode} />
      <section className="once" aria-label="A history already?">
        <h2>A history already?</h2>
        <p className="ink-2">
          A table of goals, the past sessions of a calendar, or a Git repository of decisions and
          OKRs with its dates and owners: you see all of it before anything is kept. An export of
          Lockstep takes the place of what you have just started.
        </p>
        <a className="button" href={`/o/${organisation}/import`}>
          Import it
        </a>
      </section>
      <a className="button primary go" href={`/o/${organisation}/`}>
        To your first day
      </a>
    </main>
  )
}

interface CodeOnceProps {
  organisation: string
  code: string
  /** Where it takes another's place. */
  replaces?: boolean
}

/** A code is of use at one address only. */
export function CodeOnce({ organisation, code, replaces = false }: CodeOnceProps) {
  const address = new URL(`/?recover=${organisation}`, location.origin).href
  return (
    <Once
      label={replaces ? 'Your new recovery code' : 'Your recovery code'}
      note={
        <>
          {replaces && 'The old one no longer works. '}Keep it in your password manager, with its
          address: <a href={address}>{address}</a>. There it gets you back in if you lose this
          browser or device.
        </>
      }
      text={code}
    />
  )
}

function Once({ label, note, text }: { label: string; note: ReactNode; text: string }) {
  return (
    <section className="once" aria-label={label}>
      <h2>{label}</h2>
      <p className="ink-2">{note}</p>
      <p className="shown">
        <code>{text}</code>
        <CopyButton text={text} what={label} />
      </p>
    </section>
  )
}
