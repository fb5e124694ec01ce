import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { toneOf } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { day } from '../../words/dates.ts'

type Line = Answer<'people'>['people'][number]

const groups = [
  { of: 'member', title: undefined },
  { of: 'auditor', title: 'Auditors, who read a part of the record' },
  { of: 'left', title: 'Left' },
  { of: 'outside', title: 'From outside, not members' },
] as const
type Group = (typeof groups)[number]['of']

const groupOf = ({ is, audit }: Line): Group => (audit === undefined ? is : 'auditor')

interface PeopleTableProps {
  people: readonly Line[]
  picked: string | undefined
  /** What is shown of them. */
  of: readonly Group[]
}

/** The people by what they are to the organisation; within it by family name, never by a figure. */
export function PeopleTable({ people, picked, of }: PeopleTableProps) {
  const groupsShown = groups.filter((group) => of.includes(group.of))
  if (!people.some((person) => of.includes(groupOf(person)))) return null
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
      {groupsShown.map(({ of: group, title }) => {
        const lines = people.filter((person) => groupOf(person) === group)
        if (lines.length === 0) return null
        return (
          <tbody key={group}>
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
  const { id, title, absent, owner, administrator, audit, facilitates, since, left } = person
  return (
    <tr className={picked ? 'selected' : ''} aria-current={picked ? 'true' : undefined}>
      <td>
        <a className="plain row-link" href={to(`/people?person=${id}`)} data-beside>
          <PersonName person={person} tone={toneOf(id, members)} />
        </a>
      </td>
      <td className="ink-2">{[person.function, title].filter(Boolean).join(', ')}</td>
      <td className="ink-2">
        {[
          id === me.id && 'you',
          owner && 'owner',
          administrator && 'administrator',
          audit !== undefined && `reads until ${day(audit.until)}`,
          facilitates.length > 0 && 'facilitator',
        ]
          .filter(Boolean)
          .join(', ')}
        {absent !== undefined && (
          <span className="tone-due">
            {' '}
            absent{absent.ahead && absent.from !== undefined && ` from ${day(absent.from)}`}
            {absent.until !== undefined && ` until ${day(absent.until)}`}
          </span>
        )}
      </td>
      <td className="figure ink-2">
        {left === undefined ? since !== undefined && day(since) : `left ${day(left)}`}
      </td>
    </tr>
  )
}
