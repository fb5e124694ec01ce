import { chmodSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '@lockstep/importers/testing/repository'
import { expect, it } from 'vitest'
import { commandLine } from './testing/command-line.ts'

/** What others than the owner may do with each file and folder within one. */
const openIn = (folder: string): string[] =>
  globSync('**', { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => path !== folder && (statSync(path).mode & 0o077) !== 0)

it('what lies in a data folder is for its owner alone, wherever the folder is and whoever made it', async () => {
  const [data, moved] = [makeFolder(), makeFolder()]
  for (const folder of [data, moved]) chmodSync(folder, 0o755)
  const lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada')
  await lockstep('rebuild')
  expect(globSync('*/keys.db', { cwd: data })).toHaveLength(1)
  expect(openIn(data)).toEqual([])
  expect((await lockstep('migrate', '--from', 'files', '--to', `files:${moved}`)).code).toBe(0)
  expect(globSync('*/keys.db', { cwd: moved })).toHaveLength(1)
  expect(openIn(moved)).toEqual([])
})

it('what an earlier version left open to others is closed when it is opened', async () => {
  const data = makeFolder()
  const lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada')
  await lockstep('rebuild')
  for (const path of globSync('**', { cwd: data })) {
    const whole = join(data, path)
    chmodSync(whole, statSync(whole).isDirectory() ? 0o755 : 0o644)
  }
  await lockstep('rebuild')
  expect(openIn(data)).toEqual([])
})
