import { SessionKindInput } from '../../ui/session-kind-input.tsx'
import { Asked } from './asked.tsx'
import { type HeldLine, lastDay, type Meeting } from './meeting-draft.ts'

interface HeldFieldsProps {
  meeting: Meeting
  held: HeldLine
  onChange: (held: HeldLine) => void
}

/** Which session it was, who was there, and what came of it. */
export function HeldFields({ meeting, held, onChange }: HeldFieldsProps) {
  const { open, members, today } = meeting
  const { what, title, kind, on, present, note } = held
  const change = (part: Partial<HeldLine>) => onChange({ ...held, ...part })
  const choose = (id: string) => {
    const session = open.find((each) => each.id === id)
    const day = session === undefined || lastDay(session) > today ? today : lastDay(session)
    change({ what: id, title: session?.title ?? '', on: day, kind: session?.kind ?? kind })
  }
  const chosen = what === 'none' || what === 'another' || open.some(({ id }) => id === what)
  return (
    <>
      <Asked label="Held">
        {(id) => (
          <select id={id} value={what} onChange={({ target }) => choose(target.value)}>
            {open.map((session) => (
              <option key={session.id} value={session.id}>
                {session.title}
              </option>
            ))}
            {!chosen && <option value={what}>{title}</option>}
            <option value="another">Another, which was not planned</option>
            <option value="none">None, or not to be recorded</option>
          </select>
        )}
      </Asked>
      {what === 'another' && (
        <Asked label="What for">
          {(id) => <SessionKindInput id={id} value={kind} onChange={(kind) => change({ kind })} />}
        </Asked>
      )}
      {what !== 'none' && (
        <>
          <Asked label="On">
            {(id) => (
              <input
                id={id}
                type="date"
                className="short"
                max={today}
                value={on}
                onChange={({ target }) => change({ on: target.value })}
              />
            )}
          </Asked>
          <div className="field">
            <span className="label">Who was there</span>
            <div className="control present">
              {members.map(({ id, name }) => (
                <label key={id} className="check">
                  <input
                    type="checkbox"
                    checked={present.includes(id)}
                    onChange={({ target }) =>
                      change({
                        present: target.checked
                          ? [...present, id]
                          : present.filter((each) => each !== id),
                      })
                    }
                  />
                  {name}
                </label>
              ))}
            </div>
          </div>
          <Asked label="What came of it" optional>
            {(id) => (
              <textarea
                id={id}
                rows={2}
                value={note}
                onChange={({ target }) => change({ note: target.value })}
              />
            )}
          </Asked>
        </>
      )}
    </>
  )
}
