const INPUT = 'input, select, textarea, button'

/** Gives the keyboard to the first input that is at fault: of several that make up a field, to the first of them. */
export function focusAtFault(form: HTMLElement | null): void {
  const found = form?.querySelector<HTMLElement>('[aria-invalid="true"], .error')
  if (found == null) return
  const first = found.matches(INPUT)
    ? found
    : found.closest('.field, fieldset')?.querySelector<HTMLElement>(INPUT)
  first?.focus()
}
