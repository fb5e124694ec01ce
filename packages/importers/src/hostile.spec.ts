import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importAll, taken } from './testing/imported.ts'
import { git, makeFolder, makeRepository, type Told } from './testing/repository.ts'

const AT = '2021-09-10T16:28:44+00:00'
const OKRS = '# CY22-Q1 OKRs\n\n## Sales\n\n1. **OBJECTIVE: Grow**\n   - KR: Add $5m\n'
const okrs: Told[] = [
  { at: AT, files: { 'goals/2022_q1.md': OKRS, '.gitattributes': '* diff=evil filter=evil\n' } },
  { at: '2021-10-10T16:28:44+00:00', files: { 'goals/2022_q1.md': OKRS.replace('$5m', '$6m') } },
]

const HOOKS =
  'post-index-change reference-transaction pre-auto-gc post-checkout pre-receive update post-update fsmonitor-watchman'

/** A configuration in which everything that git can be made to run leaves a trace. */
const evilConfig = (run: string) => `
[core]
  fsmonitor = ${run}
  pager = ${run}
  editor = ${run}
  sshCommand = ${run}
  gitProxy = ${run}
  askPass = ${run}
  alternateRefsCommand = ${run}
  hooksPath = hooks
[pager]
  log = ${run}
  cat-file = ${run}
[diff]
  external = ${run}
[diff "evil"]
  command = ${run}
  textconv = ${run}
[filter "evil"]
  clean = ${run}
  smudge = ${run}
  process = ${run}
  required = true
[log]
  showSignature = true
  showRoot = false
  mailmap = true
[gpg]
  program = ${run}
[alias]
  log = !${run}
[uploadpack]
  packObjectsHook = ${run}
[extensions]
  partialClone = origin
[remote "origin"]
  promisor = true
  url = ext::${run}
  uploadpack = ${run}
[include]
  path = more
`

describe('a hostile repository', () => {
  it('runs nothing: no configuration, include, hook, filter, signature check or fetch', async () => {
    const path = makeRepository(okrs)
    const folder = makeFolder()
    const canary = join(folder, 'canary')
    const run = join(folder, 'run')
    writeFileSync(run, `#!/bin/sh\necho "$0 $*" >> ${canary}\ncat\n`)
    chmodSync(run, 0o755)
    sign(path)
    writeFileSync(join(path, '.git', 'more'), evilConfig(run).split('[include]')[0] ?? '')
    appendFileSync(join(path, '.git', 'config'), evilConfig(run))
    execFileSync('sed', [
      '-i',
      's/repositoryformatversion = 0/repositoryformatversion = 1/',
      join(path, '.git', 'config'),
    ])
    mkdirSync(join(path, '.git', 'hooks'), { recursive: true })
    for (const hook of HOOKS.split(' ')) {
      writeFileSync(join(path, '.git', 'hooks', hook), `#!/bin/sh\n${run}\n`)
      chmodSync(join(path, '.git', 'hooks', hook), 0o755)
    }

    const whole = await importAll(path)
    expect(existsSync(canary)).toBe(false)
    expect(taken(whole, 'goal revised')).toHaveLength(1)

    // The trap works: git itself springs it.
    try {
      git(path, 'log', '-1')
    } catch {}
    expect(existsSync(canary)).toBe(true)
  })

  it('lies about its history in vain: grafts, replacements and commit graphs are not believed', async () => {
    const path = makeRepository(okrs)
    const honest = await importAll(path)
    git(path, 'replace', 'commit-2', 'commit-1')
    writeFileSync(join(path, '.git', 'info', 'grafts'), `${git(path, 'rev-parse', 'commit-2')}`)
    expect(await importAll(path)).toEqual(honest)
  })

  it('has a page named that its objects lack, and the rest read', async () => {
    const path = makeRepository(okrs)
    const lost = git(path, 'rev-parse', 'commit-2:goals/2022_q1.md').trim()
    rmSync(join(path, '.git', 'objects', lost.slice(0, 2), lost.slice(2)))
    const { steps, notes } = await importAll(path)
    expect(steps).toHaveLength(2)
    expect(notes).toMatchObject([
      { file: 'goals/2022_q1.md', why: 'its content is not in the repository' },
    ])
  })

  it('has a page named that is broken, and the rest read', async () => {
    const path = makeRepository(okrs)
    const broken = git(path, 'rev-parse', 'commit-1:goals/2022_q1.md').trim()
    const file = join(path, '.git', 'objects', broken.slice(0, 2), broken.slice(2))
    chmodSync(file, 0o644)
    writeFileSync(file, readFileSync(file).subarray(0, -40))
    const { steps, notes } = await importAll(path)
    expect(steps).toHaveLength(2)
    expect(notes).toMatchObject([{ file: 'goals/2022_q1.md', why: 'git could not read it' }])
  })

  it('is no place to wander off from: links and strange refs lead nowhere', async () => {
    const path = makeRepository([
      { at: AT, files: { 'goals/2022_q1.md': OKRS }, links: { 'goals/2022_q2.md': '/etc/passwd' } },
    ])
    const { notes } = await importAll(path)
    expect(notes).toMatchObject([
      { file: 'goals/2022_q2.md', why: 'it is a symbolic link, which is not followed' },
    ])
    writeFileSync(join(path, '.git', 'HEAD'), 'ref: refs/heads/../../../../../etc/passwd\n')
    await expect(importAll(path)).rejects.toMatchObject({ code: 'NoSuchBranch' })
    rmSync(join(path, '.git', 'HEAD'))
    execFileSync('mkfifo', [join(path, '.git', 'HEAD')])
    await expect(importAll(path)).rejects.toMatchObject({ name: 'ImportError' })
  })
})

/** Puts a signature on the last commit, so that a signature check would have something to check. */
function sign(path: string): void {
  const raw = git(path, 'cat-file', 'commit', 'main')
  const signed = raw.replace(
    '\n\n',
    '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----\n\n',
  )
  const hash = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: path,
    input: signed,
  })
  git(path, 'update-ref', 'refs/heads/main', hash.toString().trim())
}
