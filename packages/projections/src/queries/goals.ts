import { isOpenGoal } from '@lockstep/domain'
import { z } from 'zod'
import { plain, wordsOf } from '../across/search/plain.ts'
import { type BookedGoal, goalStandings } from '../records/goal-standing.ts'
import { Coverage, coverageOf } from '../subjects/goals/coverage.ts'
import { type GoalBook, goalBook } from '../subjects/goals/goal-book.ts'
import { above } from '../subjects/goals/goal-tree.ts'
import { GoalLine, goalLine, isOpen, PeriodView } from '../subjects/goals/line.ts'
import { laterFirst } from '../subjects/goals/period-order.ts'
import { Among, isAmong } from '../subjects/partnerships/among.ts'
import { isTheirGoal, type Scope } from '../subjects/partnerships/scope.ts'
import { During, goesOnIn } from '../telling/during.ts'
import { byFamilyName } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'

const Params = z.strictObject({
  partnership: z.string().optional(),
  owner: z.string().optional(),
  function: z.string().optional(),
  /** A period's label. */
  period: z.string().optional(),
  state: z.enum(goalStandings).optional(),
  /** Neither a draft, nor over or carried on. */
  open: z.literal('yes').optional(),
  /** Words of their number and title. */
  text: z.string().max(200).optional(),
  /** Without a parent, and without anything that serves them. */
  orphans: z.literal('yes').optional(),
  ...Among.shape,
  ...During.shape,
})
type Params = z.output<typeof Params>

/** How many goals are in each state. */
const Tally = z.record(z.enum(goalStandings), z.int())
type Tally = z.output<typeof Tally>

/** A period with its goals by function; those without either come last. */
const Chapter = z.strictObject({
  period: PeriodView.optional(),
  functions: z.array(
    z.strictObject({
      function: z.string().optional(),
      goals: z.array(z.string()),
      states: Tally,
    }),
  ),
})
type Chapter = z.output<typeof Chapter>

export const goals = query({
  name: 'goals',
  summary: 'The goals as a tree, and as a book by period and function.',
  params: Params,
  response: z.strictObject({
    /** What was asked for, and the goals above it: first where something is open, then what is all over; there, what an import read in last. */
    goals: z.array(GoalLine),
    /** Ids of what was asked for; the other goals only show where it stands. */
    found: z.array(z.string()),
    /** Of what was asked for. */
    counts: z.strictObject({ all: z.int(), states: Tally, orphans: z.int() }),
    /** Of the open goals of what was asked for: which serve one at company level. */
    coverage: z.array(Coverage),
    /** The latest period first. */
    book: z.array(Chapter),
    /** What the filters offer, over all goals. */
    filters: z.strictObject({
      functions: z.array(z.string()),
      periods: z.array(PeriodView),
      owners: z.array(PersonView),
    }),
  }),
  answer: (view, params) => {
    const book = goalBook(view)
    const lines = inOrder(
      [...book.goals.values()].map((row) => goalLine(view, book, row)),
      book,
    )
    const within = goesOnIn(view, params)
    const among = isAmong(view, params, isTheir)
    const found = lines
      .filter(matching(params, book))
      .filter(({ id }) => among(book.goals.get(id)))
      .filter(({ id }) => within(lastingOf(book.goals.get(id))))
    const shown = new Set(found.flatMap(({ id }) => [id, ...above(book.tree, id)]))
    return {
      goals: lines.filter(({ id }) => shown.has(id)),
      found: found.map(({ id }) => id),
      counts: {
        all: found.length,
        states: tally(found),
        orphans: found.filter(({ orphan }) => orphan).length,
      },
      coverage: coverageOf(book, found),
      book: chapters(found),
      filters: {
        functions: [...new Set(lines.flatMap((line) => line.function ?? []))].sort(),
        periods: periodsOf(lines),
        owners: ownersOf(lines),
      },
    }
  },
})

const isTheir = (row: BookedGoal | undefined, scope: Scope): boolean =>
  row !== undefined && isTheirGoal(row, scope)

/** From when it was proposed to when it ended, or was taken up in another period. */
const lastingOf = (row: BookedGoal | undefined) => ({
  at: row?.proposed?.at ?? '',
  ended: row === undefined || isOpenGoal(row.state) ? undefined : row.outcomes.at(-1)?.stamp.at,
})

/** What is open, or has something open under it, before what is all over; then what began here, then by number. */
function inOrder(lines: readonly GoalLine[], { goals, tree }: GoalBook): GoalLine[] {
  const open = lines.filter(isLiving).map(({ id }) => id)
  const living = new Set(open.flatMap((id) => [id, ...above(tree, id)]))
  const isOver = ({ id }: GoalLine) => Number(!living.has(id))
  const isReadIn = ({ id }: GoalLine) => Number(goals.get(id)?.source !== undefined)
  return lines.toSorted(
    (a, b) =>
      isOver(a) - isOver(b) ||
      isReadIn(a) - isReadIn(b) ||
      numberIn(a) - numberIn(b) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** A draft too. */
const isLiving = ({ state }: GoalLine): boolean => state === 'proposed' || state === 'agreed'

const numberIn = ({ ordinal }: GoalLine) => Number(ordinal?.slice(2) ?? Number.POSITIVE_INFINITY)

const matching = (params: Params, { goals }: GoalBook) => {
  const { partnership, owner, period, state, open, orphans, text = '' } = params
  const words = wordsOf(text)
  return (line: GoalLine): boolean =>
    (partnership === undefined || goals.get(line.id)?.state.partnership === partnership) &&
    (owner === undefined || line.owners.some(({ id }) => id === owner)) &&
    (params.function === undefined || line.function === params.function) &&
    (period === undefined || line.period?.label === period) &&
    (state === undefined || line.state === state) &&
    (open === undefined || isOpen(line)) &&
    (orphans === undefined || line.orphan) &&
    holds(line, words)
}

const holds = ({ ordinal = '', title }: GoalLine, words: readonly string[]): boolean => {
  const said = plain(`${ordinal} ${title}`)
  return words.every((word) => said.includes(word))
}

const tally = (lines: readonly GoalLine[]): Tally =>
  Object.fromEntries(
    goalStandings.map((state) => [state, lines.filter((line) => line.state === state).length]),
  ) as Tally

/** Each period once, whatever else goals of the same label say of it. */
const periodsOf = (lines: readonly GoalLine[]): PeriodView[] =>
  [
    ...new Map(lines.flatMap(({ period }) => (period ? [[period.label, period]] : []))).values(),
  ].sort(laterFirst)

function chapters(lines: readonly GoalLine[]): Chapter[] {
  const byPeriod = Map.groupBy(lines, ({ period }) => period?.label)
  const chapter = (period: PeriodView | undefined): Chapter[] => {
    const within = byPeriod.get(period?.label)
    if (within === undefined) return []
    return [{ ...(period === undefined ? {} : { period }), functions: sections(within) }]
  }
  return [...periodsOf(lines), undefined].flatMap(chapter)
}

function sections(lines: readonly GoalLine[]): Chapter['functions'] {
  const byFunction = Map.groupBy(lines, (line) => line.function)
  const named = [...byFunction.keys()].filter((name) => name !== undefined).sort()
  return [...named, undefined].flatMap((name) => {
    const within = byFunction.get(name)
    if (within === undefined) return []
    const goals = within.map(({ id }) => id)
    return [{ ...(name === undefined ? {} : { function: name }), goals, states: tally(within) }]
  })
}

const ownersOf = (lines: readonly GoalLine[]): PersonView[] =>
  [
    ...new Map(lines.flatMap(({ owners }) => owners.map((owner) => [owner.id, owner]))).values(),
  ].sort(byFamilyName)
