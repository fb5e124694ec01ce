import type { Answer } from '../../api/views.ts'

type Panel = Pick<Answer<'one-page'>['trend'][number], 'curves'>

const DAY = 86_400_000
const YEAR = 365 * DAY
/** What is younger has no course yet: its figures stand above. */
const YOUNG = 7 * DAY

/** Of the last year, or of the less that there is, the panels in which something can be followed. */
export function courseOf<P extends Panel>(trend: readonly P[], now: number) {
  const drawn = trend.filter((panel) => beginningOf(panel) <= now - YOUNG)
  return { drawn, from: Math.max(now - YEAR, Math.min(...drawn.map(beginningOf))) }
}

/** When the first of its curves begins that goes on up to now. */
const beginningOf = ({ curves }: Panel): number =>
  Math.min(
    ...curves
      .filter(({ points }) => points.at(-1)?.gap !== true)
      .flatMap(({ points }) => points.slice(0, 1).map(({ at }) => Date.parse(at))),
  )
