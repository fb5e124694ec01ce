import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { count, listed } from '../../words/figures.ts'
import { tenureOf } from '../../words/tenures.ts'

interface Row {
  key: string
  what: string
  when: string
  /** The entry that says so. */
  href?: string
}

type Scope = Answer<'person'>['delegates'][number]['scope']

const within = (scope: Scope): string =>
  scope === 'everything'
    ? ''
    : `, in ${listed(scope.map(({ name }) => name)) || 'some partnerships'} alone`

/** Roles held, absences, and who records for whom. */
export function Tenure({ view }: { view: Answer<'person'> }) {
  const hrefOf = useHref()
  const { person, roles, absences, delegates, principals, tenureDays } = view
  const span = (from: string, to: string | undefined) =>
    `${day(from)} to ${to === undefined ? 'today' : day(to)}`
  const rows: Row[] = [
    ...roles.map(({ role, title, from, to }) => ({
      key: `${role} ${from}`,
      what: [role, title].filter(Boolean).join(', '),
      when: span(from, to),
    })),
    ...absences.map((absence) => ({
      key: `absent ${absence.from}`,
      what: ['absent', absence.delegate && `${absence.delegate.name} ${standsIn[absence.stands]}`]
        .filter(Boolean)
        .join(', '),
      when: daysOf(absence),
      href: hrefOf(absence.href),
    })),
    ...delegates.map(({ person, scope, until }) => ({
      key: `by ${person.id}`,
      what: `${person.name} records in their name${within(scope)}`,
      when: until === undefined ? 'until ended' : `until ${day(until)}`,
    })),
    ...principals.map(({ person, scope, until }) => ({
      key: `for ${person.id}`,
      what: `records in ${person.name}’s name${within(scope)}`,
      when: until === undefined ? 'until ended' : `until ${day(until)}`,
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="Tenure" note={tenureDays === undefined ? undefined : count(tenureDays, 'day')}>
      <table>
        <tbody>
          {rows.map(({ key, what, when, href }) => (
            <tr key={key}>
              <td>{href === undefined ? what : <a href={href}>{what}</a>}</td>
              <td className="figure ink-3">{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {person.is === 'member' && <Surveyed role={person.role} />}
    </Section>
  )
}

const standsIn = { ahead: 'will stand in', now: 'stands in', over: 'stood in' } as const

/** "5 Dec 2026 until 12 Dec 2026": with its last day, also of one that is over and of which nobody said that it was. */
function daysOf({ from, until, to, stands }: Answer<'person'>['absences'][number]): string {
  if (to !== undefined) return `${day(from)} to ${day(to)}`
  const last = until === undefined ? 'until back' : `until ${day(until)}`
  return stands === 'ahead' ? `from ${day(from)} ${last}` : `${day(from)} ${last}`
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
