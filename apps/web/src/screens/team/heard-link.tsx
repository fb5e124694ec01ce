import type { Answer } from '../../api/views.ts'
import { firstName } from '../../app/people.ts'
import { useTo } from '../../app/place-context.tsx'

/** Leads to the cases behind how somebody is heard. */
export function HeardLink({ person }: { person: Answer<'team'>['voice'][number]['person'] }) {
  const to = useTo()
  return (
    <>
      <a className="plain" href={to(`/people?person=${person.id}#heard`)}>
        {firstName(person.name)}
      </a>{' '}
      <span className="ink-3">{person.role}</span>
    </>
  )
}
