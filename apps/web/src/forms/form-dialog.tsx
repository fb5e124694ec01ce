import { type ReactNode, useEffect, useRef } from 'react'
import './form-dialog.css'
import { OptionsLoader } from './options-loader.tsx'

interface FormDialogProps {
  title: string
  onClose: () => void
  children: (close: () => void) => ReactNode
}

/** A form over the page that it was opened from. */
export function FormDialog({ title, onClose, children }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="command-dialog" aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="button quiet" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <OptionsLoader>{children(close)}</OptionsLoader>
    </dialog>
  )
}
