import type { Answer } from '../../api/views.ts'
import { KnewCell } from '../../charts/clocks/clock-cells.tsx'
import type { ClockScale, Waited } from '../../charts/clocks/scale.ts'
import { useHref } from '../../here/hrefs.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import { Statements } from '../knowledge/statements.tsx'

type Known = NonNullable<Answer<'difference'>['clocks']>['knew'][number]
type Person = Known['who']['people'][number]

/** Who came to know of something while the record did not, and when. */
export function WhoKnew({ known, scale }: { known: Known; scale: ClockScale }) {
  const { of, stamp, who } = known
  const hrefOf = useHref()
  const href = hrefOf(of.href)
  const waited = { happened: Date.parse(stamp.at), recorded: Date.parse(stamp.recorded) }
  return (
    <Section
      title="Who knew, though the record did not"
      note={
        <>
          of <a href={href}>{of.ordinal ?? (isSealed(of.title) ? 'it' : of.title)}</a>; in order of
          family name
        </>
      }
    >
      <table className="who-knew">
        <caption className="visually-hidden">Who knew of it, and since when</caption>
        <tbody>
          {who.people.map((person) => (
            <Row key={person.person.id} {...{ person, href, waited, scale, of: who.of }} />
          ))}
          {who.unaware.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <PersonName person={person} />
              </th>
              <td className="tone-due">nothing says that they know</td>
              <KnewCell {...waited} scale={scale} knew={undefined} />
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const endOf = (day: string): number => Date.parse(`${day}T23:59`)

interface RowProps {
  person: Person
  of: Known['who']['of']
  href: string
  waited: Waited
  scale: ClockScale
}

function Row({ person, of, href, waited, scale }: RowProps) {
  const { statements, since, afterDays = 0 } = person
  return (
    <tr>
      <th scope="row">
        <PersonName person={person.person} />
      </th>
      <td className="ink-2">
        <Statements of={of} statements={statements.slice(0, 1)} mine={false} />
        {afterDays > 0 && (
          <span className="tone-due">
            {' '}
            <a href={href}>{days(afterDays)} later</a>
          </span>
        )}
      </td>
      <KnewCell {...waited} scale={scale} knew={since === undefined ? since : endOf(since)} />
    </tr>
  )
}
