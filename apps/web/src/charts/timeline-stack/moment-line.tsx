import { shortDay } from '../../words/dates.ts'
import { signed } from '../../words/figures.ts'
import type { TimedMark } from '../mark.ts'
import type { TimedPanel } from './panels.ts'

interface MomentLineProps {
  panels: readonly TimedPanel[]
  at: number
}

const MOST = 4
const sameDay = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString()

/** What happened or ended on the crosshair's day, as links: the marks' way in without a pointer. */
export function MomentLine({ panels, at }: MomentLineProps) {
  const marks = marksOn(panels, at)
  const here = [
    ...marks,
    ...movesOn(panels, at).filter(({ id }) => marks.every((m) => m.id !== id)),
  ]
  return (
    <p className="moment">
      <span className="ink-3">{shortDay(at)}</span>
      {here.length === 0 && <span className="ink-3">nothing on this day</span>}
      {here.slice(0, MOST).map((mark) => (
        <a key={mark.id} href={mark.href}>
          {mark.label}
        </a>
      ))}
      {here.length > MOST && <span className="ink-3">and {here.length - MOST} more</span>}
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
  return panels.flatMap((panel) =>
    panel.kind === 'curves'
      ? panel.curves.flatMap(({ points, href, label: whose, person }) =>
          points
            .filter(({ time }) => sameDay(time, at))
            .flatMap(({ events = [] }) =>
              events.map(({ id, label, contribution }) => ({
                id,
                label: `${person === 'ink' ? '' : `${whose}: `}${label}, ${signed(contribution)}`,
                href,
              })),
            ),
        )
      : [],
  )
}

/** The marks that begin or end on a day. */
export function marksOn(panels: readonly TimedPanel[], at: number): TimedMark[] {
  return panels.flatMap((panel) =>
    panel.kind === 'lane'
      ? panel.marks.filter(
          ({ start, end }) => sameDay(start, at) || (end !== undefined && sameDay(end, at)),
        )
      : [],
  )
}
