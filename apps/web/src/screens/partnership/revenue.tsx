import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { RevenueChart } from '../../charts/revenue/revenue-chart.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Section } from '../../ui/section.tsx'
import { count, percent, signed } from '../../words/figures.ts'

type Direction = Answer<'revenue'>['directions'][number]
type Period = Direction['periods'][number]

/** Revenue against plan, and beside it what each said of the other; nothing for anybody else. */
export function RevenueAndWords({ partnership }: { partnership: string }) {
  const asked = useView('revenue', { partnership }, useMoments())
  const { members } = useHere()
  return asked.data?.directions.map((direction) => (
    <Beside
      key={`${direction.from.id} ${direction.to.id}`}
      direction={direction}
      tone={toneOf(direction.from.id, members)}
    />
  ))
}

const drawn = ({ said, ...period }: Period) => ({
  ...period,
  mean: said?.mean,
  stated: said?.stated,
})

interface BesideProps {
  direction: Direction
  tone: ReturnType<typeof toneOf>
}

function Beside({ direction: { from, to, told, periods }, tone }: BesideProps) {
  const two = `${firstName(from)} on ${firstName(to)}`
  return (
    <Section
      title={`Revenue, and ${two}`}
      note="for the two of you alone"
      end={<CsvLink name="revenue-and-words" rows={csvRows(periods)} />}
    >
      <p>{told}</p>
      <RevenueChart periods={periods.map(drawn)} tone={tone} summary={told} />
      <details>
        <summary>As a table</summary>
        <Table periods={periods} two={two} />
      </details>
      {periods.some(({ said }) => said?.counted.some(({ as }) => kinds.has(as))) && (
        <p className="ink-3 size-12">
          Where its giver did not say praise or blame, hard feedback counts as −1 and appreciation
          as +1. A hollow dot is made of such feedback alone.
        </p>
      )}
      <p className="ink-3 size-12">
        Two lines that move together need not have to do with each other: the market may move both.
      </p>
    </Section>
  )
}

function Table({ periods, two }: { periods: readonly Period[]; two: string }) {
  const hrefOf = useHref()
  const { days } = useDates()
  return (
    <table>
      <caption className="visually-hidden">Revenue against plan, and {two}</caption>
      <thead>
        <tr>
          <th scope="col">Days</th>
          <th scope="col" className="figure">
            Against plan
          </th>
          <th scope="col">Said</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ href, from, to, variance, said }) => (
          <tr key={`${from} ${to}`}>
            <th scope="row">
              <a className="plain" href={hrefOf(href)}>
                {days(from, to)}
              </a>
            </th>
            <td className="figure">
              {variance < 0 ? percent(variance).replace('-', '−') : `+${percent(variance)}`}
            </td>
            <td>{said === undefined ? <span className="ink-3">nothing</span> : inWords(said)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Said = NonNullable<Period['said']>

/** "blame −0.7, of 3 feedbacks: 1 blame, 2 left open, counted as hard; 3 about the person" */
function inWords(said: Said): string {
  const { mean, stated, counted, aboutThePerson } = said
  const word = stated && mean !== 0 ? `${mean > 0 ? 'praise' : 'blame'} ` : ''
  const figure = mean === 0 && stated ? 'neither praise nor blame' : `${word}${signed(mean, 1)}`
  const parts = counted.map(({ as, count: many }) =>
    kinds.has(as) ? `${many} left open, counted as ${as}` : `${many} ${as}`,
  )
  const person = aboutThePerson === 0 ? '' : `; ${aboutThePerson} about the person`
  return `${figure}, of ${count(said.count, 'feedback', 'feedbacks')}: ${parts.join(', ')}${person}`
}

const kinds: ReadonlySet<string> = new Set(['direct', 'hard', 'appreciation'])

const csvRows = (periods: readonly Period[]) => [
  ['from', 'to', 'against plan', 'valence', 'feedbacks', 'about the person'],
  ...periods.map(({ from, to, variance, said }) => [
    ...[from, to, variance],
    ...[said?.mean ?? '', said?.count ?? '', said?.aboutThePerson ?? ''],
  ]),
]
