import { useHref } from '../../here/hrefs.ts'
import { happenedBy } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { day } from '../../words/dates.ts'
import { count, range } from '../../words/figures.ts'
import './facts.css'
import type { ShownFact as Fact, Was } from './facts-within.ts'
import { Sparkline } from './sparkline.tsx'

/** Three facts: how trust moved, what moved it most, and what is overdue. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <section className="facts" aria-label="Three facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <p className="label">{fact.label}</p>
          <FactBody fact={fact} />
        </div>
      ))}
    </section>
  )
}

function FactBody({ fact }: { fact: Fact }) {
  const hrefOf = useHref()
  const dates = useDates()
  if (fact.kind === 'nothing') return <p className="nothing">{fact.sentence}</p>
  const href = hrefOf(fact.href)
  if (fact.kind === 'trend') {
    const why = fact.at === undefined ? href : happenedBy(href, fact.at)
    const changed = fact.change === undefined ? why : hrefOf(fact.change.href)
    return (
      <div className="fact">
        <a className={`figure tone-${fact.person}`} href={why}>
          {Math.round(fact.value)}
        </a>
        <div className="sub">
          <span>
            <Figure href={why}>{restsOn(fact)}</Figure>
          </span>
          <span>
            <Figure href={fact.was === undefined ? changed : happenedBy(href, fact.was.at)}>
              {changeWords(fact, dates.day)}
            </Figure>
          </span>
        </div>
        <Sparkline {...fact} />
      </div>
    )
  }
  const title = isSealed(fact.title) ? fact.note : fact.title
  return (
    <div className="fact">
      <a className={fact.kind === 'overdue' ? 'figure tone-due' : 'figure'} href={href}>
        {fact.kind === 'overdue' ? `${fact.days} d` : points(fact.points)}
      </a>
      <div className="sub">
        <a href={href}>{title}</a>
        <span>{isSealed(fact.title) ? 'its words are for its two' : fact.note}</span>
      </div>
    </div>
  )
}

const restsOn = ({ low, high, n, counts = 'decision' }: Extract<Fact, { kind: 'trend' }>) =>
  low === undefined || high === undefined
    ? `over ${count(n, counts, `${counts}s`)}`
    : `${range(low, high)}, 90 % band`

function changeWords(
  { change, low, n, was }: Extract<Fact, { kind: 'trend' }>,
  near: (moment: string) => string,
): string {
  if (was !== undefined) return wasWords(was)
  if (change === undefined)
    return low === undefined ? 'no earlier figure' : `based on ${count(n, 'entry', 'entries')}`
  const by = Math.round(Math.abs(change.points))
  const since = change.since === undefined ? 'the first entry' : near(change.since)
  if (!change.clear) return `no clear change since ${since}`
  return by === 0
    ? `unchanged since ${since}`
    : `${change.points > 0 ? 'up' : 'down'} ${by} since ${since}`
}

const wasWords = ({ value, low, high, at }: Was): string =>
  low === undefined || high === undefined
    ? `from ${Math.round(value)} on ${day(at)}`
    : `from ${Math.round(value)}, ${range(low, high)}, on ${day(at)}`

const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
