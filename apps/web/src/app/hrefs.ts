import { useCallback } from 'react'
import { homes, isHome } from './homes.ts'
import { atMoments, happenedBy, useMoments } from './moments.ts'
import { useTo } from './place-context.tsx'

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

/** Makes addresses of what views link to. */
export function useHref(): (href: Href) => string {
  const to = useTo()
  const moments = useMoments()
  return useCallback(
    (href) => {
      const path = pathOf(href)
      if (path.startsWith('/')) return to(path)
      const why = atMoments(path, moments)
      const happened = 'params' in href ? href.params['happened'] : undefined
      return happened === undefined ? why : happenedBy(why, Date.parse(happened))
    },
    [to, moments],
  )
}

/** The path within the place that an `Href` leads to; a search alone where it opens over the page. */
export function pathOf(href: Href): string {
  if ('noun' in href) return pageOf(href.noun, href.id)
  const { view, params } = href
  if (view === 'why') return whyOf(params)
  if (view === 'list') return listOf(params)
  const query = new URLSearchParams(params)
  return `${lists[view] ?? '/'}${query.size === 0 ? '' : `?${query}`}`
}

/** Why a score is what it is opens over the page one is on; by when, is the address's to say. */
const whyOf = ({ happened: _, ...params }: Readonly<Record<string, string>>): string =>
  `?${new URLSearchParams({ why: '', ...params })}`

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
