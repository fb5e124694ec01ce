import type { AnyRouter } from '@tanstack/react-router'
import { parseSearch } from '../here/search.ts'
import { whyIn, whyOver } from '../here/why-address.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many steps back the page lies that links opened a Why over, one from the other. */
    whys?: number | undefined
  }
}

/**
 * Lets every plain `<a>` of the app, in SVG too, change screens without loading the page anew. Links out of the place,
 * to a new window, to a download or within the page stay the browser's. A link marked `data-beside` opens something next
 * to the list it stands in, which keeps its place.
 * @returns what takes the listener off again.
 */
export function followLinks(router: AnyRouter, base: string): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const url = link === null ? undefined : urlWithin(link, event, base)
    if (link === null || url === undefined) return
    event.preventDefault()
    const stays = link.hasAttribute('data-beside')
      ? matchMedia('(min-width: 1101px)').matches
      : url.pathname === location.pathname
    const [here, there] = [parseSearch(location.search), parseSearch(url.search)]
    const why = url.pathname === location.pathname ? whyIn(there) : undefined
    void router.navigate({
      to: url.pathname.slice(base.length) || '/',
      // A Why opens over the page as it is by now: what was just chosen there may not be in the link yet.
      search: why === undefined ? there : whyOver({ ...there, ...here }, why),
      hash: url.hash.slice(1),
      state: why === undefined ? {} : { whys: whysAfter(router, whyIn(here) !== undefined) },
      resetScroll: !stays,
    })
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}

/** None are counted over one that the address itself opened: there is no page before it to go back to. */
function whysAfter({ history }: AnyRouter, open: boolean): number | undefined {
  const { whys } = history.location.state
  if (!open) return 1
  return whys === undefined ? undefined : whys + 1
}

function urlWithin(link: Element, event: MouseEvent, base: string): URL | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  if (link.hasAttribute('download') || link.getAttribute('target')) return undefined
  const url = new URL(link.getAttribute('href') ?? '', location.href)
  if (url.origin !== location.origin || !isWithin(url.pathname, base)) return undefined
  const samePage = url.pathname === location.pathname && url.search === location.search
  return samePage && url.hash !== '' ? undefined : url
}

/** `/o/calder/as/dana/goals` is within `/o/calder/as/dana`, not within `/o/calder`: there one is somebody else. */
export function isWithin(pathname: string, base: string): boolean {
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return false
  return base === '/' || !pathname.slice(base.length).startsWith('/as/')
}
