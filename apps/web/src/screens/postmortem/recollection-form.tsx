import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { LeftOver } from '../../forms/left-over.tsx'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import { useDates } from '../../here/use-dates.ts'
import { byCtrlEnter } from '../../ui/by-ctrl-enter.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { heldInWords } from './recalled.tsx'
import {
  draftFrom,
  emptyMoment,
  inputFrom,
  type MomentDraft,
  wrongWith,
} from './recollection-draft.ts'
import { entryInWords, type Told } from './told-entry.tsx'

/** What one recalls, moment by moment, before one sees what the others wrote. */
export function RecollectionForm({ view }: { view: Told }) {
  const { record, own, opened } = view
  const { draft, key, left, type, forget } = useKeptDraft(`${record.id} recollection`, () =>
    draftFrom(view),
  )
  const [wrong, setWrong] = useState<string>()
  const give = useCommand('WriteRecollection', key)
  const change = (changed: MomentDraft) =>
    type(draft.map((each) => (each.key === changed.key ? changed : each)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = wrongWith(draft)
    setWrong(found)
    if (found !== undefined) return
    give.mutateAsync(inputFrom(record.id, draft)).then(forget, () => {
      // The refusal stands below.
    })
  }
  const trouble = wrong ?? give.error?.message
  const next = 1 + Math.max(...draft.map(({ key }) => Number(key)))
  return (
    <form
      className="recollection-form"
      noValidate
      onSubmit={submit}
      onKeyDown={byCtrlEnter}
      aria-label="What you recall"
    >
      <LeftOver unfit={left} />
      <p className="ink-2">
        {opened === undefined
          ? 'Nobody reads yours before all have written theirs, or the time is over; then all are opened together.'
          : 'It was opened without you: yours will be marked late, and you read the others’ once it is written.'}
      </p>
      {draft.map((moment, n) => (
        <Moment
          key={moment.key}
          view={view}
          n={n + 1}
          moment={moment}
          onChange={change}
          onDrop={
            draft.length === 1
              ? undefined
              : () => type(draft.filter((each) => each.key !== moment.key))
          }
        />
      ))}
      <div className="give">
        <button
          type="button"
          className="button"
          onClick={() => type([...draft, emptyMoment(next)])}
        >
          Another moment
        </button>
        <button
          type="submit"
          className={own.length > 0 ? 'button' : 'button primary'}
          aria-disabled={give.isPending}
        >
          {give.isPending
            ? 'Recording…'
            : own.length > 0
              ? 'Change what I wrote'
              : 'Give what I recall'}
        </button>
        <Trouble said={trouble} />
      </div>
      <p className="ink-3 size-12">What you write is kept here until you give it.</p>
    </form>
  )
}

interface MomentProps {
  view: Told
  n: number
  moment: MomentDraft
  onChange: (moment: MomentDraft) => void
  onDrop: (() => void) | undefined
}

function Moment({ view, n, moment, onChange, onDrop }: MomentProps) {
  const { day } = useDates()
  const { on, text, entry, holds } = moment
  const named = onDrop === undefined ? '' : ` ${n}`
  return (
    <fieldset className="moment">
      <label>
        <span>What you recall{named}</span>
        <textarea
          rows={3}
          value={text}
          onChange={(event) => onChange({ ...moment, text: event.target.value })}
        />
      </label>
      <div className="beside">
        <label>
          <span>On{named}</span>
          <input
            type="date"
            value={on}
            onChange={(event) => onChange({ ...moment, on: event.target.value })}
          />
        </label>
        <label className="wide">
          <span>Of the entry{named}</span>
          <select
            value={entry}
            onChange={(event) =>
              onChange({
                ...moment,
                entry: event.target.value,
                ...(event.target.value === '' ? { holds: '' } : {}),
              })
            }
          >
            <option value="">none: between entries</option>
            {view.entries.map((each) => (
              <option key={each.id} value={each.id}>
                {day(each.happened)} {entryInWords(each)}
              </option>
            ))}
          </select>
        </label>
        {entry !== '' && (
          <label>
            <span>It was{named}</span>
            <select
              value={holds}
              onChange={(event) =>
                onChange({ ...moment, holds: event.target.value as MomentDraft['holds'] })
              }
            >
              <option value="">choose</option>
              {(['so', 'otherwise', 'not known'] as const).map((each) => (
                <option key={each} value={each}>
                  {heldInWords[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        {onDrop !== undefined && (
          <button type="button" className="button quiet" onClick={onDrop}>
            Leave out
          </button>
        )}
      </div>
    </fieldset>
  )
}
