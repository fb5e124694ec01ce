import { firstName } from '../../here/people.ts'
import { LineOf, type Stands } from './line-of.tsx'
import { type AgreedLine, agreedLine, isSettled, type Meeting } from './meeting-draft.ts'

interface AgreedLinesProps extends Stands {
  meeting: Meeting
  lines: readonly AgreedLine[]
  onChange: (lines: readonly AgreedLine[]) => void
}

/** One's own promises; what others will do is kept with the session, and theirs to promise. */
export function AgreedLines({ meeting, lines, onChange, ...stands }: AgreedLinesProps) {
  const { me } = meeting
  const put = (line: AgreedLine) =>
    onChange(lines.map((each) => (each.key === line.key ? line : each)))
  return (
    <>
      {lines.map((line, n) => (
        <LineOf
          key={line.key}
          line={line.key}
          noun={line.who === me ? 'commitment' : 'session'}
          {...stands}
        >
          <AgreedFields meeting={meeting} line={line} n={n + 1} onChange={put} />
          {lines.length > 1 && !isSettled(stands.outcomes[line.key]) && (
            <button
              type="button"
              className="button quiet"
              aria-label={`Take line ${n + 1} away`}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              Take away
            </button>
          )}
        </LineOf>
      ))}
      <button
        type="button"
        className="button"
        disabled={stands.busy}
        onClick={() => onChange([...lines, agreedLine(meeting)])}
      >
        Add a line
      </button>
    </>
  )
}

interface AgreedFieldsProps {
  meeting: Meeting
  line: AgreedLine
  n: number
  onChange: (line: AgreedLine) => void
}

function AgreedFields({ meeting, line, n, onChange }: AgreedFieldsProps) {
  const { me, members, team, today } = meeting
  const { who, to, what, inConfidence, dueOn } = line
  const change = (part: Partial<AgreedLine>) => onChange({ ...line, ...part })
  const others = members.filter(({ id }) => id !== who)
  const otherThan = (person: string) => members.find(({ id }) => id !== person)?.id ?? ''
  const does = (person: string) =>
    change({ who: person, to: team ? (to === person ? '' : to) : otherThan(person) })
  return (
    <div className={team ? 'agreed of-team' : 'agreed'}>
      <select
        aria-label={`Who, line ${n}`}
        value={who}
        onChange={({ target }) => does(target.value)}
      >
        {members.map((person) => (
          <option key={person.id} value={person.id}>
            {person.id === me ? 'You' : firstName(person)}
          </option>
        ))}
      </select>
      <input
        type="text"
        className="what"
        aria-label={`What, line ${n}`}
        placeholder={who === me ? 'What you will do' : 'What they will do'}
        value={what}
        onChange={({ target }) => change({ what: target.value })}
      />
      {team && (
        <select
          aria-label={`For whom, line ${n}`}
          value={to}
          onChange={({ target }) => change({ to: target.value })}
        >
          <option value="">For whom</option>
          {others.map((person) => (
            <option key={person.id} value={person.id}>
              for {person.id === me ? 'you' : firstName(person)}
            </option>
          ))}
        </select>
      )}
      <label className="by">
        <span className="ink-2 size-12">by</span>
        <input
          type="date"
          aria-label={`By, line ${n}`}
          min={today}
          value={dueOn}
          onChange={({ target }) => change({ dueOn: target.value })}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={inConfidence}
          onChange={({ target }) => change({ inConfidence: target.checked })}
        />
        <span className="size-12 ink-2">Only the two read it</span>
      </label>
      {who !== me && (
        <span className="help">Waits on their list, until they make a promise of it.</span>
      )}
    </div>
  )
}
