import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventLogContract } from '../../contract/event-log-contract.ts'
import { idsOfTheLog } from '../../contract/ids-of-the-log.ts'

const newPlace = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-log-'))
  return {
    address: `sqlite:${join(folder, 'events.db')}`,
    remove: () => rm(folder, { recursive: true }),
  }
}

eventLogContract('SQLite', newPlace, { 'the ids of the log': idsOfTheLog })
