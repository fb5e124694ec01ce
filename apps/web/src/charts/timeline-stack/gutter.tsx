import { Figure } from '../../ui/figure.tsx'
import { range } from '../../words/figures.ts'
import { besideOf, type Reading, readingAt, type TimedCurve } from '../curve.ts'
import type { Row } from './frame.ts'
import { isEmpty, soleOf } from './panels.ts'
import { ledFrom, standingAt, type Told } from './standing.ts'

interface GutterProps {
  rows: readonly Row[]
  /** The moment under the crosshair. */
  at: number
  /** The moment under the crosshair is before the last that is told of. */
  past: boolean
  /** The days shown go up to the last that is told of: what is latest is among them. */
  latest: boolean
}

/** The lanes' names, and beside them what they say at the crosshair, so that nothing in the plot is covered. */
export function Gutter({ rows, at, past, latest }: GutterProps) {
  return (
    <div className="gutter">
      {rows.map((row) => (
        <div
          key={row.panel.id}
          className={`row ${row.panel.kind}`}
          style={{ top: row.top, height: row.height }}
        >
          {row.panel.kind === 'curves' ? (
            <CurveValues row={row} at={at} past={past} latest={latest} />
          ) : (
            <LaneValues row={row} at={at} />
          )}
        </div>
      ))}
    </div>
  )
}

function CurveValues({
  row: { panel },
  at,
  past,
  latest,
}: Omit<GutterProps, 'rows'> & { row: Row }) {
  if (panel.kind !== 'curves') return null
  const single = soleOf(panel)
  const alone = single && readingAt(single, at)
  return (
    <>
      <p className="name">
        <b>{panel.title}</b>
        {alone !== undefined && (
          <Figure href={single?.why?.(at)}>
            <b className="value">{Math.round(alone.value)}</b>
            <Which is={single?.laid?.own} />
          </Figure>
        )}
        <BesideValue curve={single} at={at} />
      </p>
      {alone?.note === undefined ? (
        panel.note !== undefined && <p className="note">{panel.note}</p>
      ) : (
        <p className="note">
          <Figure beside href={single?.why?.(at)}>
            {alone.note}
          </Figure>
        </p>
      )}
      {single === undefined && !isEmpty(panel) && (
        <dl>
          {panel.curves.map((curve) => {
            const reading = readingAt(curve, at)
            return (
              <div key={curve.id}>
                <dt className={`tone-${curve.person}`}>
                  <Figure href={curve.why?.(at)}>
                    <span className="visually-hidden">{panel.title}: </span>
                    {curve.label}
                  </Figure>
                </dt>
                <dd>
                  {reading === undefined ? (
                    <span className="note">no data yet</span>
                  ) : (
                    <Figure beside href={curve.why?.(at)}>
                      <Values curve={curve} reading={reading} />
                    </Figure>
                  )}
                  <BesideValue curve={curve} at={at} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      {panel.gap !== undefined && latest && (
        <p className="note caution">
          {past && 'Latest: '}
          <Figure href={panel.curves[0]?.why?.()}>{panel.gap}</Figure>
        </p>
      )}
      {panel.caution !== undefined && <p className="note caution">{panel.caution}</p>}
    </>
  )
}

/** A curve's value at the crosshair, and its band, or which it is of two that are laid beside each other. */
function Values({ curve, reading }: { curve: TimedCurve; reading: Reading }) {
  const { value, low, high } = reading
  return (
    <>
      <b>{Math.round(value)}</b>
      {curve.laid !== undefined ? (
        <Which is={curve.laid.own} />
      ) : (
        low !== undefined && high !== undefined && <span className="note">{range(low, high)}</span>
      )}
    </>
  )
}

/** What the curve beside it says at the crosshair, and which that is. */
function BesideValue({ curve, at }: { curve: TimedCurve | undefined; at: number }) {
  const beside = curve && besideOf(curve)
  const reading = beside && readingAt(beside, at)
  return reading === undefined ? null : (
    <Figure href={curve?.laid?.why?.(at)}>
      <span className="laid">{Math.round(reading.value)}</span>
      <Which is={curve?.laid?.beside} />
    </Figure>
  )
}

/** "v3", after the figure that it is of. */
const Which = ({ is }: { is: string | undefined }) =>
  is === undefined ? null : <span className="note"> {is}</span>

function LaneValues({ row: { panel, lane }, at }: { row: Row; at: number }) {
  if (panel.kind !== 'lane') return null
  const standing = standingAt(panel.of, panel.marks, at)
  const led = (told: Told) => (
    <Figure
      beside={told !== standing && told.href === standing?.href}
      href={ledFrom(panel, told, at)}
    >
      {told.text}
    </Figure>
  )
  const stacked = panel.of === 'decision' || panel.of === 'commitment'
  return (
    <>
      <p className={stacked ? 'name' : 'name spread'}>
        <LaneName panel={panel} />
        {standing !== undefined && !stacked && (
          <span className={standing.late ? 'tone-due' : 'ink-2'}>{led(standing)}</span>
        )}
      </p>
      {standing !== undefined && stacked && <p className="note ink-2">{led(standing)}</p>}
      {standing?.more !== undefined && (
        <p className={standing.late ? 'note tone-due' : 'note'}>{led(standing.more)}</p>
      )}
      {lane !== undefined && lane.hidden > 0 && (
        <p className="note">
          <Figure href={panel.list}>{lane.hidden} more in the table</Figure>
        </p>
      )}
    </>
  )
}

/** A lane's name leads to its records in a list. */
function LaneName({ panel: { title, list } }: { panel: Extract<Row['panel'], { kind: 'lane' }> }) {
  if (list === undefined) return <b>{title}</b>
  return (
    <a className="plain" href={list}>
      <b>{title}</b>
    </a>
  )
}
