import { useEffect } from 'react'

/** As capture.css numbers them. */
const NUMBERED = ':scope > :is(.field, .group, .clocks)'
/** Among several of which one is chosen, that one. */
const INPUTS = 'input:checked, input:not([type="radio"]), select, textarea, button'

/** Alt with a digit leads to the field of a form that has that number, from wherever one is. */
export function useFieldKeys(form: string): void {
  useEffect(() => {
    const meet = (event: KeyboardEvent) => {
      const { code, altKey, ctrlKey, metaKey } = event
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? []
      if (digit === undefined || !altKey || ctrlKey || metaKey) return
      const field = document.getElementById(form)?.querySelectorAll(NUMBERED)[Number(digit) - 1]
      const input =
        field?.querySelector<HTMLElement>(INPUTS) ?? field?.querySelector<HTMLElement>('input')
      if (!input) return
      event.preventDefault()
      input.focus()
    }
    document.addEventListener('keydown', meet)
    return () => document.removeEventListener('keydown', meet)
  }, [form])
}
