import { type RefObject, useLayoutEffect } from 'react'

interface TypedMeanwhileProps {
  typed: RefObject<string>
  onClose: () => void
}

/** Keeps what is typed while the palette is being fetched, so that its first letters are not lost. */
export function TypedMeanwhile({ typed, onClose }: TypedMeanwhileProps) {
  useLayoutEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') onClose()
      else if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1)
      else if (event.key.length === 1) typed.current += event.key
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => window.removeEventListener('keydown', keep, { capture: true })
  }, [typed, onClose])
  return null
}
