import { Figure } from '../../ui/figure.tsx'
import { shortDay } from '../../words/dates.ts'
import { signed } from '../../words/figures.ts'
import type { TimedMark } from '../mark.ts'
import type { TimedPanel } from './panels.ts'

interface MomentLineProps {
  panels: readonly TimedPanel[]
  at: number
  /** Where all that happened on a moment’s day is listed. */
  listed?: ((at: number) => string) | undefined
}

const MOST = 4

/** Says of a time whether it lies on the day of a moment. Ten thousand marks are asked with each move of the crosshair. */
function onDayOf(at: number): (time: number) => boolean {
  const from = new Date(at).setHours(0, 0, 0, 0)
  const to = new Date(from)
  to.setDate(to.getDate() + 1)
  const until = to.getTime()
  return (time) => time >= from && time < until
}

/** What happened or ended on the crosshair's day, as links: the marks' way in without a pointer. */
export function MomentLine({ panels, at, listed }: MomentLineProps) {
  const marks = marksOn(panels, at)
  const ids = new Set(marks.map(({ id }) => id))
  const here = [...marks, ...movesOn(panels, at).filter(({ id }) => !ids.has(id))]
  return (
    <p className="moment">
      <span className="ink-3">{shortDay(at)}</span>
      {here.length === 0 && <span className="ink-3">nothing on this day</span>}
      {here.slice(0, MOST).map((mark) => (
        <a key={mark.id} href={mark.href}>
          {mark.label}
        </a>
      ))}
      {here.length > MOST && (
        <span className="ink-3">
          <Figure href={listed?.(at)}>and {here.length - MOST} more</Figure>
        </span>
      )}
    </p>
  )
}

interface Move {
  id: string
  label: string
  href: string | undefined
}

/** What moved a curve on a day, with what it did to it; each leads to why. */
function movesOn(panels: readonly TimedPanel[], at: number): Move[] {
  const isOn = onDayOf(at)
  return panels.flatMap((panel) =>
    panel.kind === 'curves'
      ? panel.curves.flatMap(({ points, why, label: whose, person }) =>
          points
            .filter(({ time }) => isOn(time))
            .flatMap(({ events = [], time }) =>
              events.map(({ id, label, contribution }) => ({
                id,
                label: `${person === 'ink' ? '' : `${whose}: `}${label}, ${signed(contribution)}`,
                href: why?.(time),
              })),
            ),
        )
      : [],
  )
}

/** The marks that begin or end on a day. */
export function marksOn(panels: readonly TimedPanel[], at: number): TimedMark[] {
  const isOn = onDayOf(at)
  return panels.flatMap((panel) =>
    panel.kind === 'lane'
      ? panel.marks.filter(({ start, end }) => isOn(start) || (end !== undefined && isOn(end)))
      : [],
  )
}
