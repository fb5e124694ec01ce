import {
  type EventId,
  effective,
  inOrder,
  isMending,
  marksOfType,
  type Recorded,
  refOf,
  type Sealed,
} from '@lockstep/domain'
import { folds } from '../../folds/folds.ts'
import { disclosedOn } from '../../records/disclosed.ts'
import { dayShown } from '../../telling/dates.ts'
import type { FieldChange } from '../../telling/field-change.ts'
import { foldRow } from '../../view/fold.ts'
import { isHidden, type View } from '../../view/view.ts'
import { faceOf } from '../faces/face.ts'
import type { Face } from '../faces/face-of-record.ts'
import { answeredAnew } from './answered-anew.ts'
import { positionsSaid } from './position-said.ts'

interface Change {
  readonly before?: string
  readonly after: string
  readonly fields: (FieldChange & { readonly changed: boolean })[]
}

/** The entry that a mending corrects or withdraws. */
export const mendedIn = (event: Recorded): EventId | undefined =>
  isMending(event) && 'event' in event.data ? event.data.event : undefined

/** What a record said without an entry, and with it. */
export function changeBy(view: View, event: Recorded): Change {
  const { noun, id } = refOf(event.stream)
  const stored = view.stored(noun, id)
  const [without, whole] = isMending(event) ? known(stored, event) : happened(stored, event)
  const before = without.at(-1)
  return {
    ...(before === undefined ? {} : { before: isMending(event) ? event.knownAt : before.at }),
    after: isMending(event) ? event.knownAt : event.at,
    fields: fieldsBy(view, event, [without, whole]),
  }
}

/**
 * What had changed by an entry as it counts by now: by its last wording, and nothing where it was withdrawn. What mends
 * another changes nothing itself: that one counts mended from the start.
 */
export function changeAsItCounts(view: View, event: Recorded): Pick<Change, 'fields'> {
  const { noun, id } = refOf(event.stream)
  const counting = effective(view.stored(noun, id))
  const place = counting.findIndex((each) => each.id === event.id)
  if (place === -1) return { fields: [] }
  return { fields: fieldsBy(view, event, [counting.slice(0, place), counting.slice(0, place + 1)]) }
}

/** As which the day of an entry is told among the fields that a correction changed. */
export const DAY = 'day'

/** What a correction made of its record, field by field, after the day to which it put it; none for any other entry. */
export function correctedFields(view: View, event: Recorded): FieldChange[] {
  if (!isMending(event) || event.type !== 'RecordCorrected') return []
  const { noun, id } = refOf(event.stream)
  const [without, whole] = known(view.stored(noun, id), event)
  const dayOf = (events: readonly Recorded[]) => {
    const entry = events.find((each) => each.id === event.data.event)
    return entry && dayShown({ at: entry.at, occurredAt: entry.metadata.occurredAt }, view)
  }
  const days = [without, whole].map(dayOf)
  const faces = [without, whole].map((events) => faceAfter(view, event.stream, events))
  const [before, after] = [
    { [DAY]: days[0], ...faces[0] },
    { [DAY]: days[1], ...faces[1] },
  ]
  return compared(before, after).flatMap(({ changed, ...field }) => (changed ? [field] : []))
}

const fieldsBy = (view: View, event: Recorded, [without, whole]: Sides): Change['fields'] => [
  ...compared(faceAfter(view, event.stream, without), faceAfter(view, event.stream, whole)),
  ...compared(...positionsSaid(view, event, without)),
  ...compared(...answeredAnew(event, without)),
  ...compared(...wordsOn(view, event, [without, whole])),
]

type Sides = readonly [without: readonly Recorded[], whole: readonly Recorded[]]

/** A mending changes what is known of all that happened. */
function known(stored: readonly Recorded[], event: Recorded): Sides {
  const place = stored.findIndex(({ id }) => id === event.id)
  return [effective(stored.slice(0, place)), effective(stored.slice(0, place + 1))]
}

/**
 * Anything else changes what had happened by then, as it was known when this was recorded: what was
 * mended later need not fit together with the wordings of that day.
 */
function happened(stored: readonly Recorded[], event: Recorded): Sides {
  const place = stored.findIndex(({ id }) => id === event.id)
  const until = effective(stored.slice(0, place + 1)).filter((each) => inOrder(each, event) <= 0)
  return [until.slice(0, -1), until]
}

function faceAfter(view: View, stream: string, events: readonly Recorded[]): Face {
  const { noun, id } = refOf(stream)
  const fold = folds.find((each) => each.noun === noun)
  return fold === undefined ? {} : faceOf(view, noun, foldRow(fold, id, events))
}

/** The words of the entry itself, or of the one that it mends, as far as the viewer may read them. */
function wordsOn(view: View, event: Recorded, [without, whole]: Sides): readonly [Face, Face] {
  const id = mendedIn(event) ?? event.id
  const said = (events: readonly Recorded[]) =>
    wordsIn(
      view,
      events.find((each) => each.id === id),
    )
  return [said(without), said(whole)]
}

function wordsIn(view: View, event: Recorded | undefined): Face {
  if (event === undefined) return {}
  const disclosed = disclosedOn(view, event.stream)
  const words = marksOfType(event.type).flatMap(({ path, audience }) => {
    const marks = audience === 'owners' ? marksAt(event.data, path) : []
    const said = marks.map((mark) => view.open<string>(mark, disclosed))
    const read = said.filter((each) => !isHidden(each))
    return read.length === 0 ? [] : [[path[0] ?? '', read.join('; ')] as const]
  })
  return Object.fromEntries(words)
}

/** The marked values at a path, `*` standing for every item of a list. */
function marksAt(value: unknown, [step, ...rest]: readonly string[]): Sealed[] {
  if (value === undefined) return []
  if (step === undefined) return [value as Sealed]
  const inside = value as Readonly<Record<string, unknown>>
  return step === '*'
    ? (value as readonly unknown[]).flatMap((item) => marksAt(item, rest))
    : marksAt(inside[step], rest)
}

function compared(before: Face, after: Face): Change['fields'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, from: before[field], to: after[field] }))
    .filter(({ from, to }) => from !== undefined || to !== undefined)
    .map(({ field, from, to }) => ({
      field,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      changed: from !== to,
    }))
}
