import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImportError } from '../errors.ts'
import { deadline } from './deadline.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { makePlace, type Place } from './place.ts'
import { git, type Run } from './run.ts'

/** A repository at an address, and the address that its name stands for: git asks for none itself. */
export interface Remote {
  readonly url: URL
  readonly at: string
  readonly signal: AbortSignal
}

/** What one reading may cost: milliseconds, and bytes of objects. */
const TIME = 5 * 60_000
const MOST_BYTES = 256 * 1024 ** 2
/** Milliseconds. So often it is looked how much has come. */
const LOOK_AFTER = 250

const PLAIN_PORT = 80
const TLS_PORT = 443

/** The commit that a remote has checked out. @throws ImportError */
export async function tipOfRemote(remote: Remote): Promise<string> {
  const place = await makePlace(SHA1)
  try {
    const told = await remotely(remote, place, ['ls-remote', '--quiet', remote.url.href, 'HEAD'])
    const [tip = ''] = told.split(/\s/)
    if (!/^[0-9a-f]{40,64}$/.test(tip))
      throw new ImportError('NoSuchBranch', 'This repository has nothing checked out.')
    return tip
  } finally {
    await place.leave()
  }
}

/** Brings what a remote has checked out, with all its history. Leave the place afterwards. @throws ImportError */
export async function cloneRemote(remote: Remote): Promise<Place> {
  const place = await makePlace(SHA1)
  const tooLarge = new AbortController()
  const looking = setInterval(() => void checkSize(place, tooLarge), LOOK_AFTER)
  try {
    const signal = AbortSignal.any([remote.signal, tooLarge.signal])
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance']
    const ref = 'refs/heads/followed'
    await remotely({ ...remote, signal }, place, [...args, remote.url.href, `+HEAD:${ref}`])
    await writeFile(join(place.directory, 'HEAD'), `ref: ${ref}\n`)
    return place
  } catch (error) {
    await place.leave()
    throw error
  } finally {
    clearInterval(looking)
  }
}

const SHA1 = 40

/** No redirect is followed, no proxy and no password asked, and nobody connected to but the address that was looked at. */
function remotely({ url, at, signal }: Remote, place: Place, args: string[]): Promise<string> {
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  const port = url.port || String(protocol === 'http' ? PLAIN_PORT : TLS_PORT)
  const address = at.includes(':') ? `[${at}]` : at
  const run: Run = { place, limits: DEFAULT_LIMITS, signal: deadline(TIME, signal), protocol }
  const said = git(run, [
    ...['-c', `protocol.${protocol}.allow=always`, '-c', 'http.followRedirects=false'],
    ...['-c', 'http.proxy=', '-c', 'credential.helper=', '-c', 'fetch.unpackLimit=1'],
    ...['-c', `http.curloptResolve=${url.hostname}:${port}:${address}`],
    ...args,
  ])
  return said.catch(withoutTheirWords)
}

/** What git says of a remote may be what the remote said: nothing that came from outside is repeated. */
function withoutTheirWords(error: unknown): never {
  if (!(error instanceof ImportError) || error.code !== 'HistoryNotReadable') throw error
  throw new ImportError(error.code, 'There is no Git repository at this address that can be read.')
}

async function checkSize({ directory }: Place, tooLarge: AbortController): Promise<void> {
  const packs = join(directory, 'objects', 'pack')
  const names = await readdir(packs).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) => stat(join(packs, name)).catch(() => undefined)),
  )
  const bytes = sizes.reduce((sum, about) => sum + (about?.size ?? 0), 0)
  if (bytes > MOST_BYTES)
    tooLarge.abort(new ImportError('HistoryTooLarge', 'This history is larger than 256 MB.'))
}
