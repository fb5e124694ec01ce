import { lazy, Suspense, useState } from 'react'
import { isPast, useMoments } from '../../here/moments.ts'
import type { Vision } from './vision-of.ts'

const CommandDialog = lazy(() =>
  import('../../forms/command-dialog.tsx').then(({ CommandDialog: component }) => ({
    default: component,
  })),
)

/**
 * The button that begins the next version, and its form with what the last one says: it stays open also where somebody
 * else shares one meanwhile, and shows what that says.
 */
export function useNextVersion({ partnership, latest, may, ...shown }: Vision) {
  const [writing, setWriting] = useState(false)
  const past = isPast(useMoments())
  const of = partnership?.href
  const { version, statement, takenAs } = latest ?? shown
  if (of === undefined || !('noun' in of)) return {}
  const begin = may.includes('ShareVision') && !past && (
    <button type="button" className="button" onClick={() => setWriting(true)}>
      Write version {version + 1}
    </button>
  )
  const form = writing && (
    <Suspense>
      <CommandDialog
        command="ShareVision"
        preset={{ partnership: of.id, statement, takenAs, asVersion: version + 1 }}
        onClose={() => setWriting(false)}
      />
    </Suspense>
  )
  return { begin, form }
}
