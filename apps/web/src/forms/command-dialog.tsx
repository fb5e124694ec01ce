import { use, useEffect, useRef } from 'react'
import type { CommandAnswer } from '../api/client.ts'
import { useHere } from '../app/here.tsx'
import './command-dialog.css'
import { CommandForm } from './command-form.tsx'
import { OptionsLoader } from './options-loader.tsx'
import { loadRegistry } from './registry.ts'

export interface CommandDialogProps {
  command: string
  /** What is known already: the record's id, the values that stand there now. */
  preset: Readonly<Record<string, unknown>>
  onClose: () => void
  onDone?: (answer: CommandAnswer) => void
}

/** A command's form over the page it was opened from, so that it is given where it stands. */
export function CommandDialog({ command, preset, onClose, onDone }: CommandDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { now } = useHere()
  const registered = use(loadRegistry()).get(command)
  useEffect(() => dialog.current?.showModal(), [])
  if (registered === undefined) throw new Error(`There is no command ${command}`)
  return (
    <dialog ref={dialog} className="command-dialog" aria-label={registered.title} onClose={onClose}>
      <header>
        <h2>{registered.title}</h2>
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <OptionsLoader>
        <CommandForm
          command={registered}
          preset={preset}
          settled={preset['id'] === undefined ? [] : ['id']}
          now={now}
          onDone={(answer) => {
            onDone?.(answer)
            dialog.current?.close()
          }}
          onCancel={() => dialog.current?.close()}
        />
      </OptionsLoader>
    </dialog>
  )
}
