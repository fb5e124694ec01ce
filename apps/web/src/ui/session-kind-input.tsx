import type { Answer } from '../api/views.ts'

export type SessionKind = Answer<'partnership'>['rhythm']['open'][number]['kind']

const kinds: Record<SessionKind, string> = {
  'one-to-one': 'One-to-one',
  'staff meeting': 'Staff meeting',
  'data review': 'Data review',
  'budget talk': 'Budget talk',
  'strategy session': 'Strategy session',
  retreat: 'Retreat',
}

interface SessionKindInputProps {
  /** Of its label, or what stands for one. */
  id?: string
  label?: string
  value: SessionKind
  onChange: (kind: SessionKind) => void
}

/** What a session is for. */
export function SessionKindInput({ id, label, value, onChange }: SessionKindInputProps) {
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as SessionKind)}
    >
      {Object.entries(kinds).map(([kind, name]) => (
        <option key={kind} value={kind}>
          {name}
        </option>
      ))}
    </select>
  )
}
