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
  const url = new URL(joinLink, location.origin).href
  return (
    <main className="founded">
      <h1>It stands. Two things are shown only now.</h1>
      <Once
        label={`The link for ${other}`}
        note="It works once. Hand it over yourself: whoever opens it is let in."
        text={url}
      />
      <Once
        label="Your recovery code"
        note="Keep it where you keep such things. With it you come back in when this browser is lost."
        text={recoveryCode}
      />
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

export function Once({ label, note, text }: { label: string; note: string; text: string }) {
  return (
    <section className="once" aria-label={label}>
      <h2>{label}</h2>
      <p className="ink-2">{note}</p>
      <p className="shown">
        <code>{text}</code>
        <CopyButton text={text} />
      </p>
    </section>
  )
}
