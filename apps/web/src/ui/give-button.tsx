import { useCommand } from '../api/use-command.ts'
import { type Undoable, useOfferUndo } from '../here/undo-context.tsx'

interface GiveButtonProps {
  command: string
  input: Readonly<Record<string, unknown>>
  label: string
  primary?: boolean
  /** The noun of the record that it goes on with, where what it records may be taken back. */
  undo?: string | undefined
  /** Hears of a press and what can be taken back of it, in the place of who offers that everywhere; rejects where it was refused. */
  onPressed?: ((said: string, recorded: Promise<Undoable | undefined>) => void) | undefined
}

/** Gives a command at once; what was refused is said beside it. */
export function GiveButton(props: GiveButtonProps) {
  const { command, input, label, primary = false, undo, onPressed } = props
  const give = useCommand(command)
  const offerUndo = useOfferUndo()
  // Not by a callback of the mutation: what is recorded may take the button away before that runs.
  const record = () => {
    const recorded = give
      .mutateAsync(input)
      .then(({ id, events }) =>
        undo === undefined || events.length === 0
          ? undefined
          : { record: `${undo}/${id}`, events, said: label },
      )
    if (onPressed !== undefined) return onPressed(label, recorded)
    recorded.then(
      (undoable) => undoable && offerUndo(undoable),
      // It is said beside the button.
      () => undefined,
    )
  }
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
        <span className="said-below tone-due size-12" role="alert">
          {give.error.message}
        </span>
      )}
    </>
  )
}
