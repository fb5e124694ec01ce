import type { Answer } from '../../api/views.ts'
import { firstName, roleBeside } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'

/** Where the cases behind how somebody is heard are told. */
export function useHeardAt(): (person: string) => string {
  const to = useTo()
  return (person) => to(`/people?person=${person}#heard`)
}

/** Leads to the cases behind how somebody is heard. */
export function HeardLink({ person }: { person: Answer<'team'>['voice'][number]['person'] }) {
  const heardAt = useHeardAt()
  return (
    <>
      <a className="plain" href={heardAt(person.id)}>
        {firstName(person)}
      </a>{' '}
      <span className="ink-3">{roleBeside(person)}</span>
    </>
  )
}
