import { isMending, type Recorded, refOf, streamOf } from '@lockstep/domain'
import { stampOf } from '../../folds/stamp.ts'
import { dayShown } from '../../telling/dates.ts'
import { entryStamp } from '../../telling/stamp.ts'
import { storedEvent } from '../../view/stored-events.ts'
import { type Entry, isHidden, type View } from '../../view/view.ts'
import { type EntryLine, entryLine } from '../entries/entry-line.ts'
import { countingEvent } from '../entries/mended.ts'
import { recordOf } from '../naming/record-of.ts'
import { boundsAtStep, type Clock } from './step-view.ts'

/**
 * An entry as a walk through a time lists it: its record is called what it was called once the entry was the last. On the
 * clock of what was known that is the title which stood there then; on the other it is the one that counts for that moment as
 * known now.
 */
export function entryLineThen(view: View, entry: Entry, clock: Clock): EntryLine {
  const line = lineThen(view, entry, clock)
  const { on } = line
  if (on === undefined || !('noun' in on.href) || on.href.noun === 'entry') return line
  const event = clock === 'happened' ? countingEvent(view, entry) : storedEvent(view, entry)
  const naming = { of: event.stream, by: streamOf({ noun: on.href.noun, id: on.href.id }), clock }
  if (isHidden(on.title) || keptOf(view, naming).namings.length < 2) return line
  return { ...line, on: { ...on, title: titleThen(view, event, naming) ?? on.title } }
}

/** What became of an entry since was not known yet when it was recorded. */
function lineThen(view: View, entry: Entry, clock: Clock): EntryLine {
  const { mended, ...line } = entryLine(view, entry)
  if (mended === undefined || clock === 'recorded') return line
  return { ...line, mended, ...movedFrom(view, entry) }
}

/** What was put to another day is told on that, and from which. */
function movedFrom(view: View, entry: Entry): Partial<EntryLine> {
  const [first, counting] = [storedEvent(view, entry), countingEvent(view, entry)]
  if (first.metadata.occurredAt === counting.metadata.occurredAt) return {}
  const { happened, at, lagDays } = entryStamp(view, counting)
  const [firstOn, day] = [first, counting].map((event) => dayShown(stampOf(event), view))
  return { happened, at, lagDays, ...(firstOn === day ? {} : { firstOn }) }
}

interface Naming {
  /** The stream of what is named: of a record, or of what was recorded about one, such as who was told of it. */
  readonly of: string
  /** The stream of the record by whose events it is called so. */
  readonly by: string
  readonly clock: Clock
}

/** Before a record was called anything that the viewer may read, it is called what it first was. */
function titleThen(view: View, event: Recorded, naming: Naming): string | undefined {
  const { namings, titles } = keptOf(view, naming)
  const before = namings.filter((each) => !isAfter(each, event, naming.clock)).length
  const title = titles.get(before) ?? titleAt(view, event, naming)
  if (title !== undefined) titles.set(before, title)
  return title ?? laterTitle(view, event, naming)
}

function laterTitle(view: View, event: Recorded, naming: Naming): string | undefined {
  for (const later of eventsOf(view, naming)) {
    const title = isAfter(later, event, naming.clock) ? titleAt(view, later, naming) : undefined
    if (title !== undefined) return title
  }
  return undefined
}

/** Looked at as of the viewer's own moment, so that days of another year name it. */
function titleAt(view: View, event: Recorded, { of, clock }: Naming): string | undefined {
  const title = recordOf(view.at(boundsAtStep(event, clock), view.moment), of)?.title
  return title === undefined || isHidden(title) ? undefined : title
}

const isAfter = (one: Recorded, other: Recorded, clock: Clock): boolean =>
  clock === 'recorded' ? one.position > other.position : one.at > other.at

const eventsOf = (view: View, { by, clock }: Naming): readonly Recorded[] => {
  const { noun, id } = refOf(by)
  return clock === 'recorded' ? view.stored(noun, id) : view.history(noun, id)
}

interface Kept {
  /** The events after which a record may be called something else. */
  readonly namings: readonly Recorded[]
  /** What it was called once so many of them were there. */
  readonly titles: Map<number, string>
}

const known = new WeakMap<View, Map<string, Kept>>()

/** Each record is looked through once a view and clock. */
function keptOf(view: View, naming: Naming): Kept {
  const all = known.get(view) ?? new Map<string, Kept>()
  known.set(view, all)
  const key = `${naming.clock} ${naming.of} ${naming.by}`
  const before = all.get(key)
  if (before !== undefined) return before
  const kept = { namings: eventsOf(view, naming).filter(mayName), titles: new Map() }
  all.set(key, kept)
  return kept
}

/** A decision is called by its problem until it is proposed, a session by its day, a team without a name by its members. */
const NAMING = [
  'OrganisationRenamed',
  'ProblemStated',
  'DecisionProposed',
  'SessionMoved',
  'MemberAdded',
  'MemberRemoved',
]

function mayName(event: Recorded): boolean {
  const { changes } = event.data as { readonly changes?: { readonly title?: unknown } }
  const renames = NAMING.includes(event.type) || changes?.title !== undefined
  return event.revision === 0 || renames || isMending(event)
}
