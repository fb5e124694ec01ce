import { useRef, useState } from 'react'
import { shortDay } from '../../words/dates.ts'
import { signed } from '../../words/figures.ts'
import type { TimedMark } from '../mark.ts'
import type { TimedPanel } from './panels.ts'

interface MomentLineProps {
  panels: readonly TimedPanel[]
  at: number
  /** The record of a moment’s day. */
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

/** What happened or ended on the crosshair's day, as links: the marks' way in without a pointer. What is more than a few unfolds. */
export function MomentLine({ panels, at, listed }: MomentLineProps) {
  const [unfolded, setUnfolded] = useState<number>()
  const line = useRef<HTMLParagraphElement>(null)
  const unfold = () => {
    setUnfolded(at)
    requestAnimationFrame(() => line.current?.querySelectorAll('a')[MOST]?.focus())
  }
  const marks = marksOn(panels, at)
  const ids = new Set(marks.map(({ id }) => id))
  const here = [...marks, ...movesOn(panels, at).filter(({ id }) => !ids.has(id))]
  const shown = here.slice(0, unfolded === at ? here.length : MOST)
  const record = unfolded === at ? listed?.(at) : undefined
  return (
    <p ref={line} className={unfolded === at ? 'moment unfolded' : 'moment'}>
      <span className="ink-3">{shortDay(at)}</span>
      {here.length === 0 && <span className="ink-3">nothing on this day</span>}
      {shown.map(({ id, href, label }, n) => (
        <a key={`${id} ${n}`} href={href}>
          {label}
        </a>
      ))}
      {here.length > shown.length && (
        <button type="button" className="ink-3" onClick={unfold}>
          and {here.length - shown.length} more
        </button>
      )}
      {record !== undefined && (
        <a className="ink-3" href={record}>
          The day’s record
        </a>
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
