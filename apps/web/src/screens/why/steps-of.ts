import type { Answer } from '../../api/views.ts'
import type { Href } from '../../app/hrefs.ts'
import type { WaterfallStep } from '../../charts/waterfall/running.ts'
import { isSealed } from '../../ui/readable.ts'
import { day, shortDay } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'

type Step = Answer<'why'>['steps'][number]

/** The view's steps as the waterfall shows them; more than `most` are led by one that stands for the earlier. */
export function stepsOf(
  steps: readonly Step[],
  hrefOf: (href: Href) => string,
  most: number,
): { steps: WaterfallStep[]; folded: number } {
  const folded = steps.length > most ? steps.length - most + 1 : 0
  const earlier = steps.slice(0, folded)
  const shown = steps.slice(folded)
  const first: WaterfallStep[] =
    folded === 0
      ? []
      : [
          {
            id: 'earlier',
            when: 'before',
            label: count(folded, 'earlier entry', 'earlier entries'),
            points: earlier.reduce((sum, { points }) => sum + points, 0),
          },
        ]
  return {
    folded,
    steps: [...first, ...shown.map((step, n) => stepOf(step, whenOf(step, shown[n - 1]), hrefOf))],
  }
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
