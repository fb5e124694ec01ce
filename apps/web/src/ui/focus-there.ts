/** So long a page may take to come. */
const PATIENCE = 10_000

/** Gives the keyboard also to what can't be pressed, as a heading, and leaves the page where it is. */
export function focusAt(element: HTMLElement | null | undefined): void {
  if (element == null) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** Gives the keyboard to what is about to be drawn, once it is there, unless a key or a press goes elsewhere meanwhile. */
export function focusOnceThere(find: () => HTMLElement | null | undefined): () => void {
  const look = () => {
    const found = find()
    if (found == null) return
    stop()
    focusAt(found)
  }
  const watch = new MutationObserver(look)
  const patience = setTimeout(() => stop(), PATIENCE)
  const stop = () => {
    watch.disconnect()
    clearTimeout(patience)
    document.removeEventListener('keydown', stop, true)
    document.removeEventListener('pointerdown', stop, true)
  }
  document.addEventListener('keydown', stop, true)
  document.addEventListener('pointerdown', stop, true)
  watch.observe(document.body, { childList: true, subtree: true })
  look()
  return stop
}
