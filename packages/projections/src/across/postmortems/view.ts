import { type AskedAccount, circleOf, type Id, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecords } from '../../records/named.ts'
import { opennessOfPostmortem, opennessOfQuestion } from '../../records/postmortem-openness.ts'
import { recalledIn } from '../../subjects/postmortems/accounts.ts'
import { alikeTo } from '../../subjects/postmortems/alike.ts'
import { Facilitator, facilitatorIn } from '../../subjects/postmortems/facilitator.ts'
import { postmortemActions } from '../../subjects/postmortems/postmortem-actions.ts'
import { Named } from '../../telling/href.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { detectors } from '../detectors/detectors.ts'
import { matching, matters } from '../entries/entry-filters.ts'
import { EntryLine } from '../entries/entry-line.ts'
import { HistoryEntry, historyOf } from '../entries/history.ts'
import { recordOf } from '../naming/record-of.ts'
import { RecordLine } from '../page/page.ts'
import { postmortemLine } from '../pages/postmortem.ts'
import {
  ActionView,
  actionViews,
  FoundView,
  foundViews,
  ObjectionView,
  objectionViews,
} from './outcome.ts'
import { ComparedView, RecalledView, ToldView, telling } from './telling.ts'
import { entriesWithin, entryThen } from './window.ts'

/** How far somebody has come with what they recall. */
const wrote = ['waiting', 'sealed', 'open', 'open, late', 'silent', 'away'] as const

/** Of the raw record, this much stands beside the narrative. */
const MOST = 400

/** A post-mortem with all that is told in it, as far as the viewer may read it. */
export const PostmortemView = z.strictObject({
  record: RecordLine,
  partnership: Named.optional(),
  /** Others that go on, of the same days with the same people. */
  alike: z.array(Named),
  question: readable(z.string()),
  from: LocalDate,
  to: LocalDate,
  /** What it began with, where it was one entry. */
  event: EntryLine.optional(),
  involved: z.array(
    z.strictObject({ person: PersonView, wrote: z.enum(wrote), stamp: StampView.optional() }),
  ),
  facilitator: Facilitator.extend({
    /** Somebody else has to take it over. */
    left: z.boolean(),
    /** Who did before, each until they handed it on, in that order. */
    before: z.array(Facilitator.extend({ until: StampView })),
  }),
  /** The last day to write what one recalls. */
  closes: LocalDate,
  opened: StampView.optional(),
  closed: StampView.optional(),
  reopened: z.array(z.strictObject({ stamp: StampView, reason: readable(z.string()).optional() })),
  /** The viewer is one of those who read what is said in it. */
  within: z.boolean(),
  /** The record of its days, untouched: what matters, in the order in which it happened. */
  entries: z.array(EntryLine),
  /** How many of those days matter less, as the record’s own page lists them. */
  folded: z.int(),
  /** How many matter, where more do than stand here; that page lists them all. */
  matter: z.int().optional(),
  /** What the viewer wrote themselves, while it is sealed. */
  own: z.array(RecalledView),
  narrative: z.array(ToldView),
  /** Who curated it, and when; absent while it is the automatic one. */
  curated: StampView.optional(),
  /** It is told in another order than that of its days. */
  reordered: z.boolean(),
  compared: z.array(ComparedView),
  objections: z.array(ObjectionView),
  findings: z.array(FoundView),
  actions: z.array(ActionView),
  history: z.array(HistoryEntry),
  /** The kinds of pattern that a finding may be one of. */
  patterns: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Commands that the viewer may give now. */
  may: z.array(z.string()),
})
export type PostmortemView = z.output<typeof PostmortemView>

export function postmortemView(view: View, id: Id): PostmortemView | undefined {
  const row = view.row(postmortems, id)
  const record = row && postmortemLine(view, row)
  if (row?.opened === undefined || record === undefined) return undefined
  const { opened, state } = row
  const shown = entriesWithin(view, opened).filter(matters)
  const { from, to } = opened
  const listed = view.entries().filter(matching(view, { from, to, clock: 'happened' }))
  const matter = listed.filter(matters).length
  const event = opened.event === undefined ? undefined : view.entered(opened.event)
  const partnership = recordOf(view, `partnership-${opened.partnership}`)
  return {
    record,
    ...(partnership === undefined ? {} : { partnership }),
    alike: namedRecords(view, 'postmortem', alikeTo(view, row)),
    question: view.open(opened.question, opennessOfQuestion(view, row)),
    from,
    to,
    ...(event === undefined ? {} : { event: entryThen(view, event) }),
    involved: involvedIn(view, row),
    facilitator: {
      ...facilitatorIn(view, opened, opened.facilitator),
      left: !hereIn(view)(opened.facilitator),
      before: row.before.map(({ person, until }) => ({
        ...facilitatorIn(view, opened, person),
        until: stampView(view, until),
      })),
    },
    closes: opened.closes,
    ...(row.recalled === undefined ? {} : { opened: stampView(view, row.recalled) }),
    ...(row.closed === undefined ? {} : { closed: stampView(view, row.closed) }),
    reopened: row.reopenings.map(({ stamp, reason }) => ({
      stamp: stampView(view, stamp),
      ...(reason === undefined
        ? {}
        : { reason: view.open(reason, opennessOfPostmortem(view, row)) }),
    })),
    within: circleOf(state).includes(view.viewer.person),
    entries: shown.slice(0, MOST).map((entry) => entryThen(view, entry)),
    folded: listed.length - matter,
    ...(shown.length > MOST ? { matter } : {}),
    ...view.shown.telling(() => telling(view, row, opened, recalledIn(view, row))),
    objections: objectionViews(view, row),
    findings: foundViews(view, row),
    actions: actionViews(view, row),
    history: historyOf(view, 'postmortem', row.id),
    patterns: detectors.map(({ id, name }) => ({ id, name })),
    may: postmortemActions(view, row),
  }
}

function involvedIn(view: View, row: PostmortemRow) {
  const { state } = row
  if (state.is === 'none') return []
  return state.accounts.map((each) => {
    const { person, answer } = each
    const said = [...row.sealed, ...row.accounts].find(({ stamp }) => stamp.event === answer)
    return {
      person: personView(view, person),
      wrote: wroteIn(each),
      ...(said === undefined ? {} : { stamp: stampView(view, said.stamp) }),
    }
  })
}

function wroteIn({ answer, opened, silence, late }: AskedAccount): (typeof wrote)[number] {
  if (answer === undefined) return silence ?? 'waiting'
  if (!opened) return 'sealed'
  return late ? 'open, late' : 'open'
}
