import { effective, type Id, type NounName, type PersonId, refOf } from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { type ImportOptions, importHistory } from '@lockstep/importers'
import { idAt } from '../commands/found.ts'
import type { Home } from '../home/home.ts'
import { mendRecord } from '../mending/mend-record.ts'
import { importsBegun, sayOfImport } from './acts.ts'
import { importedStreams, type Kept } from './imported-streams.ts'
import { InOrder, type Task } from './in-order.ts'
import { type IsOwn, ofAct, ofCommits } from './own-events.ts'

export interface Undoing {
  /** Whose import is taken back: only who imported may. */
  readonly person: PersonId
  readonly reason: string
  /** Takes nothing back. */
  readonly rehearsal?: boolean
  readonly signal?: AbortSignal
  readonly progress?: (withdrawn: number) => void
}

export interface Undone {
  /** Entries taken back. */
  readonly entries: number
  readonly records: number
  readonly kept: readonly Kept[]
  /** Whom it made known: they stay. */
  readonly people: readonly PersonId[]
  /** How many entries were taken back of each import, by the entry that began it. */
  readonly acts: ReadonlyMap<string, number>
}

/**
 * Takes back what a person's imports of a history recorded, whichever they were.
 * @throws ImportError, and what `undoAct` throws
 */
export async function undoImport(
  home: Home,
  path: string,
  options: Undoing & Pick<ImportOptions, 'branch' | 'limits'>,
): Promise<Undone> {
  const { person, branch, limits, signal } = options
  const commits = new Set<string>()
  const reading = {
    only: [],
    ...(branch === undefined ? {} : { branch }),
    ...(limits === undefined ? {} : { limits }),
    ...(signal === undefined ? {} : { signal }),
  }
  for await (const { hash } of importHistory(path, reading)) commits.add(hash)
  const undone = await takeBack(home, ofCommits(person, commits), options)
  if (options.rehearsal !== true) await sayUndone(home, person, undone)
  return undone
}

/** What came by an import that the record tells of is told as taken back there. */
async function sayUndone(home: Home, person: PersonId, { acts, kept }: Undone): Promise<void> {
  const begun = await importsBegun(home)
  for (const [act, withdrawn] of acts) {
    if (!begun.has(act)) continue
    const said = { import: act, withdrawn, kept: kept.filter(({ acts }) => acts.has(act)).length }
    await sayOfImport(home, person, 'UndoImport', said, idAt(home))
  }
}

/**
 * Takes back what one import recorded: each entry is withdrawn, the last of a record first, and nothing is erased. What
 * others have written to since stays, as do the people it met.
 * @param act the entry that began the import
 * @throws what the log throws, or the signal's reason: then the next undoing goes on from there.
 */
export const undoAct = (home: Home, act: string, options: Undoing): Promise<Undone> =>
  takeBack(home, ofAct(options.person, act), options)

async function takeBack(home: Home, isOwn: IsOwn, options: Undoing): Promise<Undone> {
  const { person, reason, rehearsal = false, signal, progress } = options
  const streams = await importedStreams(home.log, isOwn)
  let [entries, records] = [0, 0]
  const acts = new Map<string, number>()
  const withdrawing = new InOrder<Withdrawal>(async ({ record, noun, event }) => {
    signal?.throwIfAborted()
    if (!rehearsal) await withdraw(home, { noun, id: record, event, person, reason })
    entries += 1
    progress?.(entries)
  })
  for (const [stream, own] of streams.own) {
    const { noun, id } = refOf(stream)
    const recorded = effective(await home.streams.recorded(stream))
    const counting = recorded.filter((event) => own.has(event.id))
    if (counting.length > 0) records += 1
    for (const { id: event, metadata } of counting.toReversed()) {
      const { correlationId: act = event } = metadata
      acts.set(act, (acts.get(act) ?? 0) + 1)
      await withdrawing.take({ record: id, noun, event, needs: [] })
    }
  }
  await withdrawing.done()
  return { entries, records, kept: streams.kept, people: streams.people, acts }
}

interface Withdrawal extends Task {
  readonly noun: NounName
  readonly event: Id
}

/** Asked again for the same entry, it is the same withdrawal. */
async function withdraw(
  home: Home,
  {
    noun,
    id,
    event,
    person,
    reason,
  }: Omit<Kept, 'title' | 'acts'> & Pick<Undoing, 'person' | 'reason'> & { readonly event: Id },
): Promise<void> {
  await mendRecord(home, {
    noun,
    id,
    mending: { kind: 'withdraw', event, reason },
    giver: { by: 'import', person },
    source: 'import',
    key: deriveFrom(event, 'withdrawn', event),
  })
}
