import { type ReactNode, useLayoutEffect, useRef } from 'react'
import './palette-dialog.css'

/** What opens over every screen with Ctrl K; Esc and the scrim close it, and on a phone a button. */
export function PaletteDialog({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the browser paints: the next key is for its field already.
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  // Not when the browser says that it has closed: by then the next key may have asked for it again.
  const leave = () => {
    dialog.current?.close()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; the click is on the scrim.
    <dialog
      ref={dialog}
      className="command-palette"
      aria-label="Find or record"
      onCancel={leave}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && leave()}
    >
      {children}
      <button type="button" className="button quiet leave" onClick={leave}>
        Close
      </button>
    </dialog>
  )
}
