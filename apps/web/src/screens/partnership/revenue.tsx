import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { firstName, toneOf } from '../../app/people.ts'
import { useDates } from '../../app/use-dates.ts'
import { RevenueChart } from '../../charts/revenue/revenue-chart.tsx'
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

interface BesideProps {
  direction: Direction
  tone: ReturnType<typeof toneOf>
}

function Beside({ direction: { from, to, told, periods }, tone }: BesideProps) {
  const two = `${firstName(from.name)} of ${firstName(to.name)}`
  return (
    <Section
      title={`Revenue, and ${two}`}
      note="for the two of you alone"
      end={<CsvLink name="revenue-and-words" rows={csvRows(periods)} />}
    >
      <p>{told}</p>
      <RevenueChart
        periods={periods.map((period) => ({ ...period, mean: period.said?.mean }))}
        tone={tone}
        summary={told}
      />
      <details>
        <summary>As a table</summary>
        <Table periods={periods} two={two} />
      </details>
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
            <td>
              {said === undefined ? (
                <span className="ink-3">nothing</span>
              ) : (
                `${inWords(said.mean)}, of ${count(said.count, 'feedback', 'feedbacks')}${said.aboutThePerson === 0 ? '' : `, ${said.aboutThePerson} about the person`}`
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "praise +1.0" */
function inWords(mean: number): string {
  if (mean === 0) return 'neither praise nor blame'
  return `${mean > 0 ? 'praise' : 'blame'} ${signed(mean, 1)}`
}

const csvRows = (periods: readonly Period[]) => [
  ['from', 'to', 'against plan', 'valence', 'feedbacks', 'about the person'],
  ...periods.map(({ from, to, variance, said }) => [
    ...[from, to, variance],
    ...[said?.mean ?? '', said?.count ?? '', said?.aboutThePerson ?? ''],
  ]),
]
