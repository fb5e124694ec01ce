/** So long a page may take to come, and its heading to be drawn for good. */
const PATIENCE = 10_000

/**
 * Gives the keyboard to the heading of the page that was asked for, once that is there: who comes from a menu that has
 * closed would begin at the top again. Who goes elsewhere meanwhile is left there.
 * @param href where one goes; on the page that is there already, its heading has it at once
 */
export function focusHeading(href: string): void {
  const { pathname } = new URL(href, location.href)
  if (pathname === location.pathname) {
    requestAnimationFrame(() => take(heading()))
    return
  }
  const before = heading()
  const said = before?.textContent
  const watch = new MutationObserver(() => {
    const { activeElement, body } = document
    const now = heading()
    if (activeElement === now || location.pathname !== pathname) return
    if (activeElement !== body) return stop()
    if (now !== before || now?.textContent !== said) take(now)
  })
  const stop = () => {
    watch.disconnect()
    clearTimeout(patience)
  }
  const patience = setTimeout(stop, PATIENCE)
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
}

const heading = () => document.querySelector<HTMLElement>('main h1')

function take(element: HTMLElement | null): void {
  if (element === null) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}
