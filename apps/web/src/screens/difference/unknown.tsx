import type { Answer } from '../../api/views.ts'
import { ClockDays, WaitedCell } from '../../charts/clocks/clock-cells.tsx'
import type { ClockScale } from '../../charts/clocks/scale.ts'
import { useHref } from '../../here/hrefs.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { shapeOf } from '../replay/importance.ts'
import { alike } from './told.ts'

type Entries = NonNullable<Answer<'difference'>['unknown']>

interface UnknownProps {
  unknown: Entries
  /** How many there are, of which these are the first. */
  of: number
  scale: ClockScale
}

/** What had happened by the day and stood in the record only later. */
export function Unknown({ unknown, of, scale }: UnknownProps) {
  return (
    <Section title="Happened, not yet known" note={noteOn(unknown.length, of)}>
      {unknown.length > 0 && (
        <table className="unknown">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Happened</th>
              <th scope="col">Recorded</th>
              <th scope="col" className="figure nowrap">
                Still to wait
              </th>
              <ClockDays scale={scale} />
            </tr>
          </thead>
          <tbody>
            {alike(unknown).map((line) => (
              <Row key={line.first.entry.id} line={line} scale={scale} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function noteOn(shown: number, of: number): string {
  if (of === 0) return 'nothing'
  const entries = count(of, 'entry', 'entries')
  return shown < of
    ? `the first ${shown} of ${entries}`
    : `${entries}; each hollow mark is the day it happened, the end of its tail the day it was recorded`
}

interface RowProps {
  line: ReturnType<typeof alike>[number]
  scale: ClockScale
}

function Row({ line: { first, times }, scale }: RowProps) {
  const { entry, waitsDays } = first
  const { href, did, on, happened, recorded, at, lane } = entry
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <tr>
      <td>
        <span className="ink-3">{on?.ordinal}</span>{' '}
        {on === undefined || isSealed(on.title) ? '' : on.title} <a href={hrefOf(href)}>{did}</a>
        {times > 1 && <span className="ink-3"> and {times - 1} more alike</span>}
      </td>
      <td className="nowrap">{day(happened)}</td>
      <td className="nowrap tone-due">{day(recorded)}</td>
      <td className="figure nowrap">{days(waitsDays)}</td>
      <WaitedCell
        {...{ scale, kind: shapeOf[lane] }}
        happened={Date.parse(at)}
        recorded={Date.parse(recorded)}
      />
    </tr>
  )
}
