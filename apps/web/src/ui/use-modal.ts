import { type RefObject, useEffect, useRef } from 'react'

/** A dialog that opens over the page, read from its heading: the browser would begin at the way out. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    const heading = dialog.current?.querySelector('h2')
    if (heading == null) return
    heading.tabIndex = -1
    heading.focus()
  }, [])
  return dialog
}
