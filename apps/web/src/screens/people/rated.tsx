import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { roleBeside } from '../../here/people.ts'
import { Answered } from '../../ui/answered.tsx'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'

type Rated = Answer<'rated'>['rated'][number]

/** All whom you rate, on one scale; nobody else can read it. */
export function RatedByYou() {
  const asked = useView('rated', {}, useMoments())
  return (
    <Answered asked={asked} what="whom you rate">
      {({ rated }) => (rated.length === 0 ? null : <SideBySide rated={rated} />)}
    </Answered>
  )
}

function SideBySide({ rated }: { rated: readonly Rated[] }) {
  const hrefOf = useHref()
  return (
    <Section
      title="Those whom you rate"
      note="mean and standard deviation; for you alone"
      end={<CsvLink name="those-whom-i-rate" rows={csvRows(rated)} />}
    >
      <table className="heard">
        <caption className="visually-hidden">Those whom you rate, side by side</caption>
        <tbody>
          {rated.map(({ person, mean, sd, low, high, ratings, last, stale, href }) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name} <span className="ink-3">{roleBeside(person)}</span>
                <small className="ink-3">
                  {count(ratings, 'rating')}, the last {day(last)}
                  {stale && ': stale'}
                </small>
              </th>
              <td className="nowrap">
                <a href={hrefOf(href)}>{Math.round(mean)}</a>{' '}
                <span className="ink-3">
                  <Figure beside href={hrefOf(href)}>
                    ± {Math.round(sd)}
                  </Figure>
                </span>
              </td>
              <td>
                <Figure beside href={hrefOf(href)}>
                  <ShareBar
                    count={mean}
                    of={100}
                    interval={{ low: low / 100, high: high / 100 }}
                    unit=""
                  />
                </Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ink-3 size-12">
        In alphabetical order. Lines at 0, 50 and 100, the bar is the 90 % band: where two overlap,
        your ratings do not tell them apart, and you may use the scale in another way for another
        role.
      </p>
    </Section>
  )
}

const csvRows = (rated: readonly Rated[]) => [
  ['person', 'mean', 'sd', 'low', 'high', 'ratings', 'last'],
  ...rated.map(({ person, mean, sd, low, high, ratings, last }) => [
    ...[person.name, mean, sd, low, high, ratings, last],
  ]),
]
