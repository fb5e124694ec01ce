import { useId } from 'react'
import { useTo } from '../../here/place-context.tsx'
import { Section } from '../../ui/section.tsx'
import { csvHref } from '../../words/csv.ts'
import { templates } from './fields.ts'
import type { Importable, Job } from './job.ts'
import { useJob } from './use-imports.ts'

interface ChooseFileProps {
  jobs: readonly Job[]
  may: readonly Importable[]
  isSending: boolean
  error: Error | null
  onFile: (file: File) => void
}

/** The first step: a file. It goes to the server in parts, and on from there if it is cut off. */
export function ChooseFile({ jobs, may, isSending, error, onFile }: ChooseFileProps) {
  const id = useId()
  const to = useTo()
  const arriving = jobs.find(({ is }) => is === 'arriving')
  const send = (file: File | undefined) => {
    if (file !== undefined) onFile(file)
  }
  return (
    <>
      <header className="import-head">
        <h1>Import</h1>
        <span className="ink-2">
          {may.includes('history')
            ? 'A table of goals, the past sessions of a calendar, or a Git history of decisions and goals. You see all of it before anything is recorded.'
            : 'A table of goals, or the past sessions of a calendar. You see all of it before anything is recorded.'}
        </span>
      </header>
      <div className="choose">
        {/* The input lies over all of it: a browser lets files be dropped on one. */}
        <div className="drop">
          <input
            id={id}
            type="file"
            disabled={isSending}
            onChange={(event) => {
              send(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <label htmlFor={id} className="button primary">
            Choose a file
          </label>
          <span className="ink-2">or drop it here</span>
        </div>
        {arriving !== undefined && <Arriving job={arriving} isSending={isSending} />}
        {error !== null && (
          <p className="tone-due" role="alert">
            {error.message}
          </p>
        )}
      </div>
      <Section title="What can be read">
        <dl className="kinds">
          <div>
            <dt>A table of goals</dt>
            <dd>
              CSV in UTF-8, up to 20 MB. You say what each column is, once: the next table with the
              same headings is read so again. Begin from one{' '}
              {templates.map(({ name, label, rows }, n) => (
                <span key={name}>
                  {n > 0 && (n === templates.length - 1 ? ' or ' : ', ')}
                  <a download={`${name}.csv`} href={csvHref(rows)}>
                    {label}
                  </a>
                </span>
              ))}
              .
            </dd>
          </div>
          <div>
            <dt>A calendar</dt>
            <dd>
              A file of the kind iCalendar (.ics), up to 20 MB, as any calendar exports one. What
              took place is proposed to the partnership that was invited, and only what you confirm
              is recorded. What is still to come stays where it is.
            </dd>
          </div>
          {may.includes('history') && (
            <div>
              <dt>A Git history</dt>
              <dd>
                A bundle, up to 256 MB, made where the repository is:{' '}
                <code>git bundle create history.bundle HEAD</code>. Pages of goals (OKRs), of
                strategy, and decision records are read with their dates and authors. Nothing in it
                is run.
              </dd>
            </div>
          )}
          <div>
            <dt>An export of Lockstep</dt>
            <dd>
              It is checked line by line. It holds a whole organisation: with its keys it takes the
              place of one that you have just started and that is empty yet. In one that is at work
              it tells whether all of it is here.
            </dd>
          </div>
        </dl>
        {!may.includes('history') && (
          <p className="ink-3">
            A Git history speaks in other people’s names: an{' '}
            <a href={to('/people')}>administrator</a> imports it.
          </p>
        )}
      </Section>
    </>
  )
}

function Arriving({ job, isSending }: { job: Job; isSending: boolean }) {
  const { leave } = useJob(job.id)
  const share = Math.floor((job.arrived / job.bytes) * 100)
  return (
    <div className="arriving">
      <p>
        {job.name}: {share} % has arrived.{' '}
        {isSending ? '' : 'Choose the same file again, and it goes on from there.'}
      </p>
      <progress className="bar" value={job.arrived} max={job.bytes} aria-label="Arrived" />
      {!isSending && (
        <button type="button" className="button" onClick={() => leave.mutate()}>
          Discard
        </button>
      )}
    </div>
  )
}
