import type { AnyRouter } from '@tanstack/react-router'

/**
 * Lets every plain `<a>` of the app, in SVG too, change screens without loading the page anew. Links out of the place,
 * to a new window, to a download or within the page stay the browser's.
 * @returns what takes the listener off again.
 */
export function followLinks(router: AnyRouter, base: string): () => void {
  const follow = (event: MouseEvent) => {
    const href = hrefOf(event, base)
    if (href === undefined) return
    event.preventDefault()
    router.history.push(href)
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}

function hrefOf(event: MouseEvent, base: string): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link === null || link.hasAttribute('download') || link.getAttribute('target'))
    return undefined
  const url = new URL(link.getAttribute('href') ?? '', location.href)
  if (url.origin !== location.origin || !isWithin(url.pathname, base)) return undefined
  const samePage = url.pathname === location.pathname && url.search === location.search
  return samePage && url.hash !== '' ? undefined : `${url.pathname}${url.search}${url.hash}`
}

/** `/o/calder/as/dana/goals` is within `/o/calder/as/dana`, not within `/o/calder`: there one is somebody else. */
export function isWithin(pathname: string, base: string): boolean {
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return false
  return base === '/' || !pathname.slice(base.length).startsWith('/as/')
}
