import type { Window } from '../axis.ts'
import { LaneShape } from '../marks/lane-shape.tsx'
import type { Row } from './frame.ts'
import { isEmpty } from './panels.ts'

/** A lane without data says in one sentence what will appear, and offers the one action that brings it. */
export function EmptyRow({ row, left, window }: { row: Row; left: number; window: Window }) {
  const { panel, top, height } = row
  if (!isEmpty(panel)) return isBlank(row, window) ? <BlankRow row={row} left={left} /> : null
  if (panel.empty === undefined) return null
  const { sentence, action } = panel.empty
  return (
    <div className="empty-row" style={{ top, height, left }}>
      <LaneShape lane={panel.id} />
      <p>
        {left === 0 && <b>{panel.title} </b>}
        {sentence}
      </p>
      {action !== undefined && (
        <a className="button" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  )
}

const isBlank = ({ panel, lane }: Row, { to }: Window): boolean =>
  panel.kind === 'curves'
    ? panel.curves.every(({ points: [first] }) => first === undefined || Date.parse(first.at) > to)
    : lane !== undefined && lane.placed.length === 0 && lane.columns === undefined

/** What there is lies outside the window. */
function BlankRow({ row: { top, height, lane }, left }: { row: Row; left: number }) {
  return (
    <div className="empty-row blank" style={{ top, height: lane?.height ?? height, left }}>
      <p>Nothing in this stretch of time.</p>
    </div>
  )
}
