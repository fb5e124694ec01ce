import type { LineChoices } from '../line-choices.ts'
import type { PageChange } from '../pages.ts'
import type { ItemId } from '../steps/item-id.ts'
import { answering } from './answering.ts'
import { tellBanner, tellEnd } from './banner.ts'
import { tellDropped, tellLeftOver } from './carry-over.ts'
import { type CommitContext, OkrLedger } from './ledger.ts'
import { type OkrPage, readOkrPage } from './page.ts'
import { isOkrPage, periodOf } from './page-period.ts'
import { type LivePage, NEW_PAGE, type OkrAnswers, type OkrState } from './state.ts'
import { tellVersion } from './versions.ts'

/** What a commit says of goals: a function of the state that earlier commits left. */
export function foldOkrs(
  state: OkrState,
  changes: readonly PageChange[],
  context: CommitContext & { answers: OkrAnswers; chosen: LineChoices },
): OkrLedger {
  const ledger = new OkrLedger(state, context)
  const removed = changes.filter(({ change }) => change === 'removed')
  const written = changes
    .filter(({ change }) => change !== 'removed')
    .flatMap((change) => readVersion(ledger, change, context))
    .sort(byPeriod)
  for (const version of written) tell(ledger, version)
  tellEnd(
    ledger,
    removed.flatMap((change) => remove(ledger, change)),
  )
  return ledger
}

interface Version {
  readonly change: PageChange
  readonly page: OkrPage
  readonly period: LivePage['period']
}

/** A file that appears among goals is not always a page of goals: those about them are left alone. */
function readVersion(
  ledger: OkrLedger,
  change: PageChange,
  { answers, chosen }: { answers: OkrAnswers; chosen: LineChoices },
): Version[] {
  const before = ledger.pages.get(change.from ?? change.path)
  if (before?.text === change.text && !before.removed)
    return [{ change, page: before.page, period: periodOf(ledger, change, before.page, answers) }]
  const page = readOkrPage(change.text, chosen)
  if (change.change === 'added' && !isOkrPage(change.path, page)) return []
  const goals = page.goals.map((goal) => ({ ...goal, ...answering(ledger, change, goal) }))
  return [{ change, page: { ...page, goals }, period: periodOf(ledger, change, page, answers) }]
}

/** The earlier quarter first: what the later one takes up has to be there. */
function byPeriod(a: Version, b: Version): number {
  const key = ({ period, change }: Version) => `${period?.from ?? '9999'} ${change.path}`
  return key(a) < key(b) ? -1 : 1
}

function tell(ledger: OkrLedger, { change, page, period }: Version): void {
  const { path, from } = change
  const before = ledger.pages.get(from ?? path) ?? NEW_PAGE
  if (from !== undefined) ledger.pages.delete(from)
  const isFirst = before.live.length === 0 && page.goals.length > 0
  if (isFirst) tellLeftOver(ledger, period)
  const goals = tellVersion(ledger, path, before, page.goals, period)
  const banner = tellBanner(ledger, path, before.banner, bannerOf(before), page.banner, goals.live)
  const live: LivePage = {
    ...before,
    ...goals,
    text: change.text,
    page,
    period,
    banner,
    removed: false,
    noted: note(ledger, change, page, before),
  }
  ledger.pages.set(path, tellDropped(ledger, path, live))
}

const bannerOf = (page: Omit<LivePage, 'page'> & { page?: OkrPage }): string | null =>
  page.page?.banner ?? null

function note(
  ledger: OkrLedger,
  change: PageChange,
  page: OkrPage,
  before: Omit<LivePage, 'page'>,
): Set<string> {
  const noted = new Set(before.noted)
  for (const unread of page.unread) {
    if (!noted.has(unread.text)) ledger.note(change, unread)
    noted.add(unread.text)
  }
  return noted
}

/** @returns the page, where it was one of goals. */
function remove(
  ledger: OkrLedger,
  { path }: PageChange,
): { path: string; banner: ItemId | null }[] {
  const page = ledger.pages.get(path)
  if (page === undefined) return []
  for (const life of ledger.livesOf(page.live)) ledger.remove(life, 'page')
  ledger.pages.set(path, {
    ...page,
    removed: true,
    live: [],
    banner: null,
    former: [...page.live, ...page.former],
  })
  return [{ path, banner: page.banner }]
}
