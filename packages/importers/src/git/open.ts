import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ImportError } from '../errors.ts'
import { isBundle, openBundle } from './bundle.ts'
import { openDirectory } from './directory.ts'
import type { Opened, Source } from './source.ts'

/**
 * Opens a repository or a bundle for reading; leave its place afterwards.
 * @throws ImportError where there is no history to read.
 */
export async function openSource(source: Source): Promise<Opened> {
  const path = resolve(source.path)
  const about = await stat(path).catch(() => undefined)
  if (about === undefined)
    throw new ImportError('NotARepository', `There is no ${path}, or it can't be looked into.`)
  if (about.isDirectory()) return openDirectory(path, source)
  if (about.isFile() && (await isBundle(path))) return openBundle(path, about.size, source)
  throw new ImportError('NotARepository', 'This is neither a git repository nor a git bundle.')
}
