/** What one can come to within a menu. */
const STOPS = 'a[href], button:enabled, input:enabled'

/** A menu over the page closes when the keyboard leaves it, and its arrows go through what it offers. */
export function tendMenus(): void {
  document.addEventListener('focusin', ({ target }) => {
    for (const menu of open())
      if (target instanceof Node && !menu.contains(target) && !opens(target, menu))
        menu.hidePopover()
  })
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (by === 0 || !(target instanceof HTMLElement) || target.matches('input')) return
    for (const menu of open()) {
      if (!menu.contains(target) && !opens(target, menu)) continue
      event.preventDefault()
      const stops = [...menu.querySelectorAll<HTMLElement>(STOPS)]
      const at = stops.indexOf(target)
      stops.at(at < 0 && by < 0 ? -1 : (at + by) % stops.length)?.focus()
    }
  })
}

const open = () => document.querySelectorAll<HTMLElement>(':popover-open')

const opens = (target: Node, menu: HTMLElement): boolean =>
  target instanceof HTMLButtonElement && target.popoverTargetElement === menu
