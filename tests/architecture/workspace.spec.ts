import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './house.ts'
import { mayKnow } from './rules.ts'

/** Answers what a tool printed, if it found fault with the workspace. */
function faults(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? '' : stdout + stderr
}

test('no package reaches into another, or imports what it does not declare', () => {
  expect(faults('turbo', 'boundaries')).toBe('')
})

test('nothing is declared, exported or kept that nobody uses', () => {
  expect(faults('knip', '--no-progress')).toBe('')
})

test.each(Object.entries(mayKnow))('%s declares only what it may know', (part, known) => {
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(root, part, 'package.json'), 'utf8'),
  ) as { dependencies?: Record<string, string> }
  const declared = Object.keys(dependencies)
    .filter((name) => name.startsWith('@lockstep/'))
    .map((name) => name.replace('@lockstep/', 'packages/'))
  expect(declared.filter((name) => !known.some((it) => name.startsWith(it)))).toEqual([])
})

test('the top level has five folders', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((it) => it.isDirectory() && !it.name.startsWith('.') && it.name !== 'node_modules')
    .map(({ name }) => name)
  expect(['apps', 'docs', 'infra', 'packages', 'tests']).toEqual(expect.arrayContaining(folders))
})
