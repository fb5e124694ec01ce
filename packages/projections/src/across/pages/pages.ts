import type { Listed, Paged } from '../page/page.ts'
import { brief } from './brief.ts'
import { commitment } from './commitment.ts'
import { conversation } from './conversation.ts'
import { exposure } from './exposure.ts'
import { finding } from './finding.ts'
import { handover } from './handover.ts'
import { insight } from './insight.ts'
import { intervention } from './intervention.ts'
import { leaving } from './leaving.ts'
import { metric } from './metric.ts'
import { outside } from './outside.ts'
import { playback } from './playback.ts'
import { player } from './player.ts'
import { postmortem } from './postmortem.ts'
import { pulse } from './pulse.ts'
import { ranking } from './ranking.ts'
import { remark } from './remark.ts'
import { request } from './request.ts'
import { review } from './review.ts'
import { session } from './session.ts'
import { topic } from './topic.ts'
import { vision } from './vision.ts'

/** The nouns that share one list and one page. */
export const pages = {
  request,
  commitment,
  topic,
  conversation,
  metric,
  review,
  intervention,
  session,
  insight,
  finding,
  outside,
  player,
  brief,
  leaving,
  handover,
} as const

export type PagedNoun = keyof typeof pages

export const pagedNouns = Object.keys(pages) as [PagedNoun, ...PagedNoun[]]

export const pageOf = (noun: PagedNoun): Paged<unknown> => pages[noun] as Paged<unknown>

/** Those that share the list. A round and a vision have pages of their own; who knows of a record, what it is taken to say, and what is said beside it stand on the record's. */
const lists = {
  ...pages,
  postmortem,
  pulse,
  ranking,
  vision,
  playback,
  exposure,
  remark,
} as const

export const listedNouns = Object.keys(lists) as [keyof typeof lists, ...(keyof typeof lists)[]]

export const listOf = (noun: keyof typeof lists): Listed<unknown> => lists[noun] as Listed<unknown>
