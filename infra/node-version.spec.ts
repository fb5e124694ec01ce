import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const CHECK = join(import.meta.dirname, 'node-version.cjs')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-node-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the check says on a Node of another version, on another kind of computer. */
function checkedOn(version: string, platform: string = process.platform, arch = 'x64') {
  const disguise = join(folder, 'disguise.cjs')
  const values = { versions: { ...process.versions, node: version }, platform, arch }
  const lines = Object.entries(values).map(
    ([name, value]) =>
      `Object.defineProperty(process, '${name}', { value: ${JSON.stringify(value)} })`,
  )
  writeFileSync(disguise, lines.join('\n'))
  const args = ['-r', disguise, '-r', CHECK, '-e', 'console.log("went on")']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const sentence = (needed: string, is: string) =>
  `Lockstep needs Node ${needed} or newer and this is Node ${is}: install a current one from https://nodejs.org and run the same command again.\n`

test.each([
  ['18.20.8', 'linux', '20.0'],
  ['8.17.0', 'darwin', '20.0'],
  ['0.12.18', 'linux', '20.0'],
  ['20.19.5', 'win32', '24.11'],
  ['24.10.9', 'win32', '24.11'],
])('Node %s on %s is told that %s is needed', (version, platform, needed) => {
  const refused = { status: 1, stdout: '', stderr: sentence(needed, version) }
  expect(checkedOn(version, platform)).toEqual(refused)
})

test.each([
  ['20.0.0', 'linux'],
  ['20.19.5', 'darwin'],
  ['24.11.0', 'win32'],
  ['26.1.0', 'win32'],
])('Node %s on %s is enough', (version, platform) => {
  expect(checkedOn(version, platform)).toEqual({ status: 0, stdout: 'went on\n', stderr: '' })
})
