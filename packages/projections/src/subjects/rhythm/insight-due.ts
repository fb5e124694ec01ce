import { addDays, type EventId, type LocalDate, type PersonId } from '@lockstep/domain'
import { insights } from '../../folds/insights.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { dayIn } from '../../folds/stamp.ts'
import { hereIn } from '../../records/here.ts'
import { isSeenToDate } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'

/** When a partnership's charter wants the next insight note, and from whom. */
export interface InsightDue {
  readonly on: LocalDate
  readonly everyDays: number
  readonly by: PersonId
  /** The note before. */
  readonly after: EventId
}

/** A charter says how often, not who: the next is for who wrote the last. Undefined before the first, and where later ones may not exist for the viewer. */
export function insightDue(view: View, partnership: string): InsightDue | undefined {
  const row = view.row(partnerships, partnership)
  const state = row?.state
  if (state === undefined || state.is !== 'founded') return undefined
  const agreed = row?.charters.find(({ version }) => version === state.charter?.version)
  const last = [...view.rows(insights).values()]
    .flatMap(({ shared }) => (shared?.partnership === partnership ? [shared] : []))
    .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : 1))
    .at(-1)
  const everyDays = agreed?.insightCadenceDays
  if (everyDays === undefined || last === undefined || !isSeenToDate(view, partnership))
    return undefined
  if (!state.members.filter(hereIn(view)).includes(last.by)) return undefined
  const on = addDays(dayIn(last.stamp, view.zone), everyDays)
  return { on, everyDays, by: last.by, after: last.stamp.event }
}
