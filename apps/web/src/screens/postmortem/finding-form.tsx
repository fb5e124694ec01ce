import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { LeftOver } from '../../forms/left-over.tsx'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import { useDates } from '../../here/use-dates.ts'
import { byCtrlEnter } from '../../ui/by-ctrl-enter.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { entryInWords, type Told } from './told-entry.tsx'

/** What was found, in words, with the entries that it rests on. */
export function FindingForm({ view, onDone }: { view: Told; onDone: () => void }) {
  const { record, narrative, patterns } = view
  const { day } = useDates()
  const { draft, key, left, type, forget } = useKeptDraft(`${record.id} finding`, () => ({
    text: '',
    cites: [] as readonly string[],
    pattern: '',
  }))
  const [wrong, setWrong] = useState<string>()
  const give = useCommand('MakePostmortemFinding', key)
  const { text, cites, pattern } = draft
  const close = () => {
    forget()
    onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing =
      text.trim() === ''
        ? 'Write what was found.'
        : cites.length === 0
          ? 'Name an entry that it rests on.'
          : undefined
    setWrong(missing)
    if (missing !== undefined) return
    const input = { id: record.id, text, cites, ...(pattern === '' ? {} : { pattern }) }
    give.mutateAsync(input).then(close, () => {
      // The refusal stands below.
    })
  }
  const trouble = wrong ?? give.error?.message
  const told = narrative.flatMap(({ entry }) => entry ?? [])
  const cite = (id: string) =>
    type({
      ...draft,
      cites: cites.includes(id) ? cites.filter((each) => each !== id) : [...cites, id],
    })
  return (
    <form
      className="recollection-form"
      noValidate
      onSubmit={submit}
      onKeyDown={byCtrlEnter}
      aria-label="A finding"
    >
      <LeftOver unfit={left} />
      <label>
        <span>What was found</span>
        <textarea
          rows={2}
          value={text}
          onChange={(event) => type({ ...draft, text: event.target.value })}
        />
      </label>
      <fieldset className="cited">
        <legend>It rests on</legend>
        {told.map((entry) => (
          <label key={entry.id}>
            <input
              type="checkbox"
              checked={cites.includes(entry.id)}
              onChange={() => cite(entry.id)}
            />
            {day(entry.happened)} {entryInWords(entry)}
          </label>
        ))}
      </fieldset>
      <label>
        <span>One of a kind that Lockstep looks for</span>
        <select
          value={pattern}
          onChange={(event) => type({ ...draft, pattern: event.target.value })}
        >
          <option value="">none</option>
          {patterns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="give">
        <button type="submit" className="button primary" aria-disabled={give.isPending}>
          {give.isPending ? 'Recording…' : 'Add the finding'}
        </button>
        <button type="button" className="button" onClick={close}>
          Discard
        </button>
        <Trouble said={trouble} />
      </div>
      <p className="ink-3 size-12">In ninety days you are asked whether it happened again.</p>
    </form>
  )
}
