import type { Goal, Period, Target } from '../steps/goal.ts'
import type { GoalChange } from '../steps/goal-steps.ts'
import { type ItemId, idText } from '../steps/item-id.ts'
import { isEditorial } from '../wording/editorial.ts'
import { wordsOf } from '../wording/words.ts'
import { withoutTargets } from './targets.ts'

/** A goal, and the one it stands under. */
export interface Placed {
  readonly goal: Goal
  readonly parent: ItemId | null
}

/** What differs between two versions of a goal; nothing where it reads the same. */
export function changesOf(before: Placed, after: Placed): GoalChange[] {
  const [a, b] = [before.goal, after.goal]
  const changes: GoalChange[] = []
  if (titleDiffers(a, b)) changes.push({ field: 'title', before: a.wording, after: b.wording })
  if (targetsDiffer(a.targets, b.targets))
    changes.push({ field: 'target', before: a.targets, after: b.targets })
  for (const field of ['owner', 'function', 'why'] as const) {
    if (a[field] !== b[field]) changes.push({ field, before: a[field], after: b[field] })
  }
  if (!samePeriod(a.period, b.period))
    changes.push({ field: 'period', before: a.period, after: b.period })
  if (!sameItem(before.parent, after.parent)) {
    changes.push({ field: 'parent', before: before.parent, after: after.parent })
  }
  return changes
}

/** Whether changes are of spelling and form only. */
export const areEditorial = (changes: readonly GoalChange[], message: string): boolean =>
  changes.every(
    (change) =>
      (change.field === 'title' || change.field === 'why') &&
      isEditorial(change.before ?? '', change.after ?? '', message),
  )

/** A wording that differs in more than its targets. */
const titleDiffers = (a: Goal, b: Goal): boolean =>
  a.wording !== b.wording &&
  withoutTargets(a.wording, a.targets) !== withoutTargets(b.wording, b.targets)

const targetsDiffer = (a: readonly Target[], b: readonly Target[]): boolean =>
  a.length !== b.length || a.some(({ text }, index) => text !== b[index]?.text)

const samePeriod = (a: Period | null, b: Period | null): boolean =>
  a?.label === b?.label && a?.from === b?.from && a?.to === b?.to

const sameItem = (a: ItemId | null, b: ItemId | null): boolean =>
  a === b || (a !== null && b !== null && idText(a) === idText(b))

/** What a wording can gain or lose without aiming at anything else. */
const PASSING = new Set(['a', 'an', 'the'])
const QUARTER = /^(?:q[1-4]|h[12]|fy\d+|cy\d+)$/

export interface Said {
  readonly words: readonly string[]
  /** The words as one. */
  readonly text: string
  readonly targets: readonly string[]
}

/**
 * What a goal says apart from the period that it is for, so that it can be found again in the next one: `100% of Q1
 * renewals` is `100% of Q2 renewals`. Masked numbers are all alike, since nobody outside can tell whether they differ.
 */
export function acrossPeriods(goal: Goal): Said {
  const words = wordsOf(withoutTargets(goal.wording, goal.targets))
    .filter((word) => !QUARTER.test(word) && !PASSING.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
  const targets = goal.targets.map(({ text, masked }) => (masked ? 'masked' : text))
  return { words, text: words.join(' '), targets }
}
