import type { Answer } from '../../api/views.ts'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { tenureOf } from '../../words/tenures.ts'

/** Roles held, absences, and who records for whom. */
export function Tenure({ view }: { view: Answer<'person'> }) {
  const { person, roles, absences, delegates, principals, tenureDays } = view
  const span = (from: string, to: string | undefined) =>
    `${day(from)} to ${to === undefined ? 'today' : day(to)}`
  const rows = [
    ...roles.map(({ role, title, from, to }) => ({
      key: `${role} ${from}`,
      what: [role, title].filter(Boolean).join(', '),
      when: span(from, to),
    })),
    ...absences.map(({ from, to, delegate }) => ({
      key: `absent ${from}`,
      what: delegate === undefined ? 'absent' : `absent, ${delegate.name} stood in`,
      when: span(from, to),
    })),
    ...delegates.map(({ person, until }) => ({
      key: `by ${person.id}`,
      what: `${person.name} records in their name`,
      when: until === undefined ? 'until ended' : `until ${day(until)}`,
    })),
    ...principals.map(({ person, until }) => ({
      key: `for ${person.id}`,
      what: `records in ${person.name}’s name`,
      when: until === undefined ? 'until ended' : `until ${day(until)}`,
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="Tenure" note={tenureDays === undefined ? undefined : count(tenureDays, 'day')}>
      <table>
        <tbody>
          {rows.map(({ key, what, when }) => (
            <tr key={key}>
              <td>{what}</td>
              <td className="figure ink-3">{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {person.is === 'member' && <Surveyed role={person.role} />}
    </Section>
  )
}

/** What a survey says of how long others are in such a role, as a note: no target. */
function Surveyed({ role }: { role: string | undefined }) {
  const surveyed = tenureOf(role)
  if (surveyed === undefined) return null
  const { years, year, among, who, link } = surveyed
  return (
    <p className="ink-3 size-12">
      Survey: {role}s of {among} had been in office for {years} years on average.{' '}
      {link === undefined ? who : <a href={link}>{who}</a>} {year}; no target.
    </p>
  )
}
