import { useLocation } from '@tanstack/react-router'
import { useCallback, useContext } from 'react'
import type { Moments } from '../api/client.ts'
import { HereContext } from './here.tsx'
import { homes, isHome } from './homes.ts'
import { atMoments, happenedBy, OwnMoments, useMoments } from './moments.ts'
import { usePlace } from './place-context.tsx'
import { parseSearch, stringifySearch } from './search.ts'
import { whyOver } from './why-address.ts'

/** What a link of a view leads to, as views tell it. */
export type Href =
  | { noun: string; id: string }
  | { view: string; params: Readonly<Record<string, string>> }

const pages: Readonly<Record<string, string>> = {
  goal: '/goals',
  decision: '/decisions',
  feedback: '/feedback',
}

const lists: Readonly<Record<string, string>> = {
  goals: '/goals',
  decisions: '/decisions',
  record: '/record',
  people: '/people',
  feedbacks: '/feedback',
  needs: '/needs-and-money',
  difference: '/difference',
}

/** Makes addresses of what views link to: at the moment looked at, unless another one is named. */
export function useHref(): (href: Href, at?: Moments) => string {
  const { base } = usePlace()
  const moments = useMoments()
  const whyOf = useWhyHref()
  return useCallback(
    (href, at) =>
      'view' in href && href.view === 'why'
        ? whyOf(href.params, at)
        : atMoments(`${base}${pathOf(href)}`, at ?? moments),
    [base, moments, whyOf],
  )
}

/**
 * Why a score is what it is opens over the page one is on, as that is: its address is the page's too, with the partnership
 * that the page is about, so that it opens the same elsewhere.
 */
function useWhyHref(): (params: Readonly<Record<string, string>>, at?: Moments) => string {
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const partnership = useContext(HereContext)?.partnership
  const own = useContext(OwnMoments)
  return useCallback(
    ({ happened, ...asked }, at = own) => {
      const page = { ...(partnership && { with: partnership }), ...parseSearch(search) }
      const why = stringifySearch(whyOver(page, { ...asked, ...at }))
      return happened === undefined ? why : happenedBy(why, Date.parse(happened))
    },
    [search, partnership, own],
  )
}

/** The path within the place that an `Href` leads to. */
export function pathOf(href: Href): string {
  if ('noun' in href) return pageOf(href.noun, href.id)
  const { view, params } = href
  if (view === 'list') return listOf(params)
  const query = new URLSearchParams(params)
  return `${lists[view] ?? '/'}${query.size === 0 ? '' : `?${query}`}`
}

function pageOf(noun: string, id: string): string {
  switch (noun) {
    case 'entry':
      return `/record?entry=${id}`
    case 'partnership':
      return `/partnership?id=${id}`
    case 'person':
      return `/people?person=${id}`
    case 'exposure':
    case 'playback':
    case 'remark':
      return homes[noun].path
    case 'organisation':
      return '/people'
    default:
      return `${isHome(noun) ? homes[noun].path : (pages[noun] ?? '')}/${id}`
  }
}

function listOf({ noun = '', ...filters }: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filters)
  return `${isHome(noun) ? homes[noun].path : '/'}${query.size === 0 ? '' : `?${query}`}`
}
