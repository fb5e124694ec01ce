import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useDates } from '../../app/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import { alike } from './told.ts'

type Entries = NonNullable<Answer<'difference'>['unknown']>

/** What had happened by the day and stood in the record only later. */
export function Unknown({ unknown, of }: { unknown: Entries; of: number }) {
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <Section
      title="Happened, not yet known"
      note={unknown.length < of ? `the first ${unknown.length} of ${of} entries` : ''}
    >
      {unknown.length > 0 && (
        <table className="unknown">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Happened</th>
              <th scope="col">Recorded</th>
              <th scope="col" className="figure">
                Still to wait
              </th>
            </tr>
          </thead>
          <tbody>
            {alike(unknown).map(({ first: { entry, waitsDays }, times }) => {
              const { id, href, did, on, happened, recorded } = entry
              return (
                <tr key={id}>
                  <td>
                    <span className="ink-3">{on?.ordinal}</span>{' '}
                    {on === undefined || isSealed(on.title) ? '' : on.title}{' '}
                    <a href={hrefOf(href)}>{did}</a>
                    {times > 1 && <span className="ink-3"> and {times - 1} more alike</span>}
                  </td>
                  <td className="nowrap">{day(happened)}</td>
                  <td className="nowrap tone-due">{day(recorded)}</td>
                  <td className="figure nowrap">{days(waitsDays)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Section>
  )
}
