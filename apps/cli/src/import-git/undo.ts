import { type Home, mendRecord } from '@lockstep/application'
import { effective, type Id, type NounName, type PersonId, refOf } from '@lockstep/domain'
import { deriveId, type RecordedEvent, timeOf } from '@lockstep/eventstore-client'
import { type ImportOptions, importHistory } from '@lockstep/importers'
import { InOrder, type Task } from './in-order.ts'
import { type Foreign, foreignTo, isOwn } from './own-events.ts'

export interface Undoing extends Pick<ImportOptions, 'branch' | 'signal' | 'limits'> {
  /** Whose import is taken back: only who imported may. */
  readonly person: PersonId
  readonly reason: string
  /** Takes nothing back. */
  readonly rehearsal?: boolean
  readonly progress?: (withdrawn: number) => void
}

/** A record that an undone import leaves, since others have written to it or name it. */
export interface Kept {
  readonly noun: NounName
  readonly id: Id
  readonly title: string
}

export interface Undone {
  /** Entries taken back. */
  readonly entries: number
  readonly records: number
  readonly kept: readonly Kept[]
}

/**
 * Takes back what an import of a history recorded: each entry is withdrawn, the last of a record first, and nothing is
 * erased. What others have written to since stays, as do the people it met.
 * @throws ImportError, what the log throws, or the signal's reason: then the next undoing goes on from there.
 */
export async function undoImport(home: Home, path: string, options: Undoing): Promise<Undone> {
  const { person, reason, rehearsal = false, progress, ...reading } = options
  const commits = new Set<string>()
  for await (const { hash } of importHistory(path, { ...reading, only: [] })) commits.add(hash)
  const streams = await importedStreams(home, person, commits)
  let [entries, records] = [0, 0]
  const withdrawing = new InOrder<Withdrawal>(async ({ record, noun, event }) => {
    reading.signal?.throwIfAborted()
    if (!rehearsal) await withdraw(home, { noun, id: record, event, person, reason })
    entries += 1
    progress?.(entries)
  })
  for (const stream of streams.whole) {
    const { noun, id } = refOf(stream)
    const counting = effective(await home.streams.recorded(stream))
    if (counting.length > 0) records += 1
    for (const { id: event } of counting.toReversed())
      await withdrawing.take({ record: id, noun, event, needs: [] })
  }
  await withdrawing.done()
  return { entries, records, kept: streams.kept }
}

interface Withdrawal extends Task {
  readonly noun: NounName
  readonly event: Id
}

/** The records that the import began: those that only it has written to and names, and the others. */
async function importedStreams(home: Home, person: PersonId, commits: ReadonlySet<string>) {
  const begun = new Map<string, string>()
  const foreign: Foreign = { streams: new Set(), named: new Set() }
  for await (const page of home.log.readAll()) {
    for (const event of page) {
      if (!isOwn(event, person, commits)) foreignTo(foreign, event)
      else if (isRecord(event))
        begun.set(event.stream, titleIn(event) ?? begun.get(event.stream) ?? '')
    }
  }
  const isKept = (stream: string) =>
    foreign.streams.has(stream) || foreign.named.has(refOf(stream).id)
  const streams = [...begun.keys()]
  return {
    whole: streams.filter((stream) => !isKept(stream)),
    kept: streams
      .filter(isKept)
      .map((stream) => ({ ...refOf(stream), title: begun.get(stream) ?? '' })),
  }
}

/** People stay: what is taken back still says who said it. */
const isRecord = ({ stream }: RecordedEvent): boolean => refOf(stream).noun !== 'person'

const titleIn = ({ data }: RecordedEvent): string | undefined =>
  (JSON.parse(data) as { title?: string }).title

/** Asked again for the same entry, it is the same withdrawal. */
async function withdraw(
  home: Home,
  {
    noun,
    id,
    event,
    person,
    reason,
  }: Omit<Kept, 'title'> & Pick<Undoing, 'person' | 'reason'> & { event: Id },
): Promise<void> {
  await mendRecord(home, {
    noun,
    id,
    mending: { kind: 'withdraw', event, reason },
    giver: { by: 'import', person },
    source: 'import',
    key: deriveId(timeOf(event), 'withdrawn', event),
  })
}
