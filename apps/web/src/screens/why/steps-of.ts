import type { Answer } from '../../api/views.ts'
import type { WaterfallStep } from '../../charts/waterfall/running.ts'
import type { Href } from '../../here/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import { day, shortDay } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'

type Step = Answer<'why'>['steps'][number]

/** A beginning of so many that say no reason is one row. */
const UNTOLD = 3

/**
 * The view's steps as the waterfall shows them: more than `most` are led by one that stands for the earlier, and so are
 * the first where several of them name no record.
 */
export function stepsOf(
  steps: readonly Step[],
  hrefOf: (href: Href) => string,
  most: number,
): { steps: WaterfallStep[]; folded: number } {
  const folded = foldedOf(steps, most)
  const shown = steps.slice(folded)
  return {
    folded,
    steps: [
      ...earlier(steps.slice(0, folded)),
      ...shown.map((step, n) => stepOf(step, whenOf(step, shown[n - 1]), hrefOf)),
    ],
  }
}

/** How many of the first steps are one. */
function foldedOf(steps: readonly Step[], most: number): number {
  if (most === Number.POSITIVE_INFINITY) return 0
  const untold = Math.max(
    0,
    steps.findIndex(({ ref }) => ref !== undefined),
  )
  return Math.max(untold < UNTOLD ? 0 : untold, steps.length > most ? steps.length - most + 1 : 0)
}

function earlier(steps: readonly Step[]): WaterfallStep[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  const untold = steps.every(({ ref }) => ref === undefined) ? ', no reason given' : ''
  return [
    {
      id: 'earlier',
      when: `to ${day(last.happened)}`,
      label: `${count(steps.length, 'earlier entry', 'earlier entries')}${untold}`,
      points: steps.reduce((sum, { points }) => sum + points, 0),
    },
  ]
}

/** The date where it is another than the step's before; with its year where that is another too. */
function whenOf(step: Step, before: Step | undefined): string | undefined {
  if (before === undefined) return day(step.happened)
  if (day(before.happened) === day(step.happened)) return undefined
  const sameYear = before.happened.slice(0, 4) === step.happened.slice(0, 4)
  return sameYear ? shortDay(step.happened) : day(step.happened)
}

function stepOf(
  step: Step,
  when: string | undefined,
  hrefOf: (href: Href) => string,
): WaterfallStep {
  return {
    id: step.id,
    label: wordsOf(step),
    points: step.points,
    href: hrefOf(step.href),
    ...(step.ref === undefined ? {} : { ref: step.ref }),
    ...(when === undefined ? {} : { when }),
  }
}

/** "Heard it from the board deck: gave feedback" */
export function wordsOf({ label, told }: Pick<Step, 'label' | 'told'>): string {
  if (isSealed(label)) return told ?? 'sealed'
  return told === undefined ? label : `${label}: ${told}`
}
