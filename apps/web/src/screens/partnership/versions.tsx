import { ChangesTable } from '../../ui/changes-table.tsx'
import { count } from '../../words/figures.ts'
import type { Success } from './success-view.ts'

/** How it was worded before: word by word, folded until somebody asks. */
export function Versions({ success: { versions } }: { success: Success }) {
  const later = versions.slice(1)
  if (later.length === 0) return null
  return (
    <details className="versions">
      <summary>
        What changed <span className="ink-3">in {count(later.length, 'later version')}</span>
      </summary>
      <ChangesTable
        revisions={later.map(({ stamp, version, changes, reason }) => ({
          stamp,
          fields: changes,
          reason,
          standing: version,
        }))}
        standing="Version"
      />
    </details>
  )
}
