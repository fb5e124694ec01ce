import { ByteReader } from './byte-reader.ts'
import { cleaned, decode } from './decode.ts'
import type { Limits } from './limits.ts'
import { messageOf } from './message.ts'
import { git, type Run, startGit } from './run.ts'

/** What a commit did to one file. Renames are not looked for here: see `pages.ts`. */
export interface Change {
  readonly status: 'added' | 'changed' | 'removed'
  readonly path: string
  /** The object's name before; absent for an added file. */
  readonly before?: string
  /** The object's name and what it is after; absent for a removed file. */
  readonly after?: string
  readonly form?: 'file' | 'link' | 'repository'
}

export interface Commit {
  readonly hash: string
  readonly parents: readonly string[]
  /** One line, never empty. */
  readonly author: string
  /** The committer's date as ISO 8601 with its offset; empty where git finds none. */
  readonly committedAt: string
  /** Subject and body without trailers. */
  readonly message: string
  readonly changes: readonly Change[]
  /** How many files of a very large commit were left out. */
  readonly unread: number
}

const NUL = 0
const NEWLINE = 10
const FORMAT = '--format=%H%x00%P%x00%an%x00%cI%x00%B'
const LOG = ['log', '-z', '--raw', '--no-renames', '--no-abbrev', '--first-parent', '-m', '--root']
const PLAIN = ['--reverse', '--no-show-signature', '--no-mailmap', '--no-ext-diff', '--no-textconv']

/** How many commits a first-parent history has. */
export async function countCommits(run: Run, tip: string): Promise<number> {
  return Number(await git(run, ['rev-list', '--count', '--first-parent', tip, '--']))
}

/** The last commit of a first-parent history that is one of these. */
export async function lastAmong(
  run: Run,
  tip: string,
  commits: ReadonlySet<string>,
): Promise<string | undefined> {
  if (commits.size === 0) return undefined
  const list = startGit(run, ['rev-list', '--first-parent', tip, '--'])
  list.stdin.end()
  try {
    const lines = new ByteReader(list.stdout)
    const next = () => lines.until(NEWLINE, run.limits.fieldBytes)
    for (let line = await next(); line !== undefined; line = await next()) {
      const hash = decode(line)
      if (commits.has(hash)) return hash
    }
    await list.done
    return undefined
  } finally {
    list.stop()
  }
}

/** A history along first parents, the oldest commit first, each with what it changed against its first parent. */
export async function* readLog(run: Run, tip: string): AsyncGenerator<Commit, void, undefined> {
  const log = startGit(run, [...LOG, ...PLAIN, FORMAT, tip, '--'])
  log.stdin.end()
  try {
    const fields = new ByteReader(log.stdout)
    const next = () => fields.until(NUL, run.limits.fieldBytes)
    let hash = await next()
    while (hash !== undefined) {
      const [parents, author, committedAt, message] = [
        await next(),
        await next(),
        await next(),
        await next(),
      ]
      const { changes, unread, after } = await readChanges(next, run.limits)
      yield {
        hash: decode(hash),
        parents: decode(parents).split(' ').filter(Boolean),
        author: nameOf(decode(author)),
        committedAt: decode(committedAt),
        message: messageOf(decode(message)),
        changes,
        unread,
      }
      hash = after
    }
    await log.done
  } finally {
    log.stop()
  }
}

const LONGEST_NAME = 200

/** An author's name on one line. Git insists on one, but not on what it is. */
const nameOf = (raw: string): string =>
  cleaned(raw).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME) || 'somebody without a name'

type Next = () => Promise<Buffer | undefined>

async function readChanges(next: Next, { filesInCommit, pathBytes }: Limits) {
  const changes: Change[] = []
  let unread = 0
  let room = pathBytes
  let field = await next()
  while (field !== undefined && isChange(field)) {
    const path = decode(await next())
    room -= path.length
    if (changes.length < filesInCommit && room >= 0)
      changes.push(changeOf(decode(field).trim(), path))
    else unread += 1
    field = await next()
  }
  return { changes, unread, after: field }
}

const COLON = 58

const isChange = (field: Buffer): boolean =>
  field[0] === COLON || (field[0] === NEWLINE && field[1] === COLON)

/** @param meta `:100644 100644 <before> <after> M` */
function changeOf(meta: string, path: string): Change {
  const [, mode = '', before = '', after = '', letter = ''] = meta.split(' ')
  if (letter === 'D') return { status: 'removed', path, before }
  const form = mode === '120000' ? 'link' : mode === '160000' ? 'repository' : 'file'
  return letter === 'A'
    ? { status: 'added', path, after, form }
    : { status: 'changed', path, before, after, form }
}
