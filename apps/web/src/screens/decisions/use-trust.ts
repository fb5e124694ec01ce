import { useMemo } from 'react'
import { useView } from '../../api/use-view.ts'
import { type Curve, type TimedCurve, timedCurve } from '../../charts/curve.ts'
import type { TrustBeside } from '../../charts/lineage/trust-strip.tsx'
import type { CurvePanel } from '../../charts/timeline-stack/panels.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useMoment } from '../../here/use-moment.ts'
import { panelsOf, regionsOf } from '../dashboard/panels-of.ts'

export interface Trust extends TrustBeside {
  /** The same for its table; left out while it is read. */
  panel?: CurvePanel
  summary?: string
}

/** Its place is kept, so that nothing moves once it is there. */
const COMING: Trust = { regions: [] }

/** What two of a partnership say of their trust in each other, as the timeline tells it; undefined where it is not the viewer's to read. */
export function useTrust(partnership: string): Trust | undefined {
  const hrefOf = useHref()
  const now = Date.parse(useMoment())
  const { data: view, isPending } = useView('dashboard', { partnership }, useMoments())
  const trust = useMemo((): Trust | undefined => {
    const told = view?.panels.find(({ id }) => id === 'trust')
    if (view === undefined || told === undefined) return undefined
    const [panel] = panelsOf([told], { href: hrefOf, form: undefined, now })
    if (panel?.kind !== 'curves' || panel.curves.length === 0) return undefined
    return {
      panel,
      curves: panel.curves.map(lineOf),
      regions: regionsOf(view.regions, hrefOf),
      summary: `${told.summary}.`,
    }
  }, [view, hrefOf, now])
  return isPending ? COMING : trust
}

/** The line alone: single ratings, some far from it, have no room in a strip. */
const lineOf = ({ points, ...curve }: Curve): TimedCurve =>
  timedCurve({ ...curve, points: points.map(({ events: _, given: __, ...point }) => point) })
