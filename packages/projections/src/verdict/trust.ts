import { instant } from '@lockstep/domain'
import { levelChange } from '@lockstep/measures'
import type { Glance, StatedTrust, Trust } from '../dashboard/glance.ts'
import type { Sentence } from '../queries/parts/href.ts'
import { statedInWords, trustInWords, whyHref } from '../queries/parts/trust-direction.ts'
import { scoreOn } from '../reliability/curve.ts'

const RECENT_DAYS = 90
const DAY = 86_400_000
/** Smaller changes of a score are not spoken of. */
const WORTH_SAYING = 8

/** The direction of trust that moved most of late, of those that may be read: as it is stated, else from what was done. */
export function trustClause(glance: Glance): Sentence {
  const { view } = glance
  const stated = mostOf(
    glance.stated.filter(({ points }) => points.length > 0),
    (trust) => statedMove(glance, trust).points,
  )
  if (stated !== undefined) {
    const href = whyHref('stated', stated)
    const move = statedMove(glance, stated)
    const value = stated.points.at(-1)?.value ?? 0
    return clause({ text: statedInWords(view, stated), href }, { ...move, value })
  }
  const shown = glance.trust.filter(({ points }) => points.length > 0)
  const done = mostOf(shown, (trust) => moved(glance, trust))
  if (done === undefined) return []
  const points = moved(glance, done)
  const said = { text: trustInWords(view, done), href: whyHref('reliability', done) }
  const value = done.points.at(-1)?.value ?? 0
  return clause(said, { points, clear: Math.abs(points) >= WORTH_SAYING, value })
}

const mostOf = <T>(all: readonly T[], by: (one: T) => number): T | undefined =>
  all.toSorted((x, y) => Math.abs(by(y)) - Math.abs(by(x)))[0]

const longAgo = ({ view }: Glance): number => Date.parse(view.moment) - RECENT_DAYS * DAY

/** In whole points, over ninety days; from the middle where nothing was known then. */
function moved(glance: Glance, { evidence, points }: Trust): number {
  const before = scoreOn(evidence, instant(longAgo(glance)), glance.model.forgetting)
  return Math.round(points.at(-1)?.value ?? 0) - Math.round(before.score)
}

/** In hindsight: it is called a change only where it is sure and large, and the score moved the same way. */
function statedMove(glance: Glance, { steps }: StatedTrust) {
  const until = Date.parse(glance.view.moment)
  const change = levelChange(steps, longAgo(glance), until, glance.model.level)
  return {
    points: Math.round(change?.change ?? 0),
    clear: change !== null && change.verdict !== 'no clear change',
  }
}

function clause(
  what: Sentence[number],
  {
    points,
    clear,
    value,
  }: { readonly points: number; readonly clear: boolean; readonly value: number },
): Sentence {
  const { href } = what
  const now = { text: String(Math.round(value)), ...(href === undefined ? {} : { href }) }
  if (!clear) {
    return [what, { text: ' stands at ' }, now, { text: ' with no clear change in ninety days' }]
  }
  return [
    what,
    { text: points > 0 ? ' rose ' : ' fell ' },
    { ...now, text: `${Math.abs(points)} points` },
    { text: ' in ninety days, to ' },
    now,
  ]
}
