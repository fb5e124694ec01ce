import type { Page } from '@playwright/test'

/** Every page that is no record's own, below a place. */
export const screens = [
  '/',
  '/home',
  '/decisions',
  '/decisions?known=2026-03-20',
  '/goals',
  '/goals?as=book',
  '/goals?as=function',
  '/feedback',
  '/requests',
  '/commitments',
  '/topics',
  '/conversations',
  '/record?only=late',
  '/record/print?only=late',
  '/people',
  '/who-looked?passing=yes',
  '/pulses',
  '/rankings',
  '/post-mortems',
  '/role-briefs',
  '/leavings',
  '/handovers',
  '/metrics',
  '/reviews',
  '/sessions',
  '/insights',
  '/interventions',
  '/findings',
  '/outside',
  '/players',
  '/visions',
  '/playbacks',
  '/needs-and-money?quarter=2026-Q1',
  '/bets',
  '/after-a-meeting',
  '/one-page',
  '/difference?from=2026-03-01&to=2026-06-01',
  '/difference?on=2026-03-20',
  '/evolution?from=2025-04-01',
  '/replay?from=2026-03-01&to=2026-06-08',
  '/how-this-is-measured',
  '/partnership',
  '/import',
  '/integrity',
  '/record/new/GiveFeedback',
  '/record/new/ProposeDecision',
]

/** A record's page; where no number is named, that of the first. */
interface RecordPage {
  readonly path: string
  readonly view: string
  readonly list: string
  readonly ordinal?: string
}

export const records: readonly RecordPage[] = [
  { path: '/decisions/', view: 'decisions', list: 'decisions', ordinal: 'S-05' },
  { path: '/decisions/', view: 'decisions', list: 'decisions', ordinal: 'S-07' },
  { path: '/goals/', view: 'goals', list: 'goals', ordinal: 'G-3' },
  { path: '/feedback/', view: 'feedbacks', list: 'feedback', ordinal: 'F-14' },
  { path: '/feedback/', view: 'feedbacks', list: 'feedback', ordinal: 'F-15' },
  { path: '/requests/', view: 'list?noun=request', list: 'records', ordinal: 'R-17' },
  { path: '/metrics/', view: 'list?noun=metric', list: 'records', ordinal: 'M-01' },
  { path: '/reviews/', view: 'list?noun=review', list: 'records', ordinal: 'D-06' },
  { path: '/pulses/', view: 'list?noun=pulse', list: 'records', ordinal: 'P-15' },
  { path: '/pulses/', view: 'list?noun=pulse', list: 'records', ordinal: 'P-17' },
  { path: '/rankings/', view: 'list?noun=ranking', list: 'records', ordinal: 'K-03' },
  { path: '/rankings/', view: 'list?noun=ranking', list: 'records', ordinal: 'K-04' },
  { path: '/post-mortems/', view: 'list?noun=postmortem', list: 'records', ordinal: 'PM-02' },
  { path: '/role-briefs/', view: 'list?noun=brief', list: 'records', ordinal: 'RB-01' },
  { path: '/leavings/', view: 'list?noun=leaving', list: 'records', ordinal: 'L-02' },
  { path: '/handovers/', view: 'list?noun=handover', list: 'records', ordinal: 'HO-02' },
  { path: '/commitments/', view: 'list?noun=commitment', list: 'records', ordinal: 'C-04' },
  { path: '/outside/', view: 'list?noun=outside', list: 'records', ordinal: 'E-03' },
  { path: '/players/', view: 'list?noun=player', list: 'records' },
  { path: '/visions/', view: 'list?noun=vision', list: 'records', ordinal: 'V-4' },
  { path: '/people?person=', view: 'people', list: 'people' },
  { path: '/record?entry=', view: 'record', list: 'entries' },
]

/** Those that have most to fit in on a phone, of screens and records: what is amiss there or in dark mostly shows here first. */
export const tight: ReadonlySet<string> = new Set([
  '/',
  '/home',
  '/partnership',
  '/people',
  '/goals?as=function',
  '/record?only=late',
  '/needs-and-money?quarter=2026-Q1',
  '/difference?from=2026-03-01&to=2026-06-01',
  '/decisions/S-05',
  '/post-mortems/PM-02',
])

/** @param base where the pages of a place begin */
export async function idOfRecord(
  page: Page,
  base: string,
  { view, list, ordinal }: RecordPage,
): Promise<string> {
  const answer = await page.request.get(`/api/orgs${base.slice(2)}/views/${view}`)
  const lines = (await answer.json())[list] as { id: string; ordinal?: string }[]
  return lines.find((each) => each.ordinal === ordinal)?.id ?? ''
}
