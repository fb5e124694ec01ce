import { useRef } from 'react'
import { useCommand } from '../api/use-command.ts'
import { uuidV7 } from '../api/uuid-v7.ts'
import { useOfferUndo } from '../app/undo-context.tsx'

interface GiveButtonProps {
  command: string
  input: Readonly<Record<string, unknown>>
  label: string
  primary?: boolean
  /** The noun of the record that it goes on with, where what it records may be taken back. */
  undo?: string | undefined
}

/** Gives a command at once; what was refused is said beside it. */
export function GiveButton({ command, input, label, primary = false, undo }: GiveButtonProps) {
  const give = useCommand(command)
  const offerUndo = useOfferUndo()
  const key = useRef(uuidV7())
  // Not by a callback of the mutation: what is recorded may take the button away before that runs.
  const record = () =>
    give.mutateAsync({ input, key: key.current }).then(
      ({ id, events }) => {
        if (undo === undefined || events.length === 0) return
        offerUndo({ record: `${undo}/${id}`, events, said: label })
      },
      // It is said beside the button.
      () => undefined,
    )
  return (
    <>
      <button
        type="button"
        className={primary ? 'button primary' : 'button'}
        aria-disabled={give.isPending}
        onClick={record}
      >
        {give.isPending ? 'Recording…' : label}
      </button>
      {give.error !== null && (
        <span className="tone-due size-12" role="alert">
          {give.error.message}
        </span>
      )}
    </>
  )
}
