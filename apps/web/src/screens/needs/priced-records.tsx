import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useFilters } from '../../here/search.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { priced } from './priced.ts'

type View = Answer<'money'>

/** Where they stand on the page. */
export const RECORDS = 'record-by-record'

interface PricedProps {
  records: View['records']
  /** What they are narrowed to: the number of a goal. */
  of: string | undefined
}

/** The records behind the sums, all of them or those of one goal. */
export function Priced({ records, of }: PricedProps) {
  const hrefOf = useHref()
  const [, change] = useFilters()
  return (
    <Section
      title={of === undefined ? 'Record by record' : `Behind ${of}`}
      note={
        of !== undefined && (
          <button
            type="button"
            className="plain-button"
            onClick={() => change({ goal: undefined })}
          >
            show those of all goals
          </button>
        )
      }
      end={<CsvLink name="money-by-record" rows={csvRows(records)} />}
    >
      <div className="scrolls" id={RECORDS}>
        <table className="needs-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="wide">
                Serves
              </th>
              <th scope="col" className="wide">
                State
              </th>
              <th scope="col" className="figure">
                Planned
              </th>
              <th scope="col" className="figure">
                Spent so far
              </th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ href, ordinal, title, state, goals, planned, actual }) => (
              <tr key={JSON.stringify(href)}>
                <th scope="row">
                  <a className="plain" href={hrefOf(href)}>
                    <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'sealed' : title}
                  </a>
                </th>
                <td className="wide nowrap">
                  {goals.map((goal, n) => (
                    <span key={JSON.stringify(goal.href)}>
                      {n > 0 && ', '}
                      <a href={hrefOf(goal.href)}>{goal.ordinal ?? 'a goal'}</a>
                    </span>
                  ))}
                </td>
                <td className="wide ink-3 nowrap">{state}</td>
                <td className="figure">{priced(planned) || '–'}</td>
                <td className="figure">
                  {priced(actual) || <span className="ink-3">not said</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const csvRows = (records: View['records']) => [
  [
    ...['number', 'what', 'state', 'serves', 'planned', 'planned in', 'planned days'],
    ...['spent', 'spent in', 'spent days'],
  ],
  ...records.map(({ ordinal = '', title, state, goals, planned, actual }) => [
    ordinal,
    isSealed(title) ? '' : title,
    state,
    goals.map((goal) => goal.ordinal ?? '').join(' '),
    planned.cost?.amount ?? '',
    planned.cost?.currency ?? '',
    planned.effortDays ?? '',
    actual.cost?.amount ?? '',
    actual.cost?.currency ?? '',
    actual.effortDays ?? '',
  ]),
]
