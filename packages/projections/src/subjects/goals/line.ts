import { daysBetween, directions, Instant, LocalDate, takings } from '@lockstep/domain'
import { z } from 'zod'
import type { Stamp } from '../../folds/stamp.ts'
import { type BookedGoal, goalStanding, goalStandings } from '../../records/goal-standing.ts'
import { Href } from '../../telling/href.ts'
import { peopleView } from '../../telling/person.ts'
import { isStale } from '../../telling/stale.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import type { GoalBook } from './goal-book.ts'
import { above } from './goal-tree.ts'
import { lastHeard, lastValue, wayGone } from './progress.ts'
import { takenApart } from './taken.ts'

/** A goal's period as its owners name it. */
export const PeriodView = z
  .strictObject({
    label: z.string(),
    from: LocalDate.optional(),
    to: LocalDate.optional(),
  })
  .meta({ id: 'Period' })
export type PeriodView = z.output<typeof PeriodView>

const TakenFor = z.strictObject({ takenAs: z.enum(takings), people: z.array(PersonView) })

/** A goal in a list or a tree. */
export const GoalLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: z.string(),
    state: z.enum(goalStandings),
    draft: z.boolean(),
    imported: z.boolean(),
    growth: z.boolean(),
    owners: z.array(PersonView),
    function: z.string().optional(),
    period: PeriodView.optional(),
    direction: z.enum(directions),
    metric: z.string().optional(),
    unit: z.string().optional(),
    baseline: z.number().optional(),
    target: z.number().optional(),
    /** Opens the entry that gave it the target that it has. */
    targetFrom: Href.optional(),
    targetText: z.string().optional(),
    takenAs: z.enum(takings).optional(),
    horizon: LocalDate.optional(),
    /** Whole days past its horizon, while it is still open. */
    overdueDays: z.int().optional(),
    /** The last value reported, or the one it ended with; opens the entry that said so. */
    now: z.strictObject({ value: z.number(), at: Instant, href: Href }).optional(),
    /** The way from the baseline to the target that `now` has gone; below 0 and above 1 where it has. */
    progress: z.number().optional(),
    /** Open, and nothing of it was heard for more than 90 days. */
    stale: z.boolean(),
    /** Who agreed to what it says now, of those who are asked to. Absent for drafts, and where nobody is asked. */
    agreed: z.strictObject({ by: z.array(z.string()), of: z.array(z.string()) }).optional(),
    /** A gap between what some take it for and what others do: a dream for one, a promise for another. */
    takenApart: z.strictObject({ least: TakenFor, most: TakenFor }).optional(),
    /** What its target was before it was last changed. */
    revisedFrom: z.union([z.number(), z.string()]).optional(),
    /** The goals that it serves. */
    parents: z.array(z.string()),
    /** The goals that serve it. */
    children: z.array(z.string()),
    /** It serves no goal, and none serves it, though others have their place in the tree. */
    orphan: z.boolean(),
    /** It serves, over others, itself: somebody should unlink one of them. */
    inCircle: z.boolean(),
    /** The goal of an earlier period that it carries on. */
    continues: z.strictObject({ goal: z.string(), how: z.enum(['same', 'changed']) }).optional(),
    /** Goals of later periods that carry it on. */
    continuedInto: z.array(z.string()),
  })
  .meta({ id: 'GoalLine' })
export type GoalLine = z.output<typeof GoalLine>

/** Neither a draft, nor over or carried on. */
export const isOpen = ({ state, draft }: GoalLine): boolean =>
  !draft && (state === 'proposed' || state === 'agreed')

export function goalLine(view: View, book: GoalBook, row: BookedGoal): GoalLine {
  const { id, state, revisions } = row
  const { terms } = state
  return {
    id,
    href: { noun: 'goal', id },
    ...present({ ordinal: view.ordinal('goal', id) }),
    title: terms.title,
    state: goalStanding(view, row),
    draft: terms.draft,
    imported: state.imported,
    growth: terms.growth,
    owners: peopleView(view, terms.owners),
    direction: terms.direction,
    ...present({
      function: terms.function,
      period: terms.period,
      metric: terms.metric,
      unit: terms.unit,
      baseline: terms.baseline,
      target: terms.target,
      targetText: terms.targetText,
      targetFrom: targetFrom(row),
      takenAs: terms.takenAs,
      horizon: terms.horizon,
    }),
    ...courseOf(view, book, row),
    ...agreedOf(book, row),
    ...apartOf(view, row),
    ...present({ revisedFrom: targetBefore(revisions) }),
    ...placeOf(book, row),
  }
}

/** Without what is undefined. */
const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

function courseOf(view: View, book: GoalBook, row: BookedGoal) {
  const { terms } = row.state
  const { today } = book
  const open = ['proposed', 'agreed'].includes(goalStanding(view, row))
  const last = lastValue(row)
  const now = last && { value: last.value, at: last.stamp.at, href: entry(last.stamp) }
  const { horizon } = terms
  return {
    ...present({
      now,
      progress: now === undefined ? undefined : wayGone(terms, now.value),
      overdueDays:
        open && horizon !== undefined && horizon < today ? daysBetween(horizon, today) : undefined,
    }),
    stale: open && isStale(lastHeard(row), view.moment),
  }
}

function agreedOf({ askedToAgree }: GoalBook, { state }: BookedGoal): Pick<GoalLine, 'agreed'> {
  const { terms, agreedBy, imported } = state
  const of = askedToAgree(terms)
  const nobodyAsked = terms.draft || of.length === 0 || (imported && agreedBy.length === 0)
  return nobodyAsked
    ? {}
    : { agreed: { by: agreedBy.filter((one) => of.includes(one)), of: [...of] } }
}

function apartOf(view: View, row: BookedGoal): Pick<GoalLine, 'takenApart'> {
  const apart = takenApart(row)
  if (apart === undefined) return {}
  const told = ({ takenAs, people }: typeof apart.least) => ({
    takenAs,
    people: peopleView(view, people),
  })
  return { takenApart: { least: told(apart.least), most: told(apart.most) } }
}

const entry = ({ event }: Stamp): Href => ({ noun: 'entry', id: event })

/** The entry that set the target last: the proposal, where none since has changed it. */
function targetFrom({ proposed, revisions, state }: BookedGoal): Href | undefined {
  const { stamp = proposed } = revisions.findLast(({ changes }) => changes.target) ?? {}
  return state.terms.target === undefined || stamp === undefined ? undefined : entry(stamp)
}

function targetBefore(revisions: BookedGoal['revisions']) {
  const last = revisions.findLast(
    ({ changes, editorial }) => !editorial && (changes.target ?? changes.targetText),
  )?.changes
  return last?.target?.from ?? last?.targetText?.from
}

function placeOf({ tree, continuedInto }: GoalBook, { id, continues }: BookedGoal) {
  return {
    parents: [...(tree.parents.get(id) ?? [])],
    children: [...(tree.children.get(id) ?? [])],
    orphan: tree.orphans.has(id),
    inCircle: above(tree, id).has(id),
    ...present({ continues }),
    continuedInto: (continuedInto.get(id) ?? []).map((later) => later.id),
  }
}
