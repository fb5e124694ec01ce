import { Asked } from './asked.tsx'
import { type Meeting, movable, type NextLine } from './meeting-draft.ts'
import { WhichSession } from './which-session.tsx'

interface NextFieldsProps {
  meeting: Meeting
  next: NextLine
  /** The session that was held. */
  held: string
  onChange: (next: NextLine) => void
}

/** When they meet again: as it is planned, on another day, or at a time of its own. */
export function NextFields({ meeting, next, held, onChange }: NextFieldsProps) {
  const { on, time, minutes } = next
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
  const first = planned[0]
  return (
    <WhichSession
      label="Next"
      line={next}
      offered={[
        { id: 'none', title: first === undefined ? 'Left open' : `As planned: ${first.title}` },
        ...planned.map(({ id, title }) => ({ id, title: `Move: ${title}` })),
        { id: 'another', title: 'Plan another' },
      ]}
      gone="Move this session"
      day={{ label: 'Day', min: meeting.today }}
      onChoose={choose}
      onChange={change}
    >
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
    </WhichSession>
  )
}
