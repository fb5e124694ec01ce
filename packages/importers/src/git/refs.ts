import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImportError } from '../errors.ts'

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const SYMBOLIC = /^ref: (refs\/\S+)$/
const SMALL = 4 * 1024
const PACKED = 32 * 1024 ** 2
const DEPTH = 5

/** The two directories that hold a repository's refs: its own, and the one it shares with its other work trees. */
export interface RefDirectories {
  readonly own: string
  readonly common: string
}

/**
 * The commit that a ref names, read from its files without git, which would read the repository's configuration.
 * @param name `HEAD` or a whole name such as `refs/heads/main`.
 */
export async function resolveRef(
  directories: RefDirectories,
  name: string,
  depth = DEPTH,
): Promise<string | undefined> {
  if (depth === 0 || !isSafe(name)) return undefined
  const said = await looseRef(directories, name)
  if (said === undefined) return packedRef(directories.common, name)
  if (HASH.test(said)) return said
  const target = SYMBOLIC.exec(said)?.[1]
  if (target === 'refs/heads/.invalid') {
    throw new ImportError(
      'RefsNotReadable',
      'This repository keeps its refs in a format that is not read here. Make a bundle of it: git bundle create history.bundle --all',
    )
  }
  return target === undefined ? undefined : resolveRef(directories, target, depth - 1)
}

const isSafe = (name: string): boolean =>
  name === 'HEAD' || (/^refs\/[^\s\\:*?[~^]+$/.test(name) && !name.includes('..'))

async function looseRef(
  { own, common }: RefDirectories,
  name: string,
): Promise<string | undefined> {
  const text =
    (await smallFile(join(own, name), SMALL)) ?? (await smallFile(join(common, name), SMALL))
  return text?.trim()
}

async function packedRef(common: string, name: string): Promise<string | undefined> {
  const packed = (await smallFile(join(common, 'packed-refs'), PACKED)) ?? ''
  for (const line of packed.split('\n')) {
    if (line.endsWith(` ${name}`)) {
      const hash = line.slice(0, line.indexOf(' '))
      if (HASH.test(hash)) return hash
    }
  }
  return undefined
}

/** A plain file's text; undefined where there is none, or something that could hang or flood us: a pipe, a link. */
export async function smallFile(path: string, limit: number): Promise<string | undefined> {
  const about = await lstat(path).catch(() => undefined)
  return about?.isFile() && about.size <= limit ? readFile(path, 'utf8') : undefined
}
