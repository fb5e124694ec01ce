import {
  type Choice,
  type ImportSource,
  importFrom,
  lookAt,
  type Naming,
  sayOfImport,
  whoIs,
} from '@lockstep/application'
import type { Id, ImportKind, PersonId } from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import type { TableHead, TableReading } from '@lockstep/importers'
import type { z } from 'zod'
import type { Open } from '../organisations/opened.ts'
import { ownPartnerships, peopleOf } from '../organisations/people.ts'
import type { ImportJob, LookBody } from './answers.ts'
import { answersOf, choicesOf } from './asked.ts'
import { toldTable } from './tables.ts'
import { linesOf, progressOf, toldOf } from './work.ts'

/** What is to be imported, and how. */
export interface Wanted {
  readonly id: Id
  readonly name: string
  readonly person: PersonId
  readonly path: string
  readonly of: ImportKind
  readonly asked: Pick<z.output<typeof LookBody>, 'answers' | 'sessions' | 'lines'>
  readonly table: TableHead | undefined
  readonly reading: TableReading | undefined
  /** Whether who imports may say who somebody new is. */
  readonly mayName: boolean
}

type Progress = NonNullable<ImportJob['progress']>

async function sourceOf(open: Open, wanted: Wanted): Promise<ImportSource> {
  const { of, path, name, asked, reading, person } = wanted
  const lines = choicesOf(asked.lines)
  if (of === 'calendar') {
    const chosen = new Map(asked.sessions.map(({ series, ...whose }) => [series, whose]))
    return { of, path, name, chosen, lines, partnerships: await ownPartnerships(open, person) }
  }
  return of === 'history' || reading === undefined
    ? { of: 'history', path, answers: answersOf(asked.answers), lines }
    : { of: 'goals', path, name, reading, lines }
}

/** Whom the names of a file may mean: the same for a look as for what is recorded. */
const naming = async (open: Open, { person, mayName }: Wanted): Promise<Naming> => ({
  people: await peopleOf(open, person),
  unknown: mayName ? 'new' : 'left out',
})

/** What an import would record. */
export async function looked(
  open: Open,
  wanted: Wanted,
  signal: AbortSignal,
  progress: (progress: Progress) => void,
): Promise<NonNullable<ImportJob['look']>> {
  const { person } = wanted
  const look = await lookAt(open.home, await sourceOf(open, wanted), {
    person,
    ...(await naming(open, wanted)),
    signal,
    heard: (part) => progress(progressOf(part)),
  })
  return toldOf(look)
}

/**
 * Records an import between an entry that begins it and one that ends it. One that was stopped goes on under the entry that
 * began it.
 */
export async function recorded(
  open: Open,
  wanted: Wanted & { readonly who: readonly { readonly name: string; readonly is: Choice }[] },
  signal: AbortSignal,
  progress: (progress: Progress) => void,
): Promise<NonNullable<ImportJob['came']>> {
  const began = performance.now()
  const { person, who, id } = wanted
  const act = await begun(open, wanted)
  const imported = await importFrom(open.home, await sourceOf(open, wanted), {
    person,
    act,
    who: whoIs({ ...(await naming(open, wanted)), chosen: who }),
    signal,
    heard: (part) => progress(progressOf(part)),
  })
  const all = linesOf(imported)
  const settled = all.filter(({ choosing }) => choosing?.chosen !== undefined).length
  const came = {
    import: act,
    recorded: imported.events,
    known: imported.known,
    notUnderstood: all.length - settled,
  }
  await sayOfImport(open.home, person, 'EndImport', came, deriveFrom(id, id, 'ended'))
  // Whoever is told that it is done finds it in every view.
  await open.reading.settled()
  const { notUnderstood: lines, ...rest } = came
  return { ...rest, lines, settled, milliseconds: Math.round(performance.now() - began) }
}

async function begun(open: Open, wanted: Wanted): Promise<Id> {
  const { id, of, name, person, table, reading, asked } = wanted
  const lines = asked.lines.filter(({ instead }) => instead !== '')
  const told = {
    ...(table === undefined || reading === undefined
      ? {}
      : { table: toldTable(table.headers, reading) }),
    ...(lines.length === 0 ? {} : { lines }),
  }
  const { events } = await sayOfImport(open.home, person, 'BeginImport', { of, name, ...told }, id)
  return events[0] as Id
}
