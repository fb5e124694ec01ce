import { z } from 'zod'
import { companyLevel } from './alignment.ts'
import type { GoalBook } from './goal-book.ts'
import { above } from './goal-tree.ts'
import { type GoalLine, isOpen } from './line.ts'

/** How the open goals of a function hang together with those of the company. */
export const Coverage = z.strictObject({
  /** Absent for goals that name none. */
  function: z.string().optional(),
  /** Goals that are not at company level themselves. */
  of: z.int(),
  /** Those of them that serve a goal at company level, itself or over others. */
  aligned: z.int(),
  /** Goals at company level. */
  top: z.int(),
  /** Goals that serve goals of several functions. */
  across: z.int(),
  /** Ids of those that serve none at company level, in the order of their numbers. */
  unaligned: z.array(z.string()),
})
type Coverage = z.output<typeof Coverage>

/** By function, in alphabetical order; goals without one last. Drafts are not counted. */
export function coverageOf(book: GoalBook, lines: readonly GoalLine[]): Coverage[] {
  const top = companyLevel(book)
  const byFunction = Map.groupBy(lines.filter(isOpen), (line) => line.function)
  return [...byFunction]
    .sort(([x], [y]) => inOrder(x, y))
    .map(([name, theirs]) => {
      const below = theirs.filter(({ id }) => !top.has(id))
      const serves = ({ id }: GoalLine) => [...above(book.tree, id)].some((goal) => top.has(goal))
      const unaligned = below.filter((line) => !serves(line)).map(({ id }) => id)
      return {
        ...(name === undefined ? {} : { function: name }),
        of: below.length,
        aligned: below.length - unaligned.length,
        top: theirs.length - below.length,
        across: theirs.filter((line) => functionsAbove(book, line) > 1).length,
        unaligned,
      }
    })
}

const functionsAbove = ({ goals }: GoalBook, { parents }: GoalLine): number =>
  new Set(parents.map((id) => goals.get(id)?.state.terms.function)).size

const collator = new Intl.Collator('en')

const inOrder = (x: string | undefined, y: string | undefined): number =>
  x === undefined || y === undefined
    ? Number(x === undefined) - Number(y === undefined)
    : collator.compare(x, y)
