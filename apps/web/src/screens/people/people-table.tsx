import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { toneOf } from '../../app/people.ts'
import { useTo } from '../../app/place-context.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { day } from '../../words/dates.ts'

type Line = Answer<'people'>['people'][number]

const groups = [
  { is: 'member', title: undefined },
  { is: 'left', title: 'Left' },
  { is: 'outside', title: 'Met in an import, not members' },
] as const

interface PeopleTableProps {
  people: readonly Line[]
  picked: string | undefined
  /** What is shown of them. */
  of: readonly (typeof groups)[number]['is'][]
}

/** The people by what they are to the organisation; within it by family name, never by a figure. */
export function PeopleTable({ people, picked, of }: PeopleTableProps) {
  if (!people.some(({ is }) => of.includes(is))) return null
  return (
    <table className="people-table">
      <caption className="visually-hidden">In order of family name</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Function</th>
          <th scope="col">Here</th>
          <th scope="col" className="figure">
            Since
          </th>
        </tr>
      </thead>
      {groups.map(({ is, title }) => {
        const lines = people.filter((person) => person.is === is)
        if (lines.length === 0 || !of.includes(is)) return null
        return (
          <tbody key={is}>
            {title !== undefined && (
              <tr className="heading">
                <th colSpan={4} scope="rowgroup">
                  {title}
                </th>
              </tr>
            )}
            {lines.map((person) => (
              <Row key={person.id} person={person} picked={person.id === picked} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function Row({ person, picked }: { person: Line; picked: boolean }) {
  const { members, me } = useHere()
  const to = useTo()
  const { id, name, role, title, absent, owner, administrator, since } = person
  return (
    <tr className={picked ? 'selected' : ''} aria-current={picked ? 'true' : undefined}>
      <td>
        <a className="plain row-link" href={to(`/people?person=${id}`)} data-beside>
          <PersonName name={name} role={role} tone={toneOf(id, members)} />
        </a>
      </td>
      <td className="ink-2">{[person.function, title].filter(Boolean).join(', ')}</td>
      <td className="ink-2">
        {[id === me.id && 'you', owner && 'owner', administrator && 'administrator']
          .filter(Boolean)
          .join(', ')}
        {absent !== undefined && (
          <span className="tone-due">
            {' '}
            absent{absent.until === undefined ? '' : ` until ${day(absent.until)}`}
          </span>
        )}
      </td>
      <td className="figure ink-2">{since !== undefined && day(since)}</td>
    </tr>
  )
}
