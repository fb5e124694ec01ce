const KEY = 'height of the page'

/** After this the page is as tall as what it shows, in milliseconds. */
const LONGEST = 10_000

/**
 * A page that is loaded again is short until what it shows has been read, and the place at which it was left lies
 * beyond its end: it begins as tall as it was.
 */
export function keepHeight(root: HTMLElement): void {
  addEventListener('pagehide', () => {
    sessionStorage.setItem(KEY, `${root.offsetHeight} ${location.href}`)
  })
  const [, height = '', address] = /^(\d+) (.*)$/.exec(sessionStorage.getItem(KEY) ?? '') ?? []
  if (address !== location.href) return
  document.body.style.minHeight = `${height}px`
  const letGo = () => {
    document.body.style.minHeight = ''
    grown.disconnect()
  }
  const grown = new ResizeObserver(() => {
    if (root.offsetHeight >= Number(height)) letGo()
  })
  grown.observe(root)
  setTimeout(letGo, LONGEST)
}
