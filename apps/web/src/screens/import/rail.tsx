import { useTo } from '../../here/place-context.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import { count, grouped } from '../../words/figures.ts'
import { BothClocks } from './both-clocks.tsx'
import type { Job, Whose } from './job.ts'
import { noteOf } from './note-of.ts'
import { UndoImport } from './undo-import.tsx'
import type { useJob } from './use-imports.ts'

interface RailProps {
  job: Job
  /** A question of the file is open still. */
  isHeldUp: boolean
  /** Whose each of its sessions was, as it was chosen. */
  whose: readonly Whose[]
  work: ReturnType<typeof useJob>
  onRecord: () => void
  onLeft: () => void
}

/** Beside what a file says: what becomes of it, step by step. */
export function Rail({ job, isHeldUp, whose, work, onRecord, onLeft }: RailProps) {
  const { look, came, is } = job
  const leave = () => work.leave.mutate(undefined, { onSuccess: onLeft })
  const error = work.look.error ?? work.record.error ?? work.stop.error
  return (
    <aside className="rail" aria-label="What becomes of it">
      {look !== undefined && <BothClocks look={look} of={job.of} />}
      {(is === 'reading' || is === 'recording') && (
        <AtWork job={job} onStop={() => work.stop.mutate()} />
      )}
      {(is === 'read' || is === 'stopped' || is === 'failed' || is === 'arrived') && (
        <Section title="Record it" note="can be stopped, and taken up again">
          <p className="row">
            {is === 'stopped' && (
              <button type="button" className="button primary" onClick={onRecord}>
                Go on
              </button>
            )}
            {is === 'read' && look !== undefined && look.events > 0 && (
              <button
                type="button"
                className="button primary"
                disabled={isHeldUp || work.look.isPending || work.record.isPending}
                onClick={onRecord}
              >
                Record {grouped(look.events)}
              </button>
            )}
            <button type="button" className="button" onClick={leave}>
              {is === 'stopped' ? 'Leave the rest' : 'Discard'}
            </button>
          </p>
          <p className="ink-3">{noteOf(job, isHeldUp, whose)}</p>
        </Section>
      )}
      {error !== null && (
        <p className="tone-due" role="alert">
          {error.message}
        </p>
      )}
      {is === 'done' && came !== undefined && <Afterwards came={came} onLeave={leave} />}
    </aside>
  )
}

const units: Partial<Record<NonNullable<Job['of']>, string>> = {
  history: 'commit',
  goals: 'goal',
  calendar: 'session',
}

function AtWork({ job, onStop }: { job: Job; onStop: () => void }) {
  const { is, progress, look, of } = job
  const isRecording = is === 'recording'
  const done = progress?.done ?? 0
  const all = progress?.of ?? 0
  useEscape(onStop)
  const unit = units[of ?? 'other'] ?? 'line'
  return (
    <Section
      title="While it runs"
      note={isRecording ? 'recording' : 'reading, nothing is recorded'}
    >
      <progress
        className="bar"
        value={all === 0 ? undefined : done}
        max={all === 0 ? undefined : all}
        aria-label={isRecording ? 'Recorded' : 'Read'}
      />
      <p className="row">
        <span>
          {grouped(done)} of {count(all, unit)}
          {isRecording &&
            `, ${grouped(progress?.recorded ?? 0)}${look === undefined ? '' : ` of ${grouped(look.events)}`} entries`}
        </span>
        <button type="button" className="button end" onClick={onStop}>
          Stop <kbd>Esc</kbd>
        </button>
      </p>
      {isRecording && (
        <p className="ink-3">
          Stopping keeps what is recorded; it goes on from there next time. It also goes on while
          this page is closed.
        </p>
      )}
    </Section>
  )
}

function Afterwards({ came, onLeave }: { came: NonNullable<Job['came']>; onLeave: () => void }) {
  const to = useTo()
  const seconds = Math.max(1, Math.round(came.milliseconds / 1000))
  return (
    <Section title="Afterwards" note={`took ${seconds} s`}>
      <FactList
        facts={[
          { key: 'recorded', what: 'Recorded', end: <b>{grouped(came.recorded)}</b> },
          { key: 'known', what: 'Passed over, here already', end: grouped(came.known) },
          { key: 'settled', what: 'Lines settled as you chose', end: grouped(came.settled) },
          { key: 'lines', what: 'Lines not understood', end: grouped(came.lines) },
        ]}
      />
      <div className="row">
        <a className="button" href={to(`/record?correlation=${came.import}`)}>
          See what it brought
        </a>
        <UndoImport act={came.import} />
        <button type="button" className="button quiet" onClick={onLeave}>
          Import another
        </button>
      </div>
    </Section>
  )
}
