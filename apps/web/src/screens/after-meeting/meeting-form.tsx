import { type FormEvent, useRef, useState } from 'react'
import { LeftOver } from '../../forms/left-over.tsx'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import { useTo } from '../../here/place-context.tsx'
import '../../forms/command-form.css'
import { byCtrlEnter } from '../../ui/by-ctrl-enter.ts'
import { Section } from '../../ui/section.tsx'
import { AgreedLines } from './agreed-lines.tsx'
import { HeldFields } from './held-fields.tsx'
import { LineOf } from './line-of.tsx'
import {
  type Meeting,
  type MeetingDraft,
  meetingDraft,
  type Promised,
  type Topic,
} from './meeting-draft.ts'
import { NextFields } from './next-fields.tsx'
import { PromisedLines } from './promised-lines.tsx'
import { stepsOf, wrongIn } from './steps-of.ts'
import { TopicLines } from './topic-lines.tsx'
import { useRecording } from './use-recording.ts'

interface MeetingFormProps {
  meeting: Meeting
  /** Those that are open, the oldest first. */
  topics: readonly Topic[]
  /** Those that are open, the next due first. */
  promised: readonly Promised[]
}

/** One form for a meeting; each of its lines is recorded by itself, so that what fails holds up nothing else. */
export function MeetingForm({ meeting, topics, promised }: MeetingFormProps) {
  const { partnership, session } = meeting
  const of = ['after a meeting', partnership, session].filter(Boolean).join(' ')
  const kept = useKeptDraft(of, () => meetingDraft(meeting))
  const { draft, left, type, forget } = kept
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map())
  const form = useRef<HTMLFormElement>(null)
  const { busy, record } = useRecording(draft.act, (outcomes) => type({ ...draft, outcomes }))
  const steps = stepsOf(draft, meeting)
  const change = (part: Partial<MeetingDraft>) => {
    const changed = { ...draft, ...part }
    type(changed)
    // What was said to be missing is missing no more.
    const still = wrongIn(changed, meeting)
    setWrong((told) => new Map([...still].filter(([line]) => told.has(line))))
  }
  const { outcomes, held, next } = draft

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = wrongIn(draft, meeting)
    setWrong(found)
    if (found.size === 0) {
      const became = await record(steps, outcomes)
      if (steps.every(({ line }) => became[line]?.is === 'recorded')) forget()
    }
    requestAnimationFrame(() => toBeMended(form.current)?.focus())
  }
  const stands = { outcomes, wrong, busy }
  return (
    <form
      ref={form}
      className="command-form"
      aria-label="What came of it"
      noValidate
      onSubmit={submit}
      onKeyDown={byCtrlEnter}
    >
      <LeftOver unfit={left} />
      <div>
        <Section title="Topics" note="what became of each">
          <TopicLines
            open={topics}
            said={draft.topics}
            onChange={(topics) => change({ topics })}
            {...stands}
          />
        </Section>
        <Section title="Promised before" note="what became of each">
          <PromisedLines
            meeting={meeting}
            open={promised}
            said={draft.promised}
            onChange={(promised) => change({ promised })}
            {...stands}
          />
        </Section>
        <Section title="Agreed" note="who, what, by when">
          <AgreedLines
            meeting={meeting}
            lines={draft.agreed}
            onChange={(agreed) => change({ agreed })}
            {...stands}
          />
        </Section>
        <Section title="Session">
          <LineOf line={held.key} noun="session" {...stands}>
            <HeldFields meeting={meeting} held={held} onChange={(held) => change({ held })} />
          </LineOf>
        </Section>
        <Section title="Next date">
          <LineOf line={next.key} noun="session" {...stands}>
            <NextFields
              meeting={meeting}
              next={next}
              held={held.what}
              onChange={(next) => change({ next })}
            />
          </LineOf>
        </Section>
      </div>
      <footer>
        <button
          type="submit"
          className="button primary"
          aria-disabled={busy}
          disabled={steps.length === 0}
        >
          {busy ? 'Recording…' : 'Record it'}
        </button>
        <Told draft={draft} left={steps.length} />
      </footer>
    </form>
  )
}

/** In the first line at fault: what is empty, or else what stands first. */
function toBeMended(form: HTMLFormElement | null): HTMLElement | undefined {
  const fields = form
    ?.querySelector('.line.wrong')
    ?.querySelectorAll<HTMLInputElement>(':is(input, select, textarea):enabled')
  const all = [...(fields ?? [])]
  return all.find(({ value }) => value === '') ?? all[0]
}

/** How far it is. */
function Told({ draft: { act, outcomes }, left }: { draft: MeetingDraft; left: number }) {
  const to = useTo()
  const became = Object.values(outcomes)
  const done = became.filter(({ is }) => is === 'recorded').length
  return (
    <>
      <span className="ink-3 size-12" role="status">
        {became.length === 0
          ? 'What you type is kept here until it is recorded.'
          : left === 0
            ? `All ${done} recorded.`
            : `${done} recorded, ${left} to go. Sent again, nothing is recorded twice.`}
      </span>
      {done > 0 && (
        <a className="size-12" href={to(`/record?correlation=${act}`)}>
          All that came of it
        </a>
      )}
    </>
  )
}
