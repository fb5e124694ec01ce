import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { roleBeside } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { daysBetween, days as inDays } from '../../words/dates.ts'
import { Statements } from '../knowledge/statements.tsx'

type Knew = NonNullable<Answer<'step'>['knew']>
type Person = Knew['who']['people'][number]

/** What each person knew of a record at the moment of a step: since when, from whom, and who did not. */
export function WhoKnew({ knew: { of, who }, at }: { knew: Knew; at: string }) {
  const hrefOf = useHref()
  const began = beganIn(who.people)
  const title = isSealed(of.title) ? '' : of.title
  return (
    <Section
      title="What each person knew"
      note={
        <>
          of{' '}
          <a href={hrefOf(of.href)}>
            {of.ordinal} {title}
          </a>
        </>
      }
    >
      <ul className="knew">
        {began !== undefined && <Days began={began} at={at} />}
        {who.people.map((known) => (
          <Row key={known.person.id} known={known} began={began} at={at}>
            <Statements of={who.of} statements={known.statements} mine={false} />
          </Row>
        ))}
        {who.unaware.map((person) => (
          <Row key={person.id} known={{ person, statements: [] }} began={began} at={at}>
            <span className="tone-due">did not know, as far as the record says</span>
          </Row>
        ))}
      </ul>
      {who.people.length + who.unaware.length === 0 && (
        <p className="ink-2">Nothing on record says who knew of it by then.</p>
      )}
    </Section>
  )
}

/** The first day on which anybody knew: that of who made it. */
const beganIn = (people: readonly Person[]): string | undefined =>
  people.flatMap(({ since }) => since ?? []).sort()[0]

/** The days between which the lines below run: from when there was something to know to the moment. */
function Days({ began, at }: { began: string; at: string }) {
  const { day } = useDates()
  return (
    <li className="days ink-3" aria-hidden="true">
      <span>{day(began)}</span>
      <b>{day(at)}</b>
    </li>
  )
}

interface RowProps {
  known: Person
  began: string | undefined
  at: string
  children: React.ReactNode
}

/** One person's line, from when there was something to know to the moment: dotted while they did not. */
function Row({ known: { person, since, afterDays = 0 }, began, at, children }: RowProps) {
  const { day } = useDates()
  const whole = began === undefined ? 1 : Math.max(1, daysBetween(began, at))
  const unaware = began === undefined ? 0 : daysBetween(began, at)
  const knew = since === undefined || began === undefined ? undefined : daysBetween(began, since)
  const share = knew === undefined ? 1 : Math.min(1, Math.max(0, knew / whole))
  return (
    <li>
      <p className="who">
        {person.name} <span className="ink-3">{roleBeside(person)}</span>
      </p>
      <svg className="chart" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <path
          d={`M1 6H${1 + share * 98}`}
          stroke="var(--past)"
          strokeDasharray="1 3"
          vectorEffect="non-scaling-stroke"
        />
        {knew !== undefined && (
          <path
            d={`M${1 + share * 98} 6H99M${1 + share * 98} 2V10`}
            stroke="var(--ink)"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <p className="how ink-2">{children}</p>
      <p className={afterDays > 0 || since === undefined ? 'since tone-due' : 'since ink-3'}>
        {since !== undefined && afterDays === 0 && `since ${day(since)}`}
        {since !== undefined && afterDays > 0 && (
          <>
            <b>{inDays(afterDays)}</b> later, {day(since)}
          </>
        )}
        {since === undefined && unaware > 0 && (
          <>
            not in <b>{inDays(unaware)}</b>
          </>
        )}
      </p>
    </li>
  )
}
