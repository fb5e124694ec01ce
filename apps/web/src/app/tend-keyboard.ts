import { keepPlace } from './keep-place.ts'
import { tendMenus } from './open-menus.ts'

let isTended = false

/**
 * What the browser leaves to pages of those who go by keys, from the first time on that it may be needed.
 * @param pressed what was pressed, and all around it; left out: what has the keyboard
 */
export function tendKeyboard(pressed = around(document.activeElement)): void {
  if (isTended) return
  isTended = true
  keepPlace(pressed)
  tendMenus()
}

function around(element: Element | null): EventTarget[] {
  return element === null ? [] : [element, ...around(element.parentElement)]
}
