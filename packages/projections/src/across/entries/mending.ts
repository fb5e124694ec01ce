import {
  commands,
  correctableIn,
  effective,
  eventDefinition,
  Instant,
  isInsertable,
  mayMend,
  maySpeak,
  nounNamed,
  OccurredAt,
  onRecordFrom,
  type Recorded,
  refOf,
  type Sealed,
  takenApart,
  wasSaidBefore,
} from '@lockstep/domain'
import { z } from 'zod'
import { changeBetween, changeMarked } from '../../events/marked-values.ts'
import { folds } from '../../folds/folds.ts'
import { optionsOf } from '../../subjects/decisions/options.ts'
import { tellBetween } from '../../subjects/disclosures/between.ts'
import { type WhoseReason, whoseReason } from '../../subjects/mendings/whose-reason.ts'
import { mayGive } from '../../telling/actions.ts'
import { listed } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { FoldOf } from '../../view/fold.ts'
import { isHidden, type View } from '../../view/view.ts'
import { Revision, revisionOf } from './history.ts'

/** What a viewer may do about an entry that is not as it should be. */
export const Mending = z
  .strictObject({
    /** What it says now, as far as a correction may say it anew; absent where that is not the viewer's to do. */
    correct: z
      .strictObject({
        type: z.string(),
        /** That the record is at. */
        revision: Revision,
        happened: OccurredAt,
        /** By when it was on record: it happened no later. */
        onRecord: Instant,
        says: z.record(z.string(), z.unknown()),
        /** The fields that may be said anew; those of `says`, and what was left open. */
        fields: z.array(z.string()),
        /** Of a decision, between which it was to choose. */
        options: z.array(z.strictObject({ id: z.string(), text: z.string() })).optional(),
      })
      .optional(),
    withdraw: z.boolean(),
    /** Of what the viewer said, and can never be mended: what is done in its place, `restate it anew`. */
    instead: z.string().optional(),
    /** Commands that the viewer may give as steps that were forgotten on its record. */
    insert: z.array(z.string()),
    /** Who alone can read why it is corrected or withdrawn; left out where whoever can see the record can. */
    whyFor: z.string().optional(),
    /** The same of why a step is put in, unless that says something in confidence itself. */
    whyInsertedFor: z.string().optional(),
  })
  .meta({ id: 'Mending' })
type Mending = z.output<typeof Mending>

/** Nothing in the past, from which nothing can be recorded. */
export function mendingOf(view: View, { id, stream }: Recorded): Mending {
  const { noun, id: record } = refOf(stream)
  const counting = effective(view.stored(noun, record)).find((event) => event.id === id)
  const own = !view.past && counting !== undefined && isOwn(view, counting) ? counting : undefined
  const { mendable = false, instead } = (own && eventDefinition(own.type)) ?? {}
  const mine = mendable ? own : undefined
  const said = mine && saidBy(view, mine)
  const insert = insertable(view, stream)
  return {
    ...(mine === undefined || said === undefined
      ? {}
      : {
          correct: {
            ...{ type: mine.type, happened: mine.metadata.occurredAt },
            onRecord: onRecordFrom(mine.metadata),
            revision: revisionOf(view, noun, record),
            ...said,
            ...(noun === 'decision' ? { options: optionsOf(view, record) } : {}),
          },
        }),
    withdraw: mine !== undefined,
    ...(instead === undefined ? {} : { instead }),
    insert,
    ...readersOfWhy(view, stream, { mine, inserts: insert.length > 0 }),
  }
}

/** What the forms say of why something is mended, as it will be stored. */
function readersOfWhy(
  view: View,
  stream: string,
  { mine, inserts }: { readonly mine: Recorded | undefined; readonly inserts: boolean },
): Pick<Mending, 'whyFor' | 'whyInsertedFor'> {
  const { noun, id } = refOf(stream)
  const stored = view.stored(noun, id)
  const readers = (entry: Pick<Recorded, 'type' | 'data'>) =>
    readersIn(view, whoseReason(stored, entry, view.viewer.person))
  const why = mine && readers(mine)
  const inserted = inserts ? readers({ type: '', data: {} }) : undefined
  return {
    ...(why === undefined ? {} : { whyFor: why }),
    ...(inserted === undefined ? {} : { whyInsertedFor: inserted }),
  }
}

function readersIn(view: View, whose: WhoseReason | undefined): string | undefined {
  if (whose === undefined || whose.audience === 'organisation') return undefined
  if (whose.audience === 'opened') return 'Whoever can read what it says can read it.'
  const others = whose.owners.filter((owner) => owner !== view.viewer.person)
  const names = others.map((owner) => firstNameOf(view, owner))
  return `Only ${listed(['you', ...names])} can read it.`
}

function isOwn({ viewer }: View, { metadata, stream }: Recorded): boolean {
  const { person } = viewer
  return (
    mayMend({ speaker: person, actor: person }, metadata) &&
    maySpeak(viewer, nounNamed(refOf(stream).noun)) &&
    !wasSaidBefore(viewer, metadata.recordedAt)
  )
}

/** What a correction may say anew, opened; undefined where something of it is closed to the viewer. */
function saidBy(view: View, event: Recorded) {
  const { type, data } = event
  const opened = changeMarked(type, data as Record<string, unknown>, (mark) =>
    view.open(mark as Sealed),
  )
  const told = changeBetween(type, opened, (value) => tellBetween(view, event, value))
  if (Object.values(told).some(isHidden)) return undefined
  const fields = correctableIn(type, told)
  const said = takenApart(type, told)
  const says = fields.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]]))
  return { fields: [...fields], says: Object.fromEntries(says) as Record<string, unknown> }
}

function insertable(view: View, stream: string): string[] {
  const { noun, id } = refOf(stream)
  const fold = folds.find((each) => each.noun === noun) as FoldOf<Row> | undefined
  const row = fold && view.row(fold, id)
  if (row === undefined) return []
  const names = Object.values(commands)
    .filter((command) => command.noun === noun && isInsertable(command))
    .map(({ name }) => ({ name, input: { id } }))
  const partnership = noun === 'partnership' ? id : row.state.partnership
  return mayGive(view, names, row.state, partnership)
}

/** What every noun's rows hold. */
interface Row {
  readonly state: { readonly partnership?: string }
}
