import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import type { Href } from '../../here/hrefs.ts'
import { usePlace } from '../../here/place-context.tsx'
import type { Readable } from '../../ui/readable.ts'

interface Person {
  id: string
  name: string
}

export interface LookedAt {
  href: Href
  ordinal?: string
  title: Readable<string>
}

/** That somebody opened words that are one's own, or speak of one: all that was shown to them at once. */
export interface Look {
  who: Person
  /** As what, where not as a member. */
  as?: 'auditor' | 'facilitator'
  /** In whose names they could record then. */
  for: Person[]
  /** At how many records, and the first of those. */
  count: number
  on: LookedAt[]
  way: 'page' | 'passing' | 'search' | 'export' | 'key'
  day: string
  first: string
  last: string
}

export interface Looks {
  /** The latest first. */
  looks: Look[]
  more: boolean
  /** Who is told that one has opened the record that was asked about. */
  told: Person[]
  keptDays: number
}

interface Asked {
  who?: string | undefined
  record?: string | undefined
  passing?: string | undefined
  limit?: string | undefined
}

/** Who looked at what is one's own or about one; where a record is named, at that alone. */
export function useLooks(asked: Asked): UseQueryResult<Looks> {
  const { api } = usePlace()
  const query = new URLSearchParams(
    Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined),
  )
  const path = `${api}/looks?${query}`
  return useQuery({
    queryKey: ['looks', path],
    queryFn: async ({ signal }) => (await ask(path, { signal })) as Looks,
    staleTime: 0,
  })
}

/** "by search", as a line of a list goes on. */
export const ways: Readonly<Record<Look['way'], string>> = {
  page: 'on its page',
  passing: 'in passing',
  search: 'by a search',
  export: 'in an export',
  key: 'by a program with a key',
}

/** "auditor, records for Noor Haddad" */
export const standingOf = ({ as, for: principals }: Look): string =>
  [as, principals.length > 0 && `records for ${principals.map(({ name }) => name).join(' and ')}`]
    .filter(Boolean)
    .join(', ')
