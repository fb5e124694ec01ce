import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { isPast, useMoments } from '../../app/moments.ts'
import { firstName } from '../../app/people.ts'
import { KnowingChart } from '../../charts/knowing/knowing-chart.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import type { Thing, Vision } from './vision-of.ts'

const DAY = 86_400_000
/** Drawn are so many of those before the version; the table has all. */
const BEFORE = 2

/** The noon of a day, so that it stands on that day wherever one is. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00`)

/** From each decision and from the version itself, the days until each member knew. */
export function WhoKnew({ view: { things, record } }: { view: Vision }) {
  const { now } = useHere()
  const moments = useMoments()
  const version = things.findIndex(({ named }) => isOf(named, record.id))
  const shown = things.slice(Math.max(0, version - BEFORE))
  const [first] = shown
  if (first === undefined) return null
  const until = record.ended?.at ?? moments.happened ?? now
  const end = Math.max(Date.parse(until), ...shown.map(({ on }) => noonOf(on)))
  // Of a decision that is restricted nothing is asked of the others: the version is for all of them.
  const people = (things[version] ?? first).known.map(({ person }) => person)
  return (
    <Section
      title="Who knew when"
      note="days from each decision and from this version until each first saw it; asked before counts as the same day"
    >
      <KnowingChart
        things={shown.map((thing) => toKnow(thing, end))}
        people={people}
        window={{ from: noonOf(first.on) - 4 * DAY, to: end + DAY }}
        end={record.ended !== undefined ? 'replaced' : isPast(moments) ? 'then' : 'today'}
      />
    </Section>
  )
}

const isOf = ({ href }: Thing['named'], id: string) => 'noun' in href && href.id === id

const toKnow = ({ named, noun, on, known }: Thing, end: number) => ({
  id: JSON.stringify(named.href),
  label: named.ordinal ?? '',
  kind: noun,
  at: noonOf(on),
  known: known.map(({ person, is, since, days: count }) => ({
    person: person.id,
    is,
    days: count,
    at: Math.min(end, Math.max(noonOf(on), since === undefined ? end : noonOf(since))),
  })),
})

/** How long it took until the last of them knew, in the order in which it happened. */
export function UntilAll({ view: { things, record } }: { view: Vision }) {
  const hrefOf = useHref()
  if (things.length === 0) return null
  return (
    <Section title="Until all had seen it" note="in the order it happened">
      <table className="until-all">
        <caption className="visually-hidden">Days until the last knew</caption>
        <tbody>
          {things.map((thing) => {
            const { named, untilAll } = thing
            const title = isOf(named, record.id)
              ? `Vision, version ${record.ordinal?.replace(/\D/g, '') ?? ''}`
              : isSealed(named.title)
                ? ''
                : named.title
            return (
              <tr key={JSON.stringify(named.href)}>
                <td className="ink-3">{named.ordinal}</td>
                <td>
                  <a className="plain" href={hrefOf(named.href)}>
                    {title}
                  </a>
                </td>
                <td className="ink-2 size-12">{lastOf(thing)}</td>
                <td className={untilAll === undefined ? 'figure strong tone-due' : 'figure strong'}>
                  {untilAll === undefined
                    ? 'not yet'
                    : untilAll === 0
                      ? 'same day'
                      : days(untilAll)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

/** "Ingrid and Wei last", "Tomás, 99 days so far" */
function lastOf({ last, known, untilAll }: Thing): string {
  const names = listed(last.map(({ name }) => firstName(name)))
  if (untilAll !== undefined) return names === '' ? '' : `${names} last`
  const most = Math.max(0, ...known.filter(({ is }) => is === 'unknown').map((each) => each.days))
  return `${names}, ${days(most)} so far`
}
