import { parentPort, workerData } from 'node:worker_threads'
import { ImportError } from '@lockstep/importers/errors'
import {
  type Reading,
  sizeOf,
  type ThreadRequest,
  type ThreadWork,
  type Told,
} from './thread-words.ts'

/** The thread that reads what is imported, ahead of what is made of it but never far. It knows nothing of an organisation. */
const port = parentPort
if (port === null) throw new Error('this runs as a thread')
const tell = (told: Told) => port.postMessage(told)
const { work, most } = workerData as ThreadWork

const stopping = new AbortController()
let ahead = 0
let freed = () => {}
port.on('message', (request: ThreadRequest) => {
  if (request === 'stop') stopping.abort()
  else ahead -= request.taken
  freed()
})

/** Each kind is loaded where it is read: all of them take three times as long as a history's alone. */
async function partsOf(read: Reading, signal: AbortSignal) {
  switch (read.of) {
    case 'history': {
      const { importHistory } = await import('@lockstep/importers/import-history')
      return importHistory(read.path, { ...read.reading, signal })
    }
    case 'goals': {
      const { importTable } = await import('@lockstep/importers/import-table')
      return importTable(read.path, read.reading)
    }
    case 'calendar': {
      const { importCalendar } = await import('@lockstep/importers/import-calendar')
      return importCalendar(read.path, read.reading)
    }
  }
}

try {
  for await (const part of await partsOf(work, stopping.signal)) {
    tell({ is: 'part', part })
    ahead += sizeOf(part)
    while (ahead > most && !stopping.signal.aborted)
      await new Promise<void>((resolve) => {
        freed = resolve
      })
    if (stopping.signal.aborted) break
  }
  tell({ is: 'ended' })
} catch (error) {
  const code = error instanceof ImportError ? error.code : undefined
  const message = error instanceof Error ? error.message : 'thrown'
  tell({ is: 'failed', message, ...(code === undefined ? {} : { code }) })
} finally {
  port.close()
}
