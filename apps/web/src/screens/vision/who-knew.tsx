import { KnowingChart } from '../../charts/knowing/knowing-chart.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { Section } from '../../ui/section.tsx'
import { KnownThings } from '../knowledge/known-things.tsx'
import type { Thing, Vision } from './vision-of.ts'

const DAY = 86_400_000
/** Drawn are so many of those before the version; the table has all. */
const BEFORE = 2

/** The noon of a day, so that it stands on that day wherever one is. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00`)

/** From each decision and from the version itself, the days until each member knew. */
export function WhoKnew({ view: { things, record } }: { view: Vision }) {
  const { told } = useHere()
  const hrefOf = useHref()
  const moments = useMoments()
  const version = things.findIndex(({ named }) => isOf(named, record.id))
  const shown = things.slice(Math.max(0, version - BEFORE))
  const [first] = shown
  if (first === undefined) return null
  const until = record.ended?.at ?? moments.happened ?? told
  const end = Math.max(Date.parse(until), ...shown.map(({ on }) => noonOf(on)))
  // Of a decision that is restricted nothing is asked of the others: the version is for all of them.
  const people = (things[version] ?? first).known.map(({ person }) => person)
  return (
    <Section
      title="Who knew when"
      note="days from each decision and from this version until each first saw it; asked before counts as the same day"
    >
      <KnowingChart
        things={shown.map((thing) => toKnow(thing, hrefOf(thing.named.href), end))}
        people={people}
        window={{ from: noonOf(first.on) - 4 * DAY, to: end + DAY }}
        end={record.ended !== undefined ? 'replaced' : isPast(moments) ? 'then' : 'today'}
      />
    </Section>
  )
}

const isOf = ({ href }: Thing['named'], id: string) => 'noun' in href && href.id === id

const toKnow = ({ named, noun, on, known }: Thing, href: string, end: number) => ({
  id: JSON.stringify(named.href),
  href,
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
  if (things.length === 0) return null
  const version = `Vision, version ${record.ordinal?.replace(/\D/g, '') ?? ''}`
  return (
    <Section title="Until all had seen it" note="in the order it happened">
      <KnownThings
        things={things}
        titleOf={({ named }) => (isOf(named, record.id) ? version : undefined)}
      />
    </Section>
  )
}
