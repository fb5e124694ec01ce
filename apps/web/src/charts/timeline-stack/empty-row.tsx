import type { Row } from './frame.ts'
import { isEmpty } from './panels.ts'

/** A lane without data says in one sentence what will appear, and offers the one action that brings it. */
export function EmptyRow({ row: { panel, top, height }, left }: { row: Row; left: number }) {
  if (!isEmpty(panel) || panel.empty === undefined) return null
  const { sentence, action } = panel.empty
  return (
    <div className="empty-row" style={{ top, height, left }}>
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
