import type { ReactNode } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { days } from '../../words/dates.ts'

type View = Answer<'one-page'>
type Open = View['open'][number]

/** What there is room for, and on paper where the others are. */
function Lines<T>({
  all,
  most,
  line,
}: {
  all: readonly T[]
  most: number
  line: (one: T) => ReactNode
}) {
  const left = all.length - most
  return (
    <>
      <ul>{all.slice(0, most).map(line)}</ul>
      {left > 0 && (
        <p className="ink-2 left-out">{left} more, on screen under Partnership, One page</p>
      )}
    </>
  )
}

/** Beside what is read by some alone: paper lies about. */
const confidedIn = ({ confided }: { confided: boolean }) => (confided ? ', in confidence' : '')

const titled = (title: Readable<string>, otherwise: string): string =>
  isSealed(title) ? otherwise : title

export function OpenLines({ open, most }: { open: readonly Open[]; most: number }) {
  const hrefOf = useHref()
  return (
    <Lines
      all={open}
      most={most}
      line={({ id, about, restsOn, what, people, confided, ...when }) => (
        <li key={id} className="open-line">
          <i className="box" />
          <span className="ink-3">{about.ordinal ?? restsOn}</span>
          <span className="clipped">
            <a href={hrefOf(about.href)}>{titled(about.title, 'its words are sealed')}</a>
            <span className="ink-2">
              : {what}
              {confidedIn({ confided })}
            </span>
          </span>
          <span className="ink-2">{whose(people)}</span>
          <When {...when} />
        </li>
      )}
    />
  )
}

const whose = (people: Open['people']): string =>
  people.length > 1 ? 'both' : people.map(firstName).join('')

function When({ due, overdueDays, since }: Pick<Open, 'due' | 'overdueDays' | 'since'>) {
  const { day } = useDates()
  if (overdueDays > 0) return <b>{days(overdueDays)} overdue</b>
  return <span>{due === undefined ? `since ${day(since)}` : `by ${day(due)}`}</span>
}

export function TopicLines({ topics, most }: { topics: View['topics']; most: number }) {
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <Lines
      all={topics}
      most={most}
      line={({ about, by, since, confided }) => (
        <li key={JSON.stringify(about.href)} className="topic-line">
          <i className="box" />
          <span>
            <a className="clipped" href={hrefOf(about.href)}>
              {titled(about.title, 'a topic in confidence')}
            </a>
            <span className="ink-3">
              from {day(since)}, raised by {by}
              {confidedIn({ confided })}
            </span>
          </span>
        </li>
      )}
    />
  )
}

export function Differences({
  differences,
  most,
}: {
  differences: View['differences']
  most: number
}) {
  const hrefOf = useHref()
  return (
    <Lines
      all={differences}
      most={most}
      line={({ id, part, ref, label, told, href }) => (
        <li key={`${part} ${id}`} className="difference-line">
          <span>
            <a className="clipped" href={hrefOf(href)}>
              {[ref, titled(label, 'its words are sealed')].filter(Boolean).join(' ')}
            </a>
            <span className="ink-3">
              {part.toLowerCase()}: {told}
            </span>
          </span>
        </li>
      )}
    />
  )
}
