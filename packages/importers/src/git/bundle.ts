import { open as openFile } from 'node:fs/promises'
import { ImportError } from '../errors.ts'
import { makePlace, type Place } from './place.ts'
import { git, type Run } from './run.ts'
import { type Opened, type Source, tipOf } from './source.ts'

const FIRST_LINE = /^# v[23] git bundle\n/

/** Whether a file begins as a bundle does. */
export async function isBundle(path: string): Promise<boolean> {
  const file = await openFile(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0)
    return FIRST_LINE.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Opens a bundle: its objects are unpacked into a place that goes when it is left. */
export async function openBundle(path: string, size: number, source: Source): Promise<Opened> {
  const { limits } = source
  if (size > limits.bundleBytes) {
    const most = `${limits.bundleBytes} bytes`
    throw new ImportError('BundleTooLarge', `This bundle is larger than ${most}.`)
  }
  const place = await makePlace(SHA1)
  const run = { place, limits, signal: source.signal }
  return orLeave(place, async () => {
    const heads = readHeads(await git(run, ['bundle', 'list-heads', path]))
    if (heads.size === 0)
      throw new ImportError('NotARepository', 'This is no Git bundle: it holds no branch.')
    const tip = await tipOf(source, (name) => heads.get(name) ?? onlyHead(heads, name))
    if (tip.length !== SHA1) await place.setHashLength(tip.length)
    await unpack(run, path)
    return { place, tip }
  })
}

/** A bundle of a single branch need not say what was checked out. */
const onlyHead = (heads: ReadonlyMap<string, string>, name: string): string | undefined =>
  name === 'HEAD' && heads.size === 1 ? [...heads.values()][0] : undefined

const SHA1 = 40

/** Leaves a place at once where what was to be done in it fails. */
async function orLeave<T>(place: Place, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    await place.leave()
    throw error
  }
}

async function unpack(run: Run, path: string): Promise<void> {
  try {
    await git(run, ['bundle', 'unbundle', path])
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'HistoryNotReadable') throw error
    throw error.message.includes('prerequisite')
      ? new ImportError(
          'BundleIncomplete',
          'This bundle holds only the end of a history. Bundle the whole one.',
        )
      : new ImportError(
          'BundleDamaged',
          'This bundle is cut short or damaged. Make it again with “git bundle create”.',
        )
  }
}

function readHeads(listed: string): Map<string, string> {
  const lines = listed.split('\n').map((line) => line.split(' '))
  return new Map(lines.flatMap(([hash, name]) => (hash && name ? [[name, hash] as const] : [])))
}
