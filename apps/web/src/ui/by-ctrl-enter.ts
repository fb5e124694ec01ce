import type { KeyboardEvent } from 'react'

/** Gives a form from whichever of its fields one types in: Enter alone begins a new line in many. */
export function byCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  if (!(event.target as Element).matches('input, select, textarea')) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
