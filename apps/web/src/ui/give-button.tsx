import { useRef } from 'react'
import { useCommand } from '../api/use-command.ts'
import { uuidV7 } from '../api/uuid-v7.ts'

interface GiveButtonProps {
  command: string
  input: Readonly<Record<string, unknown>>
  label: string
  primary?: boolean
}

/** Gives a command at once; what was refused is said beside it. */
export function GiveButton({ command, input, label, primary = false }: GiveButtonProps) {
  const give = useCommand(command)
  const key = useRef(uuidV7())
  return (
    <>
      <button
        type="button"
        className={primary ? 'button primary' : 'button'}
        aria-disabled={give.isPending}
        onClick={() => give.mutate({ input, key: key.current })}
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
