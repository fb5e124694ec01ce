import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

let fresh: string
beforeEach(() => {
  fresh = mkdtempSync(join(tmpdir(), 'lockstep-fresh-'))
  mkdirSync(join(fresh, 'infra'))
  for (const file of [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'infra/pnpm.mjs',
    'infra/trouble.mjs',
    'infra/node-version.cjs',
  ])
    cpSync(join(ROOT, file), join(fresh, file))
})
afterEach(() => rmSync(fresh, { recursive: true }))

/** `npm start` on a machine that has never seen Lockstep, nor anything else of npm's. */
async function firstStart(registry: string) {
  const { scripts } = JSON.parse(readFileSync(join(fresh, 'package.json'), 'utf8'))
  const [, ...args] = scripts.start.split(' ')
  const child = spawn('node', args, {
    cwd: fresh,
    env: {
      PATH: process.env['PATH'],
      HOME: join(fresh, 'home'),
      npm_config_cache: join(fresh, 'cache'),
      npm_config_registry: registry,
      npm_config_fetch_retries: '0',
      npm_config_update_notifier: 'false',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, told, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, told, code }
}

/** A port on which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const SENTENCE =
  'Lockstep could not reach the npm registry, which it needs the first time: connect to the network (or set the proxy or registry that npm shall use) and run the same command again.'

test.each([
  ['nobody answers', async () => `http://127.0.0.1:${await deadPort()}/`],
  ['the name is not known', async () => 'http://registry.invalid/'],
])(
  'the first start without a network, where %s, says what to do',
  async (_, registry) => {
    const { out, told, code } = await firstStart(await registry())
    expect(out).toBe('')
    expect(told.trim().split('\n')).toEqual([
      expect.stringMatching(/^Fetching pnpm@.+ …$/),
      SENTENCE,
    ])
    expect(code).toBe(1)
  },
  60_000,
)
