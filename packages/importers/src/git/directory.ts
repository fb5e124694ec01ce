import { existsSync } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ImportError } from '../errors.ts'
import { makePlace } from './place.ts'
import { type RefDirectories, resolveRef, smallFile } from './refs.ts'
import { type Opened, type Source, tipOf } from './source.ts'

const SMALL = 4 * 1024
const SHALLOW = 1024 ** 2

/** Opens a repository's directory: only its refs are read here, and git is lent only its objects. */
export async function openDirectory(path: string, source: Source): Promise<Opened> {
  const own = await gitDirectory(path)
  const shared = (await smallFile(join(own, 'commondir'), SMALL))?.trim()
  const directories: RefDirectories = { own, common: shared ? resolve(own, shared) : own }
  if (((await smallFile(join(directories.common, 'shallow'), SHALLOW)) ?? '') !== '') {
    throw new ImportError(
      'HistoryIsShallow',
      'This repository holds only the end of its history. Fetch the rest first: git fetch --unshallow',
    )
  }
  const tip = await tipOf(source, (name) => resolveRef(directories, name))
  return { tip, place: await makePlace(tip.length, join(directories.common, 'objects')) }
}

/** The `.git` of a work tree, what a linked work tree's `.git` file points to, or a bare repository itself. */
async function gitDirectory(path: string): Promise<string> {
  const inside = join(path, '.git')
  const about = await lstat(inside).catch(() => undefined)
  if (about?.isDirectory()) return inside
  const pointer = /^gitdir: (.+)$/m.exec((await smallFile(inside, SMALL)) ?? '')?.[1]
  if (pointer !== undefined) return resolve(path, pointer.trim())
  const objects = await stat(join(path, 'objects')).catch(() => undefined)
  const head = await smallFile(join(path, 'HEAD'), SMALL)
  if (objects?.isDirectory() && head !== undefined) return path
  const around = repositoryAround(path)
  throw new ImportError(
    'NotARepository',
    around === undefined
      ? 'This folder holds no git repository.'
      : `This folder is a part of the repository ${around}: name that, whose history is read as a whole.`,
  )
}

function repositoryAround(path: string): string | undefined {
  const above = dirname(path)
  if (above === path) return undefined
  return existsSync(join(above, '.git')) ? above : repositoryAround(above)
}
