import type { ReactNode } from 'react'
import { type SessionKind, SessionKindInput } from '../../ui/session-kind-input.tsx'
import { Asked } from './asked.tsx'

interface WhichSessionProps {
  label: string
  line: { readonly what: string; readonly kind: SessionKind; readonly on: string }
  /** Planned sessions and what stands for none or another, in the order in which they are offered. */
  offered: readonly { readonly id: string; readonly title: string }[]
  /** What stands for a chosen one that is not offered any more. */
  gone: string
  day: { readonly label: string; readonly min?: string; readonly max?: string }
  onChoose: (what: string) => void
  onChange: (part: { kind: SessionKind } | { on: string }) => void
  /** What is asked beside the day. */
  children?: ReactNode
}

/** Which session is meant: one that was planned, another for something, or none; and its day. */
export function WhichSession(props: WhichSessionProps) {
  const { label, line, offered, gone, day, onChoose, onChange, children } = props
  const { what, kind, on } = line
  const asked = (
    <Asked label={day.label}>
      {(id) => (
        <input
          id={id}
          type="date"
          className={children === undefined ? 'short' : undefined}
          min={day.min}
          max={day.max}
          value={on}
          onChange={({ target }) => onChange({ on: target.value })}
        />
      )}
    </Asked>
  )
  return (
    <>
      <Asked label={label}>
        {(id) => (
          <select id={id} value={what} onChange={({ target }) => onChoose(target.value)}>
            {!offered.some((each) => each.id === what) && <option value={what}>{gone}</option>}
            {offered.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
        )}
      </Asked>
      {what === 'another' && (
        <Asked label="What for">
          {(id) => (
            <SessionKindInput id={id} value={kind} onChange={(kind) => onChange({ kind })} />
          )}
        </Asked>
      )}
      {what !== 'none' &&
        (children === undefined ? (
          asked
        ) : (
          <div className="when">
            {asked}
            {children}
          </div>
        ))}
    </>
  )
}
