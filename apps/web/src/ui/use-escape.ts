import { useEffect } from 'react'

/** What lies open over the page: Esc closes that, and nothing else. */
const OVER = 'dialog[open], :popover-open'

/** Does something with Esc, wherever the keyboard is on the page. */
export function useEscape(does: () => void): void {
  useEffect(() => {
    const meet = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && document.querySelector(OVER) === null) does()
    }
    document.addEventListener('keydown', meet)
    return () => document.removeEventListener('keydown', meet)
  }, [does])
}
