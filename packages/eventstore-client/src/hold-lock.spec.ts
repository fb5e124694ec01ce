import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { LockHeld } from './errors.ts'
import { heldLock, holdLock } from './hold-lock.ts'

const HOLDER = `
  import { holdLock } from '${new URL('./hold-lock.ts', import.meta.url).href}'
  holdLock(process.argv[1])
  gc()
  process.send('held')
  setInterval(() => {}, 1000)`

it('is held by one process, even where it forgets the lock, which is named to others, and is free again once that is killed', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'lock-')), 'server.lock')
  const args = ['--expose-gc', '--input-type=module-typescript', '-e', HOLDER, file]
  const holder = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder, 'message')
  expect(() => holdLock(file)).toThrow(LockHeld)
  expect(() => holdLock(file)).toThrow(`process ${holder.pid}`)
  expect(heldLock(file)?.holder?.pid).toBe(holder.pid)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(heldLock(file)).toBeUndefined()
  holdLock(file).release()
  holdLock(file).release()
})
