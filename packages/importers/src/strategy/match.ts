import { remembering } from '../remember.ts'
import { similarity } from '../wording/similarity.ts'
import { wordsOf } from '../wording/words.ts'
import { areOfDifferentYears, areYearly, correspond, headingOf, subjectOf } from './sections.ts'
import type { PlacedStatement } from './statement.ts'

const MOST_PAIRS = 40_000
const SAME_SECTION = 0.5
const ELSEWHERE = 0.7

/**
 * Which statement of a page's last version each of this one is: the same words first, under the same heading before
 * any other, then what is about the same thing, then those most alike.
 * @returns for each statement its place in the last version, -1 for a new one.
 */
export function matchStatements(
  before: readonly PlacedStatement[],
  after: readonly PlacedStatement[],
): number[] {
  const pairs = unchanged(before, after)
  for (const key of [sameSection, sameWords, sameLabel, sameLabelNearby])
    pairs.byKey(before, after, key)
  for (const { old, now } of mostAlike(before, after, pairs)) pairs.add(old, now)
  return pairs.of
}

class Pairs {
  readonly of: number[]
  readonly taken = new Set<number>()

  constructor(length: number) {
    this.of = Array.from({ length }, () => -1)
  }

  /** Pairs two statements that are both still free. */
  add(old: number, now: number): void {
    if (this.of[now] !== -1 || this.taken.has(old)) return
    this.of[now] = old
    this.taken.add(old)
  }

  /** Pairs those that a key is equal of, in their order. */
  byKey(
    before: readonly PlacedStatement[],
    after: readonly PlacedStatement[],
    key: (statement: PlacedStatement) => string | undefined,
  ): void {
    const waiting = new Map<string, number[]>()
    before.forEach((statement, old) => {
      const name = this.taken.has(old) ? undefined : key(statement)
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), old])
    })
    after.forEach((statement, now) => {
      const name = this.of[now] === -1 ? key(statement) : undefined
      const old = name === undefined ? undefined : waiting.get(name)?.shift()
      if (old !== undefined) this.add(old, now)
    })
  }
}

/** What stands above and below an edit. */
function unchanged(before: readonly PlacedStatement[], after: readonly PlacedStatement[]): Pairs {
  const pairs = new Pairs(after.length)
  const shorter = Math.min(before.length, after.length)
  let above = 0
  while (above < shorter && isSame(before[above], after[above])) pairs.add(above, above++)
  for (let below = 1; below <= shorter - above; below += 1) {
    const [old, now] = [before.length - below, after.length - below]
    if (!isSame(before[old], after[now])) break
    pairs.add(old, now)
  }
  return pairs
}

const isSame = (a: PlacedStatement | undefined, b: PlacedStatement | undefined): boolean =>
  a !== undefined && b !== undefined && a.wording === b.wording && headingOf(a) === headingOf(b)
const sameSection = (statement: PlacedStatement) =>
  JSON.stringify([statement.wording, headingOf(statement)])
const sameWords = (statement: PlacedStatement) => statement.wording
/** Under headings that correspond what a statement is about tells it: `Cody: …`, a row's first cell. */
const sameLabel = (statement: PlacedStatement) => {
  const label = labelOf(statement)
  return label && JSON.stringify([label, subjectOf(headingOf(statement))])
}

/** A heading got another name, or what stands under it went to its neighbour. */
const sameLabelNearby = (statement: PlacedStatement) => {
  const label = labelOf(statement)
  return label && JSON.stringify([label, statement.section.slice(0, -1)])
}

function labelOf({ wording }: PlacedStatement): string | undefined {
  const label = wordsOf(/^([^:—]{1,40})(?:: | — |$)/.exec(wording)?.[1] ?? '').join(' ')
  return label === '' ? undefined : label
}

/** Statements about things of quite different names are never the same one, however alike they read. */
function areApart(a: PlacedStatement, b: PlacedStatement): boolean {
  const [old, now] = [labelOf(a)?.split(' '), labelOf(b)?.split(' ')]
  return old !== undefined && now !== undefined && !old.some((word) => now.includes(word))
}

function mostAlike(
  before: readonly PlacedStatement[],
  after: readonly PlacedStatement[],
  { of, taken }: Pairs,
) {
  const olds = before.flatMap((statement, old) =>
    taken.has(old) ? [] : [{ old, statement, words: wordsOf(statement.wording) }],
  )
  const nows = after.flatMap((statement, now) =>
    of[now] === -1 ? [{ now, statement, words: wordsOf(statement.wording) }] : [],
  )
  if (olds.length * nows.length > MOST_PAIRS) return []
  const pairs = nows.flatMap((b) =>
    olds.flatMap((a) => {
      if (areApart(a.statement, b.statement)) return []
      const near = correspond(headingOf(a.statement), headingOf(b.statement))
      const score = similarity(a.words, b.words)
      return score >= (near ? SAME_SECTION : ELSEWHERE)
        ? [{ old: a.old, now: b.now, score: score + (near ? 0.1 : 0) }]
        : []
    }),
  )
  return pairs.sort((a, b) => b.score - a.score || a.now - b.now || a.old - b.old)
}

const CONTAINED = 0.5
const RELATED = 0.2
const RELATED_THOUGH_APART = 0.5
const LABEL = 40

/**
 * Which statement took the place of one that is gone: the new one that holds whole runs of its words, or whose words it
 * held; else one that reads otherwise now and has its label's word; else the new one most like it under the same heading;
 * else, where both are about a year, the first that is said of the other year.
 */
export function successorOf(
  gone: PlacedStatement,
  added: readonly PlacedStatement[],
  reworded: readonly PlacedStatement[] = [],
): PlacedStatement | undefined {
  const words = wordsOf(gone.wording)
  const ranked = added
    .map((statement) => ({ statement, said: wordsOf(statement.wording) }))
    .map(({ statement, said }) => ({
      statement,
      alike: similarity(words, said),
      held: runsHeld(gone.wording, statement.wording),
    }))
    .sort((a, b) => b.held - a.held || b.alike - a.alike)
  if (ranked[0] !== undefined && ranked[0].held >= CONTAINED) return ranked[0].statement
  const isHere = (statement: PlacedStatement) =>
    subjectOf(headingOf(statement)) === subjectOf(headingOf(gone))
  const merged = reworded.find((statement) => isHere(statement) && shareLabel(gone, statement))
  if (merged !== undefined) return merged
  const nearest = ranked
    .filter(({ statement }) => isHere(statement))
    .sort((a, b) => b.alike - a.alike)
    .find(({ statement, alike }) =>
      areApart(gone, statement) ? alike >= RELATED_THOUGH_APART : alike >= RELATED,
    )
  return nearest?.statement ?? added.find((statement) => isOfAnotherYear(gone, statement))
}

/** `Small Enterprise — …`, `Enterprise — …` */
const shareLabel = (a: PlacedStatement, b: PlacedStatement): boolean =>
  labelOf(a) !== undefined && labelOf(b) !== undefined && !areApart(a, b)

function isOfAnotherYear(before: PlacedStatement, after: PlacedStatement): boolean {
  const [old, now] = [headingOf(before), headingOf(after)]
  return (
    areOfDifferentYears(before, after) ||
    (old === now && areYearly(before.wording.slice(0, LABEL), after.wording.slice(0, LABEL)))
  )
}

const RUN = 3

/** How many of the shorter text's runs of three words the longer one has, from 0 to 1. */
function runsHeld(a: string, b: string): number {
  const [short, long] = [runsOf(a), runsOf(b)].sort(
    (one, other) => one.all.length - other.all.length,
  )
  if (short === undefined || long === undefined || short.all.length === 0) return 0
  return short.all.filter((run) => long.held.has(run)).length / short.all.length
}

/** What is gone is held against all that is new. */
const runsOf = remembering((text) => {
  const words = wordsOf(text)
  const all = words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
  return { all, held: new Set(all) }
})
