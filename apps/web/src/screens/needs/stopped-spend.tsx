import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { priced } from './priced.ts'

type Line = Answer<'money'>['records'][number]
type Stopped = Line & Required<Pick<Line, 'stopped'>>

const isStopped = (line: Line): line is Stopped => line.stopped !== undefined

/** What was stopped before its time, by what, and what that left unspent. */
export function StoppedSpend({ view }: { view: Answer<'money'> }) {
  const hrefOf = useHref()
  const lines = view.records
    .filter(isStopped)
    .toSorted((x, y) => (x.stopped.on > y.stopped.on ? -1 : 1))
  if (lines.length === 0) return null
  return (
    <Section
      title="Stopped before its time"
      note="the latest first"
      end={<CsvLink name="stopped-spend" rows={csvRows(lines)} />}
    >
      <div className="scrolls">
        <table className="needs-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Stopped by</th>
              <th scope="col" className="wide">
                On
              </th>
              <th scope="col" className="wide figure">
                Planned
              </th>
              <th scope="col" className="figure">
                Spent by then
              </th>
              <th scope="col" className="figure">
                Not spent
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ href, ordinal, title, planned, stopped }) => (
              <tr key={JSON.stringify(href)}>
                <th scope="row">
                  <a className="plain" href={hrefOf(href)}>
                    <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'sealed' : title}
                  </a>
                </th>
                <td>
                  {stopped.by === undefined ? (
                    byWhat[stopped.how]
                  ) : (
                    <a className="plain" href={hrefOf(stopped.by.href)}>
                      <span className="ink-3">{stopped.by.ordinal}</span>{' '}
                      <span className="wide">
                        {isSealed(stopped.by.title) ? '' : stopped.by.title}
                      </span>
                    </a>
                  )}
                </td>
                <td className="wide nowrap ink-2">{day(stopped.on)}</td>
                <td className="wide figure">{priced(planned) || '–'}</td>
                <td className="figure">
                  {priced(stopped.spent) || <span className="ink-3">not said</span>}
                </td>
                <td className="figure">{savedIn(stopped)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const byWhat: Record<Stopped['stopped']['how'], string> = {
  superseded: 'another decision',
  reversed: 'being reversed',
  dropped: 'being dropped',
  withdrawn: 'being withdrawn',
  declined: 'being given back',
}

const savedIn = ({ saved }: Stopped['stopped']) => priced({ cost: saved }) || '–'

const csvRows = (lines: readonly Stopped[]) => [
  [
    ...['number', 'what', 'stopped by', 'on', 'planned', 'currency', 'planned days'],
    ...['spent', 'spent days', 'not spent'],
  ],
  ...lines.map(({ ordinal = '', title, planned, stopped }) => [
    ordinal,
    isSealed(title) ? '' : title,
    stopped.by?.ordinal ?? stopped.how,
    stopped.on,
    planned.cost?.amount ?? '',
    planned.cost?.currency ?? stopped.spent.cost?.currency ?? '',
    planned.effortDays ?? '',
    stopped.spent.cost?.amount ?? '',
    stopped.spent.effortDays ?? '',
    stopped.saved?.amount ?? '',
  ]),
]
