import type { Period } from '../steps/goal.ts'
import type { Return } from '../steps/goal-steps.ts'
import { type ItemId, idText } from '../steps/item-id.ts'
import { similarity } from '../wording/similarity.ts'
import { acrossPeriods, type Said } from './compare.ts'
import type { OkrLedger } from './ledger.ts'
import type { PlacedGoal } from './placed-goal.ts'
import type { GoalLife, LivePage } from './state.ts'

export interface Predecessor extends Return {
  readonly life: GoalLife
}

const ALIKE = 0.6
const FEWEST_WORDS = 2
const MOST_PAIRS = 40_000
const DAY = 86_400_000
/** A company that moves its fiscal year leaves a month between two quarters. */
const LONGEST_GAP = 45 * DAY

/** The page of the period right before, of the same length. */
export function pageBefore(
  pages: ReadonlyMap<string, LivePage>,
  period: Period | null,
): [string, LivePage] | undefined {
  if (period?.from == null) return undefined
  const start = Date.parse(period.from)
  const candidates = [...pages].filter(([, { period: other }]) => {
    const gap = start - Date.parse(other?.to ?? '')
    return other?.length === period.length && gap > 0 && gap <= LONGEST_GAP
  })
  return candidates.sort(([, a], [, b]) =>
    (a.period?.to ?? '') < (b.period?.to ?? '') ? 1 : -1,
  )[0]
}

/**
 * Which goals of the period before the new ones take up: in their own function in the same words first, then in words
 * that are alike, last in any other function in the same words. Each is taken up once.
 */
export function findPredecessors(
  goals: readonly PlacedGoal[],
  olds: readonly GoalLife[],
): (Predecessor | undefined)[] {
  if (goals.length === 0) return []
  const open = new Set(olds.filter(({ status, returned }) => status !== 'abandoned' && !returned))
  const old = new Map([...open].map((life) => [life, acrossPeriods(life.goal)]))
  const same = Map.groupBy(open, (life) => old.get(life)?.text)
  const now = goals.map((goal) => acrossPeriods(goal))
  const found: (Predecessor | undefined)[] = goals.map(() => undefined)
  const pair = (index: number, life: GoalLife) => {
    const [goal, said] = [goals[index], now[index]]
    if (goal === undefined || said === undefined || !open.delete(life)) return
    found[index] = { life, ...returnOf(life.goal, goal, old.get(life) ?? said, said) }
  }
  const equal = (sameFunction: boolean) =>
    goals.forEach((goal, index) => {
      const said = now[index]
      if (found[index] !== undefined || (said?.words.length ?? 0) < FEWEST_WORDS) return
      const life = same.get(said?.text ?? '')?.find((candidate) => {
        const fits = candidate.goal.function === goal.function || !sameFunction
        return fits && open.has(candidate)
      })
      if (life !== undefined) pair(index, life)
    })
  equal(true)
  if (open.size * goals.length <= MOST_PAIRS) {
    for (const { index, life } of mostAlike(goals, found, open, old, now))
      if (found[index] === undefined) pair(index, life)
  }
  equal(false)
  return found
}

function mostAlike(
  goals: readonly PlacedGoal[],
  found: readonly unknown[],
  open: ReadonlySet<GoalLife>,
  old: ReadonlyMap<GoalLife, Said>,
  now: readonly Said[],
) {
  const pairs = goals.flatMap((goal, index) =>
    found[index] !== undefined
      ? []
      : [...open].flatMap((life) => {
          if (
            life.goal.function !== goal.function ||
            (life.parent === null) !== (goal.parent === -1)
          )
            return []
          const words = now[index]?.words ?? []
          const score = words.length === 0 ? 0 : similarity(old.get(life)?.words ?? [], words)
          return score >= ALIKE ? [{ index, life, score }] : []
        }),
  )
  return pairs.sort((a, b) => b.score - a.score || a.index - b.index)
}

function returnOf(before: PlacedGoal, after: PlacedGoal, old: Said, now: Said): Return {
  const fields: Return['fields'][number][] = []
  if (old.text !== now.text) fields.push('title')
  if (old.targets.join(' ') !== now.targets.join(' ')) fields.push('target')
  if (before.function !== after.function) fields.push('function')
  return { as: fields.length === 0 ? 'continued' : 'changed', fields }
}

/** The old goal says that it came back. */
export function tellReturn(
  ledger: OkrLedger,
  { life, as, fields }: Predecessor,
  goal: ItemId,
  period: Period | null,
): void {
  ledger.keep({ ...(ledger.life(idText(life.id)) ?? life), returned: true })
  ledger.take(life.id, { type: 'goal returned', goal, period: period?.label ?? null, as, fields })
}

/**
 * Names the goals of the period before that this page says nothing of, function by function, once the page says
 * anything for that function at all: a page is often written in several commits.
 */
export function tellDropped(ledger: OkrLedger, path: string, page: LivePage): LivePage {
  const [, before] = pageBefore(ledger.pages, page.period) ?? []
  if (before === undefined) return page
  const filled = new Set(page.page.goals.map((goal) => goal.function ?? ''))
  const judged = new Set([...page.judged, ...filled])
  dropSilent(
    ledger,
    path,
    page,
    before,
    'filled',
    (name) => filled.has(name) && !page.judged.has(name),
  )
  return { ...page, judged }
}

/** When the page after next appears, what the next one never took up is dropped too. */
export function tellLeftOver(ledger: OkrLedger, period: Period | null): void {
  const next = pageBefore(ledger.pages, period)
  const [, last] = pageBefore(ledger.pages, next?.[1].period ?? null) ?? []
  if (next === undefined || last === undefined) return
  const [path, page] = next
  const known = new Set(last.page.goals.map((goal) => goal.function ?? ''))
  dropSilent(ledger, path, page, last, 'empty', (name) => known.has(name) && !page.judged.has(name))
  ledger.pages.set(path, { ...page, judged: new Set([...page.judged, ...known]) })
}

function dropSilent(
  ledger: OkrLedger,
  path: string,
  page: LivePage,
  before: LivePage,
  section: 'filled' | 'empty',
  concerns: (name: string) => boolean,
): void {
  for (const life of ledger.livesOf(before.live)) {
    if (life.status !== 'open' || life.returned || !concerns(life.goal.function ?? '')) continue
    ledger.lapse(life, {
      type: 'goal not carried over',
      period: page.period?.label ?? null,
      page: path,
      section,
    })
  }
}
