import { Fragment } from 'react'
import { Figure } from '../../ui/figure.tsx'
import { day, days, daysBetween } from '../../words/dates.ts'
import { range } from '../../words/figures.ts'
import type { Window } from '../axis.ts'
import { besideOf, type Curve, type CurvePoint, readingAt, timedCurve } from '../curve.ts'
import { isSpan, type Mark } from '../mark.ts'
import { kindWords, stateWords } from '../state-words.ts'
import './timeline-table.css'
import { ByMonth } from './by-month.tsx'
import { type CurvePanel, hasBeside, type LanePanel, type Panel, type Region } from './panels.ts'
import { Stretches } from './stretches.tsx'
import { WhereItStands } from './where-it-stands.tsx'

interface TimelineTableProps {
  panels: readonly Panel[]
  regions?: readonly Region[]
  window: Window
  /** What is laid beside each curve: "in hindsight". */
  beside?: string | undefined
  /** Where the crosshair stands. */
  at: number
  /** The moment up to which they tell: an instant. */
  now: string
}

/** The stack's twin: the same values and marks in the same window, as tables. */
export function TimelineTable({
  panels,
  regions = [],
  window,
  beside,
  at,
  now,
}: TimelineTableProps) {
  const inside = (at: string, until = at) =>
    Date.parse(until) >= window.from && Date.parse(at) <= window.to
  return (
    <div className="timeline-table">
      <WhereItStands panels={panels} at={at} now={Date.parse(now)} />
      {panels.map((panel) =>
        panel.kind === 'curves' ? (
          <CurveTable
            key={panel.id}
            panel={panel}
            beside={hasBeside(panel) ? beside : undefined}
            inside={inside}
          />
        ) : (
          <MarkTable key={panel.id} panel={panel} now={now} inside={inside} />
        ),
      )}
      <Stretches regions={regions.filter(({ from, to }) => inside(from, to))} />
    </div>
  )
}

type Inside = (at: string, until?: string) => boolean

function CurveTable({
  panel,
  beside,
  inside,
}: {
  panel: CurvePanel
  beside: string | undefined
  inside: Inside
}) {
  const rows = panel.curves.flatMap((curve) =>
    curve.points
      .filter(({ at, events }) => inside(at) && events !== undefined)
      .map((point) => ({ curve, point, key: `${curve.id} ${point.at}` })),
  )
  return (
    <table>
      <caption>{panel.title}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Line</th>
          <th scope="col" className="figure">
            Value
          </th>
          {beside !== undefined && (
            <th scope="col" className="figure">
              Dashed: {beside}
            </th>
          )}
          <th scope="col" className="figure">
            Band
          </th>
          <th scope="col">What moved it</th>
        </tr>
      </thead>
      <ByMonth
        columns={beside === undefined ? 5 : 6}
        rows={rows.map(({ curve, point, key }) => ({
          key,
          at: point.at,
          cells: (
            <>
              <td className="nowrap ink-2">{day(point.at)}</td>
              <td className={`tone-${curve.person}`}>{curve.label}</td>
              <td className="figure">
                <Figure href={curve.why?.(Date.parse(point.at))}>{Math.round(point.value)}</Figure>
              </td>
              {beside !== undefined && (
                <td className="figure ink-3">
                  <Figure href={curve.laid?.why?.(Date.parse(point.at))}>
                    {besideAt(curve, Date.parse(point.at))}
                  </Figure>
                </td>
              )}
              <td className="figure ink-3">
                <Figure beside href={curve.why?.(Date.parse(point.at))}>
                  {bandOf(point)}
                </Figure>
              </td>
              <td>
                {point.events?.map(({ id, label, href }, n) => (
                  <Fragment key={id}>
                    {n > 0 && ', '}
                    <a href={href}>{label}</a>
                  </Fragment>
                ))}
              </td>
            </>
          ),
        }))}
      />
      <tbody>
        {rows.length === 0 && <NothingInside />}
        {panel.apart
          ?.filter(({ from, to }) => inside(from, to))
          .map(({ from, to, person, label }) => (
            <tr key={`apart ${from}`}>
              <td className="nowrap ink-2">{day(from)}</td>
              <td className={`tone-${person}`}>{label}</td>
              <td colSpan={3}>until {day(to)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

const bandOf = ({ low, high }: CurvePoint): string =>
  low === undefined || high === undefined ? '–' : range(low, high)

function besideAt(curve: Curve, time: number): string {
  const beside = besideOf(timedCurve(curve))
  const reading = beside && readingAt(beside, time)
  return reading === undefined ? '–' : String(Math.round(reading.value))
}

/** What the lane draws in the window: also what began before it and goes on. */
function MarkTable({ panel, now, inside }: { panel: LanePanel; now: string; inside: Inside }) {
  const marks = panel.marks.filter((mark) =>
    inside(mark.at, mark.until ?? (isSpan(mark) ? now : mark.at)),
  )
  return (
    <table>
      <caption>{panel.title}</caption>
      <thead>
        <tr>
          <th scope="col">Happened</th>
          <th scope="col">Until</th>
          <th scope="col">What</th>
          <th scope="col" className="state">
            State
          </th>
          <th scope="col" className="lag">
            Recorded
          </th>
        </tr>
      </thead>
      <ByMonth
        columns={5}
        rows={marks.map((mark) => ({
          key: mark.id,
          at: mark.at,
          cells: (
            <>
              <td className="nowrap ink-2">{day(mark.at)}</td>
              <td className="nowrap ink-2">{mark.until === undefined ? '' : day(mark.until)}</td>
              <td>
                <a href={mark.href}>{mark.label}</a>{' '}
                <span className="ink-3">
                  {kindWords[mark.kind]}
                  {mark.found !== undefined && `. Found: ${mark.found}`}
                </span>
              </td>
              <td className={mark.state === 'late' ? 'tone-due' : ''}>{stateWords[mark.state]}</td>
              <td className="ink-3">{lag(mark)}</td>
            </>
          ),
        }))}
      />
      <tbody>
        {marks.length === 0 && <NothingInside />}
        {panel.spans
          ?.filter(({ from, to }) => inside(from, to))
          .map(({ id, label, from, to, goesOn, href }) => (
            <tr key={`span ${id}`}>
              <td className="nowrap ink-2">{day(from)}</td>
              <td className="nowrap ink-2">{goesOn ? '' : day(to)}</td>
              <td>
                <a href={href}>{label}</a> <span className="ink-3">in this role</span>
              </td>
              <td colSpan={2}>{goesOn ? 'Current' : 'Past'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function NothingInside() {
  return (
    <tr>
      <td colSpan={6} className="ink-3">
        Nothing in this stretch of time.
      </td>
    </tr>
  )
}

function lag({ at, recordedAt, imported }: Mark): string {
  if (imported) return 'imported'
  const lagging = recordedAt === undefined ? 0 : daysBetween(at, recordedAt)
  return lagging > 0 ? `${days(lagging)} later` : 'the same day'
}
