import { decisionKinds, LocalDate, verdicts } from '@lockstep/domain'
import { z } from 'zod'
import type { DecisionEnd, DecisionRow } from '../../folds/decisions.ts'
import { standingIn, standings } from '../../records/decision-standing.ts'
import { Href, Sentence } from '../../telling/href.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { unshownInWords } from '../newcomers/unshown.ts'
import { isByUnread } from './by-unread.ts'
import { type Time, timeUsed } from './time-used.ts'

/** The time a decision was given, by what was said first, against the time it got. */
const TimeUsed = z
  .strictObject({
    /** Whole days in the organisation's zone from the decision to its end, or to the moment. */
    days: z.int(),
    /** Days that it was given, as first stated. */
    ofDays: z.int().optional(),
    /** When its effect was expected, as first stated. */
    due: LocalDate.optional(),
    /** days / ofDays; absent where no horizon counts. */
    share: z.number().optional(),
    /** Whether the horizon was on record before the end that it is held against. */
    counts: z.boolean(),
    /** It got the whole of its time. */
    reached: z.boolean(),
    stated: StampView.optional(),
    /** What its first statement was corrected to, only after the end. */
    correctedToDays: z.int().optional(),
    /** What the horizon says now, where it was revised. */
    revisedToDays: z.int().optional(),
  })
  .meta({ id: 'TimeUsed' })
type TimeUsed = z.output<typeof TimeUsed>

const DecisionEndView = z
  .strictObject({
    stamp: StampView,
    how: z.enum(['superseded', 'reversed', 'dropped', 'rejected']),
    /** It stopped being mentioned: nobody said a word. */
    silently: z.boolean(),
    reason: z.string().optional(),
    by: z.string().optional(),
    /** Another took its place, which is not the viewer’s to read. */
    byUnread: z.literal(true).optional(),
  })
  .meta({ id: 'DecisionEnd' })

/** A decision in the lineage. */
export const DecisionNode = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: z.string(),
    domain: z.string().optional(),
    topic: z.string().optional(),
    kind: z.enum(decisionKinds).optional(),
    standing: z.enum(standings),
    owner: PersonView.optional(),
    /** Open to named people only; nobody else knows of it. */
    restricted: z.boolean(),
    imported: z.boolean(),
    experiment: z.boolean(),
    /** When it was made; of one that was not, when it was proposed. */
    stamp: StampView,
    made: z.boolean(),
    time: TimeUsed.optional(),
    ended: DecisionEndView.optional(),
    /** The last verdict on its outcome. */
    verdict: z.enum(verdicts).optional(),
    /** Who decided was new, and had not been shown all that was in force: what. */
    unshown: Sentence.optional(),
  })
  .meta({ id: 'DecisionNode' })
export type DecisionNode = z.output<typeof DecisionNode>

/** How one decision leads to another. */
export const LineageEdge = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    how: z.enum(['superseded', 'would supersede', 'amends', 'refines', 'relates_to']),
    /** The newer one only says it in other words. */
    wordingOnly: z.boolean(),
    /** The newer one was made, and the older one is about to be marked. */
    beingRecorded: z.boolean(),
    /** Share of the first stated horizon that the older one got; see `TimeUsed`. */
    share: z.number().optional(),
  })
  .meta({ id: 'LineageEdge' })
export type LineageEdge = z.output<typeof LineageEdge>

/** Undefined where nothing has been proposed. */
export function decisionNode(view: View, row: DecisionRow): DecisionNode | undefined {
  const { id, state, proposed, made, ended, verdicts: given } = row
  if (!('terms' in state) || proposed === undefined) return undefined
  const { title, domain, topic, owner } = state.terms
  const plan = 'made' in state ? state.made?.plan : undefined
  const time = timeView(view, timeUsed(row, view), plan?.expectedEffectDays)
  const ordinal = view.ordinal('decision', id)
  const verdict = given.at(-1)?.verdict
  const unshown = unshownInWords(view, row)
  return {
    id,
    href: { noun: 'decision', id },
    ...(ordinal === undefined ? {} : { ordinal }),
    title,
    ...(domain === undefined ? {} : { domain }),
    ...(topic === undefined ? {} : { topic }),
    ...(plan === undefined ? {} : { kind: plan.kind }),
    standing: standingIn(state),
    owner: personView(view, owner),
    restricted: state.restrictedTo !== undefined,
    imported: state.imported,
    experiment: plan?.experiment ?? false,
    stamp: stampView(view, made?.stamp ?? proposed.stamp),
    made: made !== undefined,
    ...(time === undefined ? {} : { time }),
    ...(ended === undefined ? {} : { ended: endView(view, ended) }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(unshown === undefined ? {} : { unshown }),
  }
}

function endView(view: View, end: DecisionEnd): DecisionNode['ended'] {
  const { stamp, how, silently, reason, by } = end
  return {
    stamp: stampView(view, stamp),
    how,
    silently,
    ...(reason === undefined ? {} : { reason }),
    ...(by === undefined || !view.exists('decision', by) ? {} : { by }),
    ...(isByUnread(view, end) ? { byUnread: true as const } : {}),
  }
}

function timeView(view: View, time: Time | undefined, nowDays?: number): TimeUsed | undefined {
  if (time === undefined) return undefined
  const { stated, ...figures } = time
  const revised = nowDays !== undefined && nowDays !== (time.correctedToDays ?? time.ofDays)
  return {
    ...figures,
    reached: (time.share ?? 0) >= 1,
    ...(stated === undefined ? {} : { stated: stampView(view, stated) }),
    ...(revised ? { revisedToDays: nowDays } : {}),
  }
}

/** Where it stands in the record, by the number that it has there. */
export const inRecord = (ordinal: string | undefined): number =>
  ordinal === undefined ? Number.POSITIVE_INFINITY : Number(ordinal.replace(/\D/g, ''))
