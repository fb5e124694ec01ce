import { type FormEvent, useId } from 'react'
import { Problem } from '../../api/problem.ts'
import { useCommand } from '../../api/use-command.ts'
import '../../forms/command-form.css'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { LeftOver } from '../../forms/left-over.tsx'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import { byCtrlEnter } from '../../ui/by-ctrl-enter.ts'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { type PastedLine, pastedLines } from './pasted-values.ts'

interface PasteDialogProps {
  id: string
  title: string
  onClose: () => void
}

/** Several values at once, as a spreadsheet copies them: every line is read before anything is recorded. */
export function PasteDialog({ id, title, onClose }: PasteDialogProps) {
  return (
    <FormDialog title={`Paste values of ${title}`} onClose={onClose}>
      {(close) => <PasteForm id={id} close={close} />}
    </FormDialog>
  )
}

function PasteForm({ id, close }: { id: string; close: () => void }) {
  const field = useId()
  const { draft, key, left, type, forget } = useKeptDraft(`paste ${id}`, () => ({
    table: '',
    note: '',
  }))
  const { table, note } = draft
  const give = useCommand('ReportMetricValues', key)
  const read = pastedLines(table)
  const values = read.flatMap(({ value }) => value ?? [])
  const lines = withRefusals(read, give.error)
  const wrong = lines.filter(({ problem }) => problem !== undefined)
  const ready = values.length > 0 && read.every(({ value }) => value !== undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const source = { kind: 'csv', ...(note.trim() === '' ? {} : { note: note.trim() }) }
    // Not by callbacks of the mutation: the form may be closed before they would run.
    give.mutateAsync({ id, values, source }).then(
      () => {
        forget()
        close()
      },
      () => {
        // The refusal stands below.
      },
    )
  }
  return (
    <form
      className="command-form"
      aria-label="Paste values"
      onSubmit={submit}
      onKeyDown={byCtrlEnter}
    >
      <LeftOver unfit={left} />
      <div className="field">
        <label className="label" htmlFor={field}>
          Table
        </label>
        <div className="control">
          <textarea
            id={field}
            rows={8}
            value={table}
            aria-describedby={`${field}-help`}
            onChange={(event) => {
              give.reset()
              type({ ...draft, table: event.target.value })
            }}
          />
          <p className="help" id={`${field}-help`}>
            A line each: a day, month (2026-08) or quarter (2026-Q3), its value, and what was
            planned, if anything was.
          </p>
        </div>
      </div>
      <div className="field">
        <label className="label" htmlFor={`${field}-note`}>
          Where it comes from<span className="ink-3"> optional</span>
        </label>
        <div className="control">
          <input
            id={`${field}-note`}
            type="text"
            value={note}
            maxLength={300}
            onChange={(event) => {
              give.reset()
              type({ ...draft, note: event.target.value })
            }}
          />
        </div>
      </div>
      <Read lines={lines} />
      {give.error !== null && wrong.length === 0 && (
        <p className="refusal" role="alert">
          {give.error.message}
        </p>
      )}
      <footer>
        <button
          type="submit"
          className="button primary"
          disabled={!ready}
          aria-disabled={give.isPending}
        >
          {give.isPending ? 'Recording…' : `Report ${count(values.length, 'value')}`}
        </button>
        <span className="ink-3 size-12">
          {wrong.length > 0
            ? 'Nothing is recorded while a line is at fault'
            : 'All of them or none'}
        </span>
      </footer>
    </form>
  )
}

/** What the record refuses of a line stands at that line. */
function withRefusals(lines: readonly PastedLine[], error: Error | null): readonly PastedLine[] {
  if (!(error instanceof Problem)) return lines
  const by = new Map(
    error.errors.map(({ path, message }) => [Number(/^values\.(\d+)/.exec(path)?.[1]), message]),
  )
  return lines.map((line, n) => {
    const problem = by.get(n)
    return problem === undefined ? line : { ...line, problem }
  })
}

const SHOWN = 12

/** How the lines were understood; those at fault first. */
function Read({ lines }: { lines: readonly PastedLine[] }) {
  if (lines.length === 0) return null
  const inOrder = [...lines].sort(
    (a, b) => Number(b.problem !== undefined) - Number(a.problem !== undefined),
  )
  const more = inOrder.length - SHOWN
  return (
    <table aria-label="How it is read">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Of</th>
          <th scope="col" className="figure">
            Value
          </th>
          <th scope="col" className="figure">
            Planned
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder.slice(0, SHOWN).map((line) => (
          <Line key={line.line} line={line} />
        ))}
        {more > 0 && (
          <tr>
            <td colSpan={4} className="ink-3">
              and {more} more
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Line({ line: { line, value, problem, text } }: { line: PastedLine }) {
  if (problem !== undefined || value === undefined) {
    return (
      <tr>
        <td className="ink-3">{line}</td>
        <td colSpan={3} className="tone-due">
          {problem} <span className="ink-3">{text}</span>
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <td className="ink-3">{line}</td>
      <td>
        {value.since === undefined ? day(value.on) : `${day(value.since)} to ${day(value.on)}`}
      </td>
      <td className="figure">{value.value}</td>
      <td className="figure ink-2">{value.plan}</td>
    </tr>
  )
}
