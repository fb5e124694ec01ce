// Writes a small data folder as today's build leaves it, for the tests to open for ever. To be run once an issue.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dataFiles, files, homeIn, openHome, SqliteAccess } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { tell } from './story/story.ts'
import { Teller } from './story/teller.ts'
import { summaryOf } from './summary.ts'

const folder = join(import.meta.dirname, 'data', new Date().toISOString().slice(0, 10))
if (existsSync(folder)) throw new Error(`${folder} is there; what was written stays as it is.`)
await mkdir(folder, { recursive: true })

const id = newId(new Date())
const served = { id, folder: id, demo: true }
const access = new SqliteAccess(dataFiles(folder).access)
await access.serve(served)
await access.close()

const directory = homeIn(folder, served)
const home = await openHome(id, directory, { asDemo: true })
const teller = await Teller.of(home, directory)
await tell(teller)
await teller.stop()
await writeFile(join(folder, 'summary.txt'), await summaryOf(home))
await home.close()
for (const file of [dataFiles(folder).access, ...Object.values(files(directory))]) compact(file)
console.log(`Wrote ${folder}. Read its summary.txt before you commit it.`)

/** One file, as small as it gets. */
function compact(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}
