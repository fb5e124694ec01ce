import type { SessionKind } from './meeting-draft.ts'

const kinds: Record<SessionKind, string> = {
  'one-to-one': 'One-to-one',
  'staff meeting': 'Staff meeting',
  'data review': 'Data review',
  'budget talk': 'Budget talk',
  'strategy session': 'Strategy session',
  retreat: 'Retreat',
}

interface KindInputProps {
  id: string
  value: SessionKind
  onChange: (kind: SessionKind) => void
}

export function KindInput({ id, value, onChange }: KindInputProps) {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value as SessionKind)}>
      {Object.entries(kinds).map(([kind, name]) => (
        <option key={kind} value={kind}>
          {name}
        </option>
      ))}
    </select>
  )
}
