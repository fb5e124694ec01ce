import { existsSync, statSync } from 'node:fs'
import { ReadStore } from '@lockstep/projections'
import type { Home } from '../home/home.ts'
import { files } from '../home/open-home.ts'

/** Where an organisation's log and its projections stand. */
export interface Standing {
  readonly events: number
  /** The position of the last event; undefined while there is none. */
  readonly head: string | undefined
  /** How many events the projections have not read yet. */
  readonly behind: number
  readonly projections: readonly ProjectionStanding[]
  /** Bytes on the disk, by file; a write-ahead log counts as part of its file. */
  readonly sizes: Readonly<Record<'log' | 'rows' | 'keys', number>>
}

export interface ProjectionStanding {
  readonly name: string
  readonly version: number | undefined
  /** The version that is being built to replace it. */
  readonly building?: number
}

/** Looks where an organisation stands, and changes nothing. */
export async function standingOf(home: Home, directory: string): Promise<Standing> {
  const { log, rows, keys } = files(directory)
  const { read, position, projections } = existsSync(rows) ? readIn(rows, home) : NOTHING_READ
  const head = await home.log.head()
  let behind = 0
  for await (const page of home.log.readAll(position)) behind += page.length
  return {
    events: read + behind,
    head,
    behind,
    projections,
    sizes: { log: bytesOf(log), rows: bytesOf(rows), keys: bytesOf(keys) },
  }
}

const NOTHING_READ = { read: 0, position: undefined, projections: [] }

function readIn(file: string, { log }: Home) {
  const store = new ReadStore(file, { readOnly: true })
  try {
    return store.reading(() => {
      const checkpoint = store.checkpoint.get()
      // Of another log nothing counts: whoever opens it next begins anew.
      if (checkpoint?.log !== log.id) return NOTHING_READ
      const projections = [...store.versions.all().values()].map(
        ({ name, serving, building }): ProjectionStanding => ({
          name,
          version: serving,
          ...(building === undefined ? {} : { building }),
        }),
      )
      return { read: store.entries.count(), position: checkpoint.position, projections }
    })
  } finally {
    store.close()
  }
}

const bytesOf = (file: string): number =>
  [file, `${file}-wal`]
    .map((part) => statSync(part, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
