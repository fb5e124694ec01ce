import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { git, makeFolder, makeRepository, type Told } from '../testing/repository.ts'
import { type HistoryOptions, openHistory } from './history.ts'

const DAY = '2021-05-27T12:23:36+02:00'
const two: Told[] = [
  {
    at: DAY,
    author: 'Jean',
    message: 'First\n\nBody\n',
    files: { 'a.md': 'one\n', 'b.md': 'b\n' },
  },
  { at: '2021-06-24T11:13:57-07:00', files: { 'a.md': 'two\n', 'b.md': null } },
]

async function all<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of iterable) items.push(item)
  return items
}

async function read(path: string, options?: HistoryOptions) {
  const history = await openHistory(path, options)
  try {
    return await all(history.commits())
  } finally {
    await history.close()
  }
}

describe('a history', () => {
  it('is read from its first commit on, with dates as they were written', async () => {
    const commits = await read(makeRepository(two))
    expect(commits).toMatchObject([
      {
        author: 'Jean',
        committedAt: DAY,
        message: 'First\n\nBody',
        parents: [],
        changes: [
          { status: 'added', path: 'a.md', form: 'file' },
          { status: 'added', path: 'b.md' },
        ],
      },
      {
        committedAt: '2021-06-24T11:13:57-07:00',
        changes: [
          { status: 'changed', path: 'a.md' },
          { status: 'removed', path: 'b.md' },
        ],
      },
    ])
    expect(commits[1]?.parents).toEqual([commits[0]?.hash])
  })

  it('follows first parents: a merge tells what it brought in', async () => {
    const path = makeRepository([
      { at: DAY, files: { 'a.md': 'one\n' } },
      { at: DAY, files: { 'b.md': 'side\n' } },
    ])
    git(path, 'checkout', '-q', '-B', 'main', 'commit-1')
    git(path, 'commit', '-q', '--allow-empty', '-m', 'On main')
    git(path, 'merge', '-q', '--no-ff', '-m', 'Merge side', 'commit-2')
    const commits = await read(path)
    expect(
      commits.map(({ message, changes }) => [message, changes.map((change) => change.path)]),
    ).toEqual([
      ['Commit 1', ['a.md']],
      ['On main', []],
      ['Merge side', ['b.md']],
    ])
  })

  it('is the same from a directory, a bare one, a linked work tree and a bundle', async () => {
    const path = makeRepository(two)
    const other = makeFolder()
    git(path, 'clone', '-q', '--bare', '.', join(other, 'bare'))
    git(path, 'worktree', 'add', '-q', '--detach', join(other, 'tree'), 'main')
    git(path, 'bundle', 'create', '-q', join(other, 'a.bundle'), 'main')
    git(path, 'bundle', 'create', '-q', join(other, 'b.bundle'), '--all', 'HEAD')
    git(path, 'pack-refs', '--all')
    git(path, 'gc', '-q')
    const commits = await read(path)
    expect(commits).toHaveLength(2)
    for (const source of ['bare', 'tree', 'a.bundle', 'b.bundle']) {
      expect(await read(join(other, source)), source).toEqual(commits)
    }
  })

  it('is read from a branch', async () => {
    const path = makeRepository(two)
    expect(await read(path, { branch: 'commit-1' })).toHaveLength(1)
    await expect(read(path, { branch: 'none' })).rejects.toMatchObject({ code: 'NoSuchBranch' })
    await expect(read(path, { branch: '../../HEAD' })).rejects.toMatchObject({
      code: 'NoSuchBranch',
    })
  })

  it('may use SHA-256', async () => {
    const path = makeRepository(two, '--object-format=sha256')
    const commits = await read(path)
    expect(commits.map(({ hash }) => hash.length)).toEqual([64, 64])
    const bundle = join(makeFolder(), 'a.bundle')
    git(path, 'bundle', 'create', '-q', bundle, '--all')
    expect(await read(bundle, { branch: 'main' })).toEqual(commits)
  })

  it('loses its trailers, and nothing else of a message', async () => {
    const message =
      'Subject\n\nNote: this stays.\n\nCo-authored-by: A <a@b.c>\nSigned-off-by: B <b@b.c>\n'
    const [commit] = await read(makeRepository([{ at: DAY, message }]))
    expect(commit?.message).toBe('Subject\n\nNote: this stays.')
  })
})

describe('what cannot be read', () => {
  it('is named: no repository, the end of a history only, no git', async () => {
    const folder = makeFolder()
    await expect(read(folder)).rejects.toMatchObject({ code: 'NotARepository' })
    await expect(read(join(folder, 'none'))).rejects.toMatchObject({ code: 'NotARepository' })
    writeFileSync(join(folder, 'text'), 'just a text')
    await expect(read(join(folder, 'text'))).rejects.toMatchObject({ code: 'NotARepository' })

    const path = makeRepository(two)
    git(folder, 'clone', '-q', '--depth=1', `file://${path}`, 'shallow')
    await expect(read(join(folder, 'shallow'))).rejects.toMatchObject({ code: 'HistoryIsShallow' })
    git(path, 'bundle', 'create', '-q', join(folder, 'end.bundle'), 'commit-1..main')
    await expect(read(join(folder, 'end.bundle'))).rejects.toMatchObject({
      code: 'BundleIncomplete',
    })
    git(path, 'bundle', 'create', '-q', join(folder, 'whole.bundle'), '--all', 'HEAD')
    const whole = readFileSync(join(folder, 'whole.bundle'))
    writeFileSync(join(folder, 'cut.bundle'), whole.subarray(0, -40))
    await expect(read(join(folder, 'cut.bundle'))).rejects.toMatchObject({
      code: 'BundleDamaged',
      message: 'This bundle is cut short or damaged. Make it again with “git bundle create”.',
    })
    writeFileSync(join(folder, 'broken.bundle'), '# v2 git bundle\n')
    await expect(read(join(folder, 'broken.bundle'))).rejects.toMatchObject({
      code: 'NotARepository',
    })
  })

  it('is a machine without git', async () => {
    const path = makeRepository(two)
    const empty = makeFolder()
    mkdirSync(join(empty, 'bin'))
    vi.stubEnv('PATH', join(empty, 'bin'))
    try {
      await expect(read(path)).rejects.toMatchObject({ code: 'GitNotInstalled' })
    } finally {
      vi.unstubAllEnvs()
    }
  })
})

describe('reading', () => {
  const places = () => readdirSync(tmpdir()).filter((name) => name.startsWith('lockstep-import-'))

  it('stops when it is told to, with the reason, and leaves nothing behind', async () => {
    const path = makeRepository(two)
    const before = places()
    const stop = new AbortController()
    const history = await openHistory(path, { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(all(history.commits())).rejects.toThrow('enough')
    await history.close()
    await expect(read(path, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow(
      'never',
    )
    expect(places().filter((place) => !before.includes(place))).toEqual([])
  })

  it('stops when the time is up', async () => {
    const late = read(makeRepository(two), { limits: { time: 0 } })
    await expect(late).rejects.toMatchObject({ code: 'ImportTookTooLong' })
  })
})
