import type { Tone } from '../charts/curve.ts'
import './person-name.css'

interface PersonNameProps {
  name: string
  role?: string | undefined
  tone?: Tone
}

/** A person, with the dot of their colour where they are one of the two compared. */
export function PersonName({ name, role, tone = 'ink' }: PersonNameProps) {
  return (
    <span className="person-name">
      {tone !== 'ink' && <i className={`dot ${tone}`} />}
      <span>{name}</span>
      {role !== undefined && role !== 'Other' && <span className="role">{role}</span>}
    </span>
  )
}
