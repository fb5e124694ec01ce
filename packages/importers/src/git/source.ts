import { ImportError } from '../errors.ts'
import type { Limits } from './limits.ts'
import type { Place } from './place.ts'

/** What to read. */
export interface Source {
  /** A repository's directory, bare or not, or a bundle file. */
  readonly path: string
  /** A branch's name or a whole ref; left out for what the source has checked out. */
  readonly branch?: string
  readonly limits: Limits
  readonly signal: AbortSignal
}

/** Where a history can be read, and the commit it is read from. Leave the place afterwards. */
export interface Opened {
  readonly place: Place
  readonly tip: string
}

/** The commit that a source is read from: the branch's, or what is checked out. @throws ImportError `NoSuchBranch` */
export async function tipOf(
  { branch }: Source,
  find: (name: string) => Promise<string | undefined> | string | undefined,
): Promise<string> {
  for (const name of namesOf(branch)) {
    const found = await find(name)
    if (found !== undefined) return found
  }
  throw new ImportError(
    'NoSuchBranch',
    branch === undefined
      ? 'Nothing is checked out here, so name the branch to read.'
      : 'There is no such branch here.',
  )
}

function namesOf(branch: string | undefined): string[] {
  if (branch === undefined) return ['HEAD']
  return branch.startsWith('refs/') ? [branch] : [`refs/heads/${branch}`, `refs/tags/${branch}`]
}
