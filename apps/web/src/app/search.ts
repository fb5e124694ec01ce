import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export type Search = Readonly<Record<string, string>>

/** Addresses carry plain text, as people read and share them. */
export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null) query.set(key, String(value))
  }
  return query.size === 0 ? '' : `?${query}`
}

/** The address's search, and a way to change parts of it that leaves the page where it is. */
export function useSearchParts(): [
  Search,
  (parts: Readonly<Record<string, string | undefined>>) => void,
] {
  const router = useRouter()
  const text = useLocation({ select: ({ searchStr }) => searchStr })
  const search = useMemo(() => parseSearch(text), [text])
  const change = useCallback(
    (parts: Readonly<Record<string, string | undefined>>) => {
      const next = { ...parseSearch(router.history.location.search), ...parts }
      void router.navigate({ to: '.', search: next, hash: true, replace: true, resetScroll: false })
      // At once: a link that is followed in the same breath goes on from there.
      router.history.flush()
    },
    [router],
  )
  return [search, change]
}
