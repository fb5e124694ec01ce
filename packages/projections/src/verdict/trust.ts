import { instant } from '@lockstep/domain'
import type { Glance, Trust } from '../dashboard/glance.ts'
import type { Sentence } from '../queries/parts/href.ts'
import { trustInWords, whyHref } from '../queries/parts/trust-direction.ts'
import { scoreOn } from '../reliability/curve.ts'

const RECENT_DAYS = 90
const DAY = 86_400_000
/** Smaller changes of a score are not spoken of. */
const WORTH_SAYING = 8

/** The direction that moved most of late, of those that may be read. */
export function mostMoved(glance: Glance): Trust | undefined {
  const shown = glance.trust.filter(({ points }) => points.length > 0)
  return shown.sort((x, y) => Math.abs(moved(glance, y)) - Math.abs(moved(glance, x)))[0]
}

/** In whole points, over ninety days; from the middle where nothing was known then. */
function moved({ view }: Glance, { evidence, points }: Trust): number {
  const before = scoreOn(evidence, instant(Date.parse(view.moment) - RECENT_DAYS * DAY))
  return Math.round(points.at(-1)?.value ?? 0) - Math.round(before.score)
}

export function trustClause(glance: Glance, trust: Trust): Sentence {
  const href = whyHref('reliability', trust)
  const change = moved(glance, trust)
  const value = Math.round(trust.points.at(-1)?.value ?? 0)
  const what = { text: trustInWords(glance.view, trust), href }
  if (Math.abs(change) < WORTH_SAYING) {
    return [
      what,
      { text: ' stands at ' },
      { text: String(value), href },
      { text: ' with no clear change in ninety days' },
    ]
  }
  return [
    what,
    { text: change > 0 ? ' rose ' : ' fell ' },
    { text: `${Math.abs(change)} points`, href },
    { text: ' in ninety days, to ' },
    { text: String(value), href },
  ]
}
