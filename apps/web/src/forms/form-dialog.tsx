import { createContext, type ReactNode, use } from 'react'
import { useModal } from '../ui/use-modal.ts'
import './form-dialog.css'
import type { Pickable } from './field.ts'
import { useOptions } from './options-context.tsx'
import { OptionsLoader } from './options-loader.tsx'

interface About {
  noun: Pickable
  id: string
}

/** What is said over any form that is opened within. */
export const DialogNotice = createContext<ReactNode>(null)

interface FormDialogProps {
  title: string
  /** The record that it acts on, where it is about one. */
  about?: About | undefined
  /** What else it is about. */
  said?: string | undefined
  onClose: () => void
  children: (close: () => void) => ReactNode
}

/** A form over the page that it was opened from. */
export function FormDialog({ title, about, said, onClose, children }: FormDialogProps) {
  const dialog = useModal()
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="command-dialog" aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="button quiet" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {use(DialogNotice)}
      <OptionsLoader>
        {about !== undefined && <ActsOn {...about} />}
        {said !== undefined && <p className="acts-on ink-2">{said}</p>}
        {children(close)}
      </OptionsLoader>
    </dialog>
  )
}

/** The dialog may cover the page that it was opened from. */
function ActsOn({ noun, id }: About) {
  const record = useOptions(noun).find((option) => option.id === id)
  return record === undefined ? null : <p className="acts-on ink-2">{record.label}</p>
}
