import { day, dayNear } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import type { LineageDecision } from './lineage-layout.ts'

const DAY = 86_400_000

/** Whether it entered the record a day or more after it was made, by somebody who might have said it then. */
export const isLate = ({ at, recordedAt = at, imported }: LineageDecision): boolean =>
  !imported && Date.parse(recordedAt) - Date.parse(at) >= DAY

/** Who decided, when, and when that was recorded, with years other than this: `Dana, 9 Mar, recorded 27 Mar`. */
export function madeWords(decision: LineageDecision, now: number): string {
  const { by, at, recordedAt = at, moved } = decision
  const [made, recorded] = [dayNear(at, now), dayNear(recordedAt, now)]
  return [
    by,
    made,
    isLate(decision) ? `recorded ${recorded}` : undefined,
    moved && `day corrected from ${dayNear(moved.from, now)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** What came of it: `superseded after 19 %`. */
export function outcomeWords({ state, share, ended, silent }: LineageDecision): string {
  const used = share === undefined ? '' : `, ${percent(share)}`
  switch (state) {
    case 'superseded':
    case 'reversed':
      return share === undefined ? state : `${state} after ${percent(share)}`
    case 'dropped':
      if (!silent) return `dropped${used}`
      return ended === undefined ? 'no word since' : `no word since ${day(ended)}`
    case 'kept':
      return 'horizon reached, kept'
    case 'in force':
      return `in force${used}`
    case 'proposed':
      return 'not decided yet'
    case 'rejected':
      return 'rejected'
  }
}

/** One decision in a sentence: what it is called, who made it when, and what came of it. */
export const spokenDecision = (decision: LineageDecision, now: number): string =>
  `${decision.ref} ${decision.title}: ${madeWords(decision, now)}; ${outcomeWords(decision)}`
