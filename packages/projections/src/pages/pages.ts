import { commitment } from './commitment.ts'
import { conversation } from './conversation.ts'
import type { Paged } from './page.ts'
import { request } from './request.ts'
import { topic } from './topic.ts'

/** The nouns that share one list and one page. */
export const pages = { request, commitment, topic, conversation } as const

export type PagedNoun = keyof typeof pages

export const pagedNouns = Object.keys(pages) as [PagedNoun, ...PagedNoun[]]

export const pageOf = (noun: PagedNoun): Paged<unknown> => pages[noun] as Paged<unknown>
