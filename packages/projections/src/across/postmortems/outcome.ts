import { actionKinds, Instant, LocalDate, recurrences } from '@lockstep/domain'
import { z } from 'zod'
import type { FindingThere, PostmortemRow } from '../../folds/postmortems.ts'
import { wordingFor } from '../../folds/wording.ts'
import { opennessOfPostmortem } from '../../records/postmortem-openness.ts'
import { actionStandings, actionsIn, goneOf } from '../../subjects/postmortems/actions.ts'
import { settling } from '../../subjects/postmortems/left-undone.ts'
import { Href, Named } from '../../telling/href.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { TodoAction } from '../../telling/todo.ts'
import { PersonView, readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'
import { detectors } from '../detectors/detectors.ts'
import { findingsIn } from '../detectors/findings-in.ts'
import { EntryLine } from '../entries/entry-line.ts'
import { entryThen } from './window.ts'

/** What was found, and whether it happened again. */
export const FoundView = z
  .strictObject({
    id: z.string(),
    text: readable(z.string()),
    /** The entries that it rests on. */
    cites: z.array(EntryLine),
    /** The kind of pattern that it is one of, and the findings of that kind since. */
    pattern: z
      .strictObject({
        name: z.string(),
        since: z.array(z.strictObject({ href: Href, title: z.string(), at: Instant })),
      })
      .optional(),
    /** When it is asked whether it happened again; absent where it is asked no more. */
    askOn: LocalDate.optional(),
    /** That day has come. */
    asked: z.boolean(),
    answers: z.array(
      z.strictObject({
        again: z.enum(recurrences),
        note: readable(z.string()).optional(),
        stamp: StampView,
      }),
    ),
    stamp: StampView,
  })
  .meta({ id: 'FoundInPostmortem' })

/** What is to be done, by whom, by when, and what became of it. */
export const ActionView = z
  .strictObject({
    id: z.string(),
    who: PersonView,
    what: readable(z.string()),
    becomes: z.enum(actionKinds),
    to: PersonView.optional(),
    dueOn: LocalDate,
    finding: z.string().optional(),
    is: z.enum(actionStandings),
    /** Who has left, where it waits or was withdrawn: whose it is, or whom it was to be promised to. */
    left: PersonView.optional(),
    /** Who withdrew it, as one of the two had left. */
    withdrawnBy: PersonView.optional(),
    /** What the viewer may do about that. */
    actions: z.array(TodoAction),
    /** The promise or the goal that it became, where that is open to the viewer. */
    as: Named.optional(),
    reason: readable(z.string()).optional(),
    stamp: StampView,
  })
  .meta({ id: 'PostmortemAction' })

/** What somebody holds against the timeline as it was curated. */
export const ObjectionView = z
  .strictObject({
    id: z.string(),
    text: readable(z.string()),
    entry: EntryLine.optional(),
    stamp: StampView,
  })
  .meta({ id: 'Objection' })

const entriesOf = (view: View, ids: readonly string[]) =>
  view
    .entries()
    .filter(({ id }) => ids.includes(id))
    .map((entry) => entryThen(view, entry))

export const objectionViews = (view: View, row: PostmortemRow) =>
  row.objections.map(({ told, stamp }) => {
    const said = view.open(told, opennessOfPostmortem(view, row))
    const entry = isHidden(said) ? undefined : entriesOf(view, [said.entry ?? ''])[0]
    return {
      id: stamp.event,
      text: isHidden(said) ? said : said.text,
      ...(entry === undefined ? {} : { entry }),
      stamp: stampView(view, stamp),
    }
  })

export const foundViews = (view: View, row: PostmortemRow) =>
  row.findings.map((finding) => {
    const { id, told, askOn, cameDue, answers, stamp } = finding
    const opening = opennessOfPostmortem(view, row)
    const said = view.open(told, opening)
    const hidden = isHidden(said)
    const pattern = hidden ? undefined : detectors.find((each) => each.id === said.pattern)
    return {
      id,
      text: hidden ? said : said.text,
      cites: hidden ? [] : entriesOf(view, said.cites),
      ...(pattern === undefined
        ? {}
        : { pattern: { name: pattern.name, since: sinceThen(view, row, finding, pattern.id) } }),
      ...(askOn === undefined ? {} : { askOn }),
      asked: cameDue !== undefined,
      answers: answers.map(({ again, note, stamp }) => ({
        again,
        ...(note === undefined ? {} : { note: view.open(note, opening) }),
        stamp: stampView(view, stamp),
      })),
      stamp: stampView(view, stamp),
    }
  })

/** What the same detector found since, of any of those involved: as far as the viewer may read it. */
const sinceThen = (
  view: View,
  { opened }: PostmortemRow,
  { stamp }: FindingThere,
  detector: string,
) =>
  [...findingsIn(view).values()]
    .filter(
      (found) =>
        found.detector.id === detector &&
        found.at > stamp.at &&
        found.concerned.some((person) => opened?.involved.includes(person)),
    )
    .map(({ id, detector, at }) => ({
      href: { noun: 'finding' as const, id },
      title: detector.name,
      at,
    }))

export function actionViews(view: View, row: PostmortemRow) {
  const settles = facilitates(view, row)
  return actionsIn(view, row).map(({ action, is, as }) => {
    const { id, who, to, becomes, dueOn, finding, stamp } = action
    // What was said of it before or after it was taken on, as it could be once, is in the history alone.
    const ended = is === 'withdrawn' ? action.withdrawn : undefined
    const reason = (is === 'declined' ? action.declined : ended)?.reason
    const left = is === 'waits' || ended !== undefined ? goneOf(view, action) : undefined
    return {
      id,
      who: personView(view, who),
      what: wordingFor(view, action),
      becomes,
      ...(to === undefined ? {} : { to: personView(view, to) }),
      dueOn,
      ...(finding === undefined ? {} : { finding }),
      is,
      ...(left === undefined ? {} : { left: personView(view, left) }),
      actions: is === 'waits' && left && settles ? settling(view, row, action) : [],
      ...(ended === undefined ? {} : { withdrawnBy: personView(view, ended.by) }),
      ...(as === undefined ? {} : { as }),
      ...(reason === undefined
        ? {}
        : { reason: view.open(reason, opennessOfPostmortem(view, row)) }),
      stamp: stampView(view, stamp),
    }
  })
}

const facilitates = (view: View, { state }: PostmortemRow): boolean =>
  !view.past && state.is !== 'none' && state.facilitator === view.viewer.person
