import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * An empty git directory of our own, whose configuration we wrote. A repository is read by lending git its objects
 * only, so nothing else in it is ever looked at by git: no configuration, include, hook, attribute, filter, graft,
 * replacement or remote.
 */
export interface Place {
  readonly directory: string
  /** Where git finds the objects; undefined for the place's own. */
  readonly objects?: string
  /** For objects whose names turn out to be of another length. */
  setHashLength(hashLength: number): Promise<void>
  leave(): Promise<void>
}

/** @param hashLength hex digits of an object's name: 40 for SHA-1, 64 for SHA-256. */
export async function makePlace(hashLength: number, objects?: string): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'lockstep-import-'))
  await Promise.all([mkdir(join(directory, 'objects')), mkdir(join(directory, 'refs'))])
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n')
  const setHashLength = (length: number) =>
    writeFile(join(directory, 'config'), configuration(length))
  await setHashLength(hashLength)
  return {
    directory,
    ...(objects === undefined ? {} : { objects }),
    setHashLength,
    leave: () => rm(directory, { recursive: true, force: true }),
  }
}

const configuration = (hashLength: number): string =>
  hashLength === 64
    ? '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n'
    : '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
