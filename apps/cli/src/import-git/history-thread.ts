import { parentPort, workerData } from 'node:worker_threads'
import { ImportError } from '@lockstep/importers/errors'
import { importHistory } from '@lockstep/importers/import-history'
import { sizeOf, type ThreadRequest, type ThreadWork, type Told } from './thread-words.ts'

/** The thread that reads a history, ahead of what is made of it but never far. It knows nothing of an organisation. */
const port = parentPort
if (port === null) throw new Error('this runs as a thread')
const tell = (told: Told) => port.postMessage(told)
const { path, reading, most } = workerData as ThreadWork

const stopping = new AbortController()
let ahead = 0
let freed = () => {}
port.on('message', (request: ThreadRequest) => {
  if (request === 'stop') stopping.abort()
  else ahead -= request.taken
  freed()
})

try {
  for await (const commit of importHistory(path, { ...reading, signal: stopping.signal })) {
    tell({ is: 'commit', commit })
    ahead += sizeOf(commit)
    while (ahead > most && !stopping.signal.aborted)
      await new Promise<void>((resolve) => {
        freed = resolve
      })
  }
  tell({ is: 'ended' })
} catch (error) {
  const code = error instanceof ImportError ? error.code : undefined
  const message = error instanceof Error ? error.message : 'thrown'
  tell({ is: 'failed', message, ...(code === undefined ? {} : { code }) })
} finally {
  port.close()
}
