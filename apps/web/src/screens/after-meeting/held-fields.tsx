import { Asked } from './asked.tsx'
import { DecisionLines } from './decision-lines.tsx'
import { type HeldLine, lastDay, type Meeting } from './meeting-draft.ts'
import { WhichSession } from './which-session.tsx'

interface HeldFieldsProps {
  meeting: Meeting
  held: HeldLine
  onChange: (held: HeldLine) => void
}

/** Which session it was, who was there, and what came of it. */
export function HeldFields({ meeting, held, onChange }: HeldFieldsProps) {
  const { open, members, left, today } = meeting
  const { what, title, kind, present, decisions, note } = held
  const change = (part: Partial<HeldLine>) => onChange({ ...held, ...part })
  const choose = (id: string) => {
    const session = open.find((each) => each.id === id)
    const day = session === undefined || lastDay(session) > today ? today : lastDay(session)
    change({ what: id, title: session?.title ?? '', on: day, kind: session?.kind ?? kind })
  }
  return (
    <>
      <WhichSession
        label="Held"
        line={held}
        offered={[
          ...open,
          { id: 'another', title: 'Another, which was not planned' },
          { id: 'none', title: 'None, or not to be recorded' },
        ]}
        gone={title}
        day={{ label: 'On', max: today }}
        onChoose={choose}
        onChange={change}
      />
      {what !== 'none' && (
        <>
          <div className="field">
            <span className="label">Who was there</span>
            <div className="control present">
              {[...members, ...left].map(({ id, name }) => (
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
          <DecisionLines taken={decisions} onChange={(taken) => change({ decisions: taken })} />
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
