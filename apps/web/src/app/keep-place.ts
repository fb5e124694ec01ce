import { focusAt } from '../ui/focus-there.ts'

/**
 * Where what has the keyboard goes away, reading goes on from the heading of what is left around it, and of another page from
 * its own, once that is there: the browser would begin at the top again. Who points elsewhere meanwhile is left there.
 */
export function keepPlace(pressed: readonly EventTarget[]): void {
  let path = pressed
  document.addEventListener('focusin', (event) => {
    path = event.composedPath()
  })
  document.addEventListener(
    'pointerdown',
    () => {
      path = []
    },
    true,
  )
  const look = () => {
    const [was] = path
    if (was instanceof Element && !was.isConnected && document.activeElement === document.body)
      focusAt(headingAround(path))
  }
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  look()
}

function headingAround(path: readonly EventTarget[]): HTMLElement | null {
  for (const around of path) {
    if (!(around instanceof Element) || !around.isConnected) continue
    if (around.matches('main, main *, dialog, dialog *')) {
      const heading = around.querySelector<HTMLElement>('h1, h2, h3')
      if (heading?.checkVisibility()) return heading
    }
  }
  return document.querySelector<HTMLElement>('main h1')
}
