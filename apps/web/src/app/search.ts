import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { fromOlder, pageIn, whyIn, whyOver } from './why-address.ts'

export type Search = Readonly<Record<string, string>>

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

type Parts = Readonly<Record<string, string | undefined>>

/**
 * The page's own parts of the address's search, and a way to change some of them that leaves the page where it is. `opens`:
 * the browser's Back undoes the change; else it leaves the page.
 */
export function useSearchParts(): [Search, (parts: Parts, opens?: boolean) => void] {
  const text = useLocation({ select: ({ searchStr }) => searchStr })
  const search = useMemo(() => pageIn(parseSearch(text)), [text])
  const rewrite = useRewrite()
  const change = useCallback(
    (parts: Parts, opens = false) => rewrite((before) => ({ ...before, ...parts }), opens),
    [rewrite],
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

/** Writes the address's search anew, in the same place of the history unless it opens something. */
function useRewrite(): (rewritten: (before: Search) => Parts, opens?: boolean) => void {
  const router = useRouter()
  return useCallback(
    (rewritten, opens = false) => {
      const search = rewritten(parseSearch(router.history.location.search))
      const kept = { hash: true, state: true, replace: !opens, resetScroll: false } as const
      void router.navigate({ to: '.', search, ...kept })
      // At once: a link that is followed in the same breath goes on from there.
      router.history.flush()
    },
    [router],
  )
}
