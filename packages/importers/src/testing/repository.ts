import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A commit as a spec tells it. A file that is null is removed; `moves` keep their content. */
export interface Told {
  /** ISO 8601 with an offset; also the author's date. */
  readonly at: string
  readonly author?: string
  readonly message?: string
  readonly files?: Readonly<Record<string, string | Buffer | null>>
  readonly links?: Readonly<Record<string, string>>
  readonly moves?: Readonly<Record<string, string>>
}

/** When the commits of a spec were made, a month apart. */
export const AT = [
  '2021-02-03T09:00:00+01:00',
  '2021-03-04T10:00:00+01:00',
  '2021-04-05T11:00:00+01:00',
] as const

/** A page's versions, one a commit; null where it is gone. */
export const versions = (file: string, ...texts: (string | null)[]): Told[] =>
  texts.map((text, index) => ({
    at: AT[index] ?? '',
    message: `Edit ${index}`,
    files: { [file]: text },
  }))

const GIT_ENV = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.invalid',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.invalid',
}

/** An empty folder that goes when the test ends. */
export function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lockstep-spec-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Runs git in a folder. */
export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' })

/** A repository with these commits on main, each also a branch of its own: `commit-1`, `commit-2`, … */
export function makeRepository(commits: readonly Told[], ...init: string[]): string {
  const path = makeFolder()
  git(path, 'init', '-q', '-b', 'main', ...init)
  const input = Buffer.concat(commits.map(commitStream))
  execFileSync('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: path,
    env: GIT_ENV,
    input,
  })
  return path
}

function commitStream(told: Told, index: number): Buffer {
  const { at, author = 'Ada', message = `Commit ${index + 1}`, files, links, moves } = told
  const person = `${author} <somebody@example.invalid> ${rawDate(at)}`
  const head = `commit refs/heads/main\nmark :${index + 1}\nauthor ${person}\ncommitter ${person}\n`
  const parent = index === 0 ? '' : `from :${index}\n`
  return Buffer.concat([
    Buffer.from(head),
    data(message),
    Buffer.from(parent),
    ...Object.entries(moves ?? {}).map(([from, to]) =>
      Buffer.from(`R ${quoted(from)} ${quoted(to)}\n`),
    ),
    ...Object.entries(files ?? {}).map(([path, content]) => file('100644', path, content)),
    ...Object.entries(links ?? {}).map(([path, target]) => file('120000', path, target)),
    Buffer.from(`\nreset refs/heads/commit-${index + 1}\nfrom :${index + 1}\n\n`),
  ])
}

const file = (mode: string, path: string, content: string | Buffer | null): Buffer =>
  content === null
    ? Buffer.from(`D ${quoted(path)}\n`)
    : Buffer.concat([Buffer.from(`M ${mode} inline ${quoted(path)}\n`), data(content)])

function data(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string)
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
}

/** A path as fast-import quotes it, so that it may hold anything. */
const quoted = (path: string): string =>
  `"${[...Buffer.from(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`

function rawDate(at: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? []
  return `${Math.floor(Date.parse(at) / 1000)} ${sign}${hours}${minutes}`
}
