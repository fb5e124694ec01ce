import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useHere } from '../here/here.tsx'
import { isPast, useMoments } from '../here/moments.ts'

const CommandDialog = lazy(() =>
  import('./command-dialog.tsx').then(({ CommandDialog: component }) => ({
    default: component,
  })),
)

interface CommandButtonProps {
  command: string
  preset?: Readonly<Record<string, unknown>>
  /** The revision of the record, where the form shows what stands in it. */
  revision?: number | undefined
  primary?: boolean
  /** Who only reads can give it, too. */
  forReaders?: boolean
  children: ReactNode
}

/** Opens one command's form over the page; not in the past, from which nothing can be recorded. */
export function CommandButton({
  command,
  preset = {},
  revision,
  primary = false,
  forReaders = false,
  children,
}: CommandButtonProps) {
  const [open, setOpen] = useState(false)
  const { member } = useHere()
  if (isPast(useMoments()) || !(member || forReaders)) return null
  return (
    <>
      <button
        type="button"
        className={primary ? 'button primary' : 'button'}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && (
        <Suspense>
          <CommandDialog {...{ command, preset }} seen={revision} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
