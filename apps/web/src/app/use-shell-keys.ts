import { useEffect } from 'react'
import { lettersWork } from '../ui/letter-keys.ts'

interface ShellKeys {
  /** Ctrl K, wherever one is. */
  onFind: () => void
  /** ?, where nobody writes. */
  onKeys: () => void
}

/** The keys that work on every screen. */
export function useShellKeys({ onFind, onKeys }: ShellKeys): void {
  useEffect(() => {
    const meet = (event: KeyboardEvent) => {
      const withCtrl = event.ctrlKey || event.metaKey
      if (withCtrl && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onFind()
      } else if (!withCtrl && event.key === '?' && lettersWork() && !isWritten(event)) {
        event.preventDefault()
        onKeys()
      }
    }
    document.addEventListener('keydown', meet)
    return () => document.removeEventListener('keydown', meet)
  }, [onFind, onKeys])
}

const isWritten = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog') !== null
