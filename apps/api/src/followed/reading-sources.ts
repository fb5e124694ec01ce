import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Access, FollowedSource, SourceReading } from '@lockstep/application'
import { instant, mayImport } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import {
  cloneRemote,
  headOfTable,
  type Remote,
  type TableHead,
  type TableReading,
  tipOfRemote,
} from '@lockstep/importers'
import { looked, recorded, type Wanted } from '../imports/importing.ts'
import { LARGEST } from '../imports/kinds.ts'
import { rememberedLines } from '../imports/remembered-lines.ts'
import { rememberedReading, wasImported } from '../imports/tables.ts'
import { sentenceOf } from '../imports/work.ts'
import type { Open } from '../organisations/opened.ts'
import { AddressRefused, addressesOf, addressOf, hostOf, type Reach } from '../outside/address.ts'
import { checkAnswers, fetchFile, NotFetched } from '../outside/fetch-file.ts'
import { isMember } from '../visitors/part.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Milliseconds from one reading to the next. */
const EVERY = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const

/** Milliseconds. So long nobody else reads it: longer than it may take. */
const TAKEN_FOR = 30 * MINUTE

/** Who reads, and what they may reach. */
export interface SourceReader {
  readonly access: Pick<Access, 'followed'>
  /** Its own among all servers. */
  readonly name: string
  readonly reach: Reach
  readonly now: () => number
  readonly stopping: AbortSignal
}

/** Reads what is due of an organisation’s followed sources, one after the other. Of many servers one does. */
export async function readDue(reader: SourceReader, open: Open): Promise<void> {
  const { access, name, now, stopping } = reader
  for (const { id, next } of await access.followed.in(open.served.id)) {
    if (Date.parse(next) > now() || stopping.aborted) continue
    const source = await access.followed.take(id, name, now(), now() + TAKEN_FOR)
    if (source !== undefined) await readOne(reader, open, source)
  }
}

async function readOne(reader: SourceReader, open: Open, source: FollowedSource): Promise<void> {
  const { access, name, now, stopping } = reader
  const at = now()
  if (!(await isMember(open, source.person))) return access.followed.stop(source.id)
  const read = await readingOf(reader, open, source).catch((error: unknown) => ({
    seen: source.seen,
    reading: { problem: problemOf(error) },
  }))
  // It is read by another, or once this server is there again.
  if (stopping.aborted) return
  const { seen, reading } = read
  const next = instant(at + EVERY[source.every])
  const standing = { id: source.id, next, ...(seen === undefined ? {} : { seen }) }
  await access.followed.noteReading(standing, name, { at: instant(at), ...reading })
}

interface Read {
  readonly seen: string | undefined
  readonly reading: Omit<SourceReading, 'at'>
}

async function readingOf(reader: SourceReader, open: Open, source: FollowedSource): Promise<Read> {
  await checkMayImport(open, source)
  return source.of === 'history'
    ? readRepository(reader, open, source)
    : readTable(reader, open, source)
}

async function readTable(reader: SourceReader, open: Open, source: FollowedSource): Promise<Read> {
  const { reach, stopping: signal } = reader
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-followed-'))
  const path = join(folder, 'table')
  try {
    const seen = await fetchFile(source.url, path, { reach, signal, most: LARGEST.goals })
    if (seen === source.seen) return { seen, reading: {} }
    return { seen, reading: await imported(reader, open, source, path) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readRepository(
  { reach, stopping, ...reader }: SourceReader,
  open: Open,
  source: FollowedSource,
): Promise<Read> {
  const url = addressOf(source.url, reach)
  const [found] = await addressesOf(hostOf(url), reach)
  const remote: Remote = { url, at: found?.address ?? '', signal: stopping }
  const seen = await tipOfRemote(remote).catch(async (error: unknown) => {
    // Where the address itself says what is wrong with it, that is told as of a table.
    await checkAnswers(askedByGit(url), { reach, signal: stopping })
    throw error
  })
  if (seen === source.seen) return { seen, reading: {} }
  const place = await cloneRemote(remote)
  try {
    const whole = { reach, stopping, ...reader }
    return { seen, reading: await imported(whole, open, source, place.directory) }
  } finally {
    await place.leave()
  }
}

/** What git asks a repository's address for first. */
const askedByGit = ({ href }: URL): string =>
  `${href.replace(/\/$/, '')}/info/refs?service=git-upload-pack`

/** As the import page does it: with the columns and the lines as they were chosen there the last time. */
async function imported(
  { stopping, now }: SourceReader,
  open: Open,
  source: FollowedSource,
  path: string,
): Promise<Read['reading']> {
  const { of, person } = source
  const table = of === 'goals' ? await headOfTable(path) : undefined
  const reading = table && (await columnsOf(open, source, table))
  const lines = await rememberedLines(open, of)
  const wanted: Wanted = {
    ...{ id: newId(new Date(now())), name: nameOf(source), person, path, of, table, reading },
    asked: { answers: { periods: [] }, sessions: [], lines },
    mayName: await mayName(open, person),
  }
  const heard = () => {}
  const look = await looked(open, wanted, stopping, heard)
  const unread = look.lines.filter(({ choosing }) => choosing?.chosen === undefined).length
  if (look.events === 0) return { came: { recorded: 0, known: look.known, lines: unread } }
  const came = await recorded(open, { ...wanted, who: [] }, stopping, heard)
  const { recorded: entries, known, lines: left } = came
  return { came: { recorded: entries, known, lines: left }, import: came.import }
}

/** With other columns than before its rows would be recorded as new ones: its follower says first what they are. */
async function columnsOf(
  open: Open,
  source: FollowedSource,
  table: TableHead,
): Promise<TableReading> {
  const { person, seen } = source
  const remembered = await rememberedReading(open, person, table)
  if (remembered !== undefined) return remembered
  if (seen !== undefined && (await wasImported(open, person, nameOf(source))))
    throw new NotFetched(
      'It has other columns than before. Import the table by hand once to say what they are.',
    )
  return table.guess
}

/** The last part of its address, as a file would be called. */
function nameOf({ url }: FollowedSource): string {
  const { pathname, hostname } = new URL(url)
  return (pathname.split('/').findLast((part) => part !== '') ?? hostname).slice(0, 200)
}

const viewerIn = async ({ home }: Open, person: string) => ({
  organisation: await home.organisation(),
  person,
  self: await home.person(person),
})

const mayName = async (open: Open, person: string): Promise<boolean> =>
  mayImport(await viewerIn(open, person), 'history')

async function checkMayImport(open: Open, { person, of }: FollowedSource): Promise<void> {
  if (!mayImport(await viewerIn(open, person), of))
    throw new NotFetched('A history is an administrator’s to import, and you are none any more.')
}

function problemOf(error: unknown): string {
  const isSaid = error instanceof NotFetched || error instanceof AddressRefused
  return isSaid ? error.message : sentenceOf(error)
}
