import { inTwo, roleBeside } from '../app/people.ts'
import type { Tone } from '../charts/curve.ts'
import './person-name.css'

interface PersonNameProps {
  name: string
  role?: string | undefined
  tone?: Tone
}

/** More letters may be wider than a column or half of a phone. */
const LONG = 24

/** A person, with the dot of their colour where they are one of the two compared. */
export function PersonName({ name, role, tone = 'ink' }: PersonNameProps) {
  const [bare, apart] = inTwo(name)
  const beside = roleBeside({ name, role })
  return (
    <span className={name.length > LONG ? 'person-name long' : 'person-name'}>
      {tone !== 'ink' && <i className={`dot ${tone}`} />}
      <span>{bare}</span>
      {apart !== '' && <span className="apart">{apart}</span>}
      {beside !== undefined && <span className="role">{beside}</span>}
    </span>
  )
}
