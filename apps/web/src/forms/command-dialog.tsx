import { useRouter } from '@tanstack/react-router'
import { use, useEffect, useRef } from 'react'
import type { CommandAnswer } from '../api/client.ts'
import { useHere } from '../app/here.tsx'
import { pathOf } from '../app/hrefs.ts'
import { useTo } from '../app/place-context.tsx'
import './command-dialog.css'
import { CommandForm } from './command-form.tsx'
import { OptionsLoader } from './options-loader.tsx'
import { loadRegistry } from './registry.ts'

export interface CommandDialogProps {
  command: string
  /** What is known already: the record's id, the values that stand there now. */
  preset: Readonly<Record<string, unknown>>
  onClose: () => void
}

/** A command's form over the page it was opened from, so that it is given where it stands. What it begins is opened. */
export function CommandDialog({ command, preset, onClose }: CommandDialogProps) {
  const router = useRouter()
  const to = useTo()
  const dialog = useRef<HTMLDialogElement>(null)
  const { now } = useHere()
  const registered = use(loadRegistry()).get(command)
  useEffect(() => dialog.current?.showModal(), [])
  if (registered === undefined) throw new Error(`There is no command ${command}`)
  const { noun, creates } = registered
  const done = ({ id }: CommandAnswer) => {
    dialog.current?.close()
    if (creates) router.history.push(to(pathOf({ noun, id })))
  }
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
          onDone={done}
          onCancel={() => dialog.current?.close()}
        />
      </OptionsLoader>
    </dialog>
  )
}
