import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { fitIn, type Search } from './fit.ts'
import { fromOlder, pageIn, whyIn, whyOver } from './why-address.ts'

export type { Search } from './fit.ts'

/** Addresses carry plain text, as people read and share them. */
export const parseSearch = (text: string): Search =>
  fromOlder(Object.fromEntries(new URLSearchParams(text)))

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null) query.set(key, String(value))
  }
  return query.size === 0 ? '' : `?${query}`
}

/** `/goals` of `/o/calder/goals`. */
export const pathWithin = (base: string, path: string): string =>
  (path.startsWith(base) && base !== '/' ? path.slice(base.length) : path) || '/'

type Parts = Readonly<Record<string, string | undefined>>

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What narrows the page since this step, by the names that it has in the address. */
    narrows?: string | undefined
  }
}

/** What a change of the address is in the browser's history: the same step, or one of its own, maybe named. */
type Step = { readonly is: 'same' | 'new'; readonly narrows?: string }

/**
 * The page's own parts of the address's search, as far as it understands them, and a way to change some of them that leaves the page where it is. `opens`:
 * the browser's Back undoes the change; else it leaves the page.
 */
export function useSearchParts(): [Search, (parts: Parts, opens?: boolean) => void] {
  const { basepath } = useRouter()
  const path = useLocation({ select: ({ pathname }) => pathWithin(basepath, pathname) })
  const text = useLocation({ select: ({ searchStr }) => searchStr })
  const search = useMemo(() => fitIn(path, pageIn(parseSearch(text))), [path, text])
  const rewrite = useRewrite()
  const change = useCallback(
    (parts: Parts, opens = false) =>
      rewrite((before) => ({ ...before, ...parts }), { is: opens ? 'new' : 'same' }),
    [rewrite],
  )
  return [search, change]
}

/**
 * The same for what narrows a page. Each filter that is set is a step, which the browser's Back undoes; set once more, as
 * arrows do that pass over the options, it is still that step.
 */
export function useFilters(): [Search, (parts: Parts) => void] {
  const router = useRouter()
  const [search] = useSearchParts()
  const rewrite = useRewrite()
  const change = useCallback(
    (parts: Parts) => {
      const narrows = Object.keys(parts).join(' ')
      const is = router.history.location.state.narrows === narrows ? 'same' : 'new'
      rewrite((before) => ({ ...before, ...parts }), { is, narrows })
    },
    [router, rewrite],
  )
  return [search, change]
}

/** What the Why asks that is opened over the page, and a way to ask otherwise, or to close it. */
export function useWhyAsked(): [Search | undefined, (asked: Parts | undefined) => void] {
  const text = useLocation({ select: ({ searchStr }) => searchStr })
  const why = useMemo(() => whyIn(parseSearch(text)), [text])
  const rewrite = useRewrite()
  const ask = useCallback(
    (asked: Parts | undefined) =>
      rewrite((before) => (asked === undefined ? pageIn(before) : whyOver(before, asked))),
    [rewrite],
  )
  return [why, ask]
}

/** Writes the address's search anew, and leaves the page where it is. */
function useRewrite(): (rewritten: (before: Search) => Parts, step?: Step) => void {
  const router = useRouter()
  return useCallback(
    (rewritten, { is, narrows }: Step = { is: 'same' }) => {
      const search = rewritten(parseSearch(router.history.location.search))
      const state = narrows === undefined ? true : { narrows }
      const kept = { hash: true, state, replace: is === 'same', resetScroll: false } as const
      void router.navigate({ to: '.', search, ...kept })
      // At once: a link that is followed in the same breath goes on from there.
      router.history.flush()
    },
    [router],
  )
}
