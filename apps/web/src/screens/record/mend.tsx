import { lazy, Suspense, useState } from 'react'
import type { Answer } from '../../api/views.ts'
import type { Way } from '../../forms/mending/mend-dialog.tsx'
import type { EntryLine } from './entries-of.ts'

const MendDialog = lazy(() =>
  import('../../forms/mending/mend-dialog.tsx').then(({ MendDialog: component }) => ({
    default: component,
  })),
)

interface MendProps {
  entry: EntryLine
  mending: Answer<'entry'>['mending']
}

/** What can be done where an entry is wrong, or one is missing beside it. Nothing of it is an edit. */
export function Mend({ entry, mending }: MendProps) {
  const [way, setWay] = useState<Way>()
  const { correct, withdraw, insert, instead, whyFor, whyInsertedFor } = mending
  const record = recordOf(entry)
  if (record === undefined) return null
  const ways: readonly { way: Way; label: string; offered: boolean }[] = [
    { way: 'correct', label: 'Correct it', offered: correct !== undefined },
    { way: 'insert', label: 'Insert a forgotten step', offered: insert.length > 0 },
    { way: 'withdraw', label: 'Withdraw it', offered: withdraw },
  ]
  const offered = ways.filter((each) => each.offered)
  const never = instead !== undefined && (
    <p className="ink-2">It is neither corrected nor withdrawn: {instead}.</p>
  )
  if (offered.length === 0) return never
  return (
    <>
      {never}
      <div className="actions">
        {offered.map((each) => (
          <button key={each.way} type="button" className="button" onClick={() => setWay(each.way)}>
            {each.label}
          </button>
        ))}
        {way !== undefined && (
          <Suspense>
            <MendDialog
              way={way}
              entry={{ id: entry.id, record, correct, insert, whyFor, whyInsertedFor }}
              onClose={() => setWay(undefined)}
            />
          </Suspense>
        )}
      </div>
    </>
  )
}

/** The record that an entry is of; undefined where it stands for itself. */
function recordOf({ on }: EntryLine): { noun: string; id: string } | undefined {
  return on !== undefined && 'noun' in on.href ? on.href : undefined
}
