import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { LineOf, type Stands } from './line-of.tsx'
import {
  type Became,
  became,
  type Meeting,
  type MeetingDraft,
  type Promised,
  type PromisedLine,
} from './meeting-draft.ts'
import { offeredOf, promisedLine } from './promised.ts'
import { WhatBecame } from './what-became.tsx'

type Said = MeetingDraft['promised']

interface PromisedLinesProps extends Stands {
  meeting: Meeting
  /** Those that are open, the next due first. */
  open: readonly Promised[]
  said: Said
  onChange: (said: Said) => void
}

/** The open promises of those who met, and those of which it was said here what became of them. */
export function PromisedLines({ meeting, open, said, onChange, ...stands }: PromisedLinesProps) {
  const settled = Object.values(said).filter(
    ({ promised }) => !open.some(({ id }) => id === promised.id),
  )
  const unsaid = (promised: Promised) => ({ ...promisedLine(promised, meeting), key: promised.id })
  const lines = [...settled, ...open.map((each) => said[each.id] ?? unsaid(each))]
  if (lines.length === 0) return <p className="ink-2">No promise is open.</p>
  // It gets its own key with the first word said of it.
  const tell = (line: PromisedLine) => {
    const { id } = line.promised
    const { key } = said[id] ?? promisedLine(line.promised, meeting)
    onChange({ ...said, [id]: { ...line, key } })
  }
  return lines.map((line) => (
    <LineOf key={line.promised.id} line={line.key} noun="commitment" {...stands}>
      <PromisedFields meeting={meeting} line={line} onChange={tell} />
    </LineOf>
  ))
}

interface PromisedFieldsProps {
  meeting: Meeting
  line: PromisedLine
  onChange: (line: PromisedLine) => void
}

type Choice = readonly [PromisedLine['how'], string]
const STILL_OPEN: Choice = ['', 'Still open']
const choiceOf = (name: Became): Choice => [name, became[name]]

function PromisedFields({ meeting, line, onChange }: PromisedFieldsProps) {
  const { promised, how, on, note } = line
  const { day } = useDates()
  const offered = offeredOf(promised, meeting)
  return (
    <WhatBecame
      record={promised}
      beside={<span className="ink-3 size-12">{whoseAndWhen(promised, meeting, day)}</span>}
      choices={offered.length === 0 ? [] : [STILL_OPEN, ...offered.map(choiceOf)]}
      how={how}
      onChoose={(name) => onChange({ ...line, how: name })}
    >
      {how === 'kept late' && (
        <label className="by note">
          <span className="ink-2 size-12">Kept on</span>
          <input
            type="date"
            max={meeting.today}
            value={on}
            onChange={({ target }) => onChange({ ...line, on: target.value })}
          />
        </label>
      )}
      {how === 'late' && (
        <input
          type="text"
          className="note"
          aria-label="What happened; only the two of you can read it"
          placeholder="What happened; only the two of you can read it"
          value={note}
          onChange={({ target }) => onChange({ ...line, note: target.value })}
        />
      )}
    </WhatBecame>
  )
}

/** "You to Noor, by 9 Oct" */
function whoseAndWhen(
  { from, to, due, state }: Promised,
  { me }: Meeting,
  day: (due: string) => string,
): string {
  const name = (person: { id: string; name: string }) =>
    person.id === me ? 'you' : firstName(person)
  const who = `${from === undefined ? '' : name(from)} to ${to.map(name).join(', ')}`
  const by = due === undefined ? '' : `, by ${day(due)}`
  return `${who.replace(/^you/, 'You')}${by}${state === 'done' ? ', said to be done' : ''}`
}
