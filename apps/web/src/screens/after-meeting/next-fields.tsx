import { SessionKindInput } from '../../ui/session-kind-input.tsx'
import { Asked } from './asked.tsx'
import { type Meeting, movable, type NextLine } from './meeting-draft.ts'

interface NextFieldsProps {
  meeting: Meeting
  next: NextLine
  /** The session that was held. */
  held: string
  onChange: (next: NextLine) => void
}

/** When they meet again: as it is planned, on another day, or at a time of its own. */
export function NextFields({ meeting, next, held, onChange }: NextFieldsProps) {
  const { what, kind, on, time, minutes } = next
  const { today } = meeting
  const planned = movable(meeting, held)
  const change = (part: Partial<NextLine>) => onChange({ ...next, ...part })
  const choose = (id: string) => {
    const session = planned.find((each) => each.id === id)
    const when = {
      on: session?.on ?? on,
      time: session?.time ?? time,
      minutes: String(session?.minutes ?? minutes),
    }
    change({ what: id, ...when })
  }
  const chosen = what === 'none' || what === 'another' || planned.some(({ id }) => id === what)
  return (
    <>
      <Asked label="Next">
        {(id) => (
          <select id={id} value={what} onChange={({ target }) => choose(target.value)}>
            <option value="none">
              {planned[0] === undefined ? 'Left open' : `As planned: ${planned[0].title}`}
            </option>
            {planned.map((session) => (
              <option key={session.id} value={session.id}>
                Move: {session.title}
              </option>
            ))}
            {!chosen && <option value={what}>Move this session</option>}
            <option value="another">Plan another</option>
          </select>
        )}
      </Asked>
      {what === 'another' && (
        <Asked label="What for">
          {(id) => <SessionKindInput id={id} value={kind} onChange={(kind) => change({ kind })} />}
        </Asked>
      )}
      {what !== 'none' && (
        <div className="when">
          <Asked label="Day">
            {(id) => (
              <input
                id={id}
                type="date"
                min={today}
                value={on}
                onChange={({ target }) => change({ on: target.value })}
              />
            )}
          </Asked>
          <Asked label="Time" optional>
            {(id) => (
              <input
                id={id}
                type="time"
                value={time}
                onChange={({ target }) => change({ time: target.value })}
              />
            )}
          </Asked>
          <Asked label="Minutes" optional>
            {(id) => (
              <input
                id={id}
                type="number"
                inputMode="numeric"
                min={5}
                max={720}
                value={minutes}
                onChange={({ target }) => change({ minutes: target.value })}
              />
            )}
          </Asked>
        </div>
      )}
    </>
  )
}
