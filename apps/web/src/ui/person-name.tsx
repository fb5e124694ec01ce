import type { Tone } from '../here/people.ts'
import { bareName, inBrackets, type Person, roleBeside } from '../here/people.ts'
import './person-name.css'

interface PersonNameProps {
  person: Omit<Person, 'id'>
  /** The role stands elsewhere, or says nothing here. */
  alone?: boolean
  tone?: Tone
}

/** More letters may be wider than a column or half of a phone. */
const LONG = 24

/** A person, with the dot of their colour where they are one of the two compared. */
export function PersonName({ person, alone = false, tone = 'ink' }: PersonNameProps) {
  const apart = inBrackets(person)
  const beside = alone ? undefined : roleBeside(person)
  return (
    <span className={person.name.length > LONG ? 'person-name long' : 'person-name'}>
      {tone !== 'ink' && <i className={`dot ${tone}`} />}
      <span>{bareName(person)}</span>
      {apart !== '' && <span className="apart">{apart}</span>}
      {beside !== undefined && <span className="role">{beside}</span>}
    </span>
  )
}
