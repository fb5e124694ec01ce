import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

/** A server that has something to do for ever before it stops. */
const WAITS = `
  const { stopInTime } = await import(${JSON.stringify(new URL('./stop-in-time.ts', import.meta.url).href)})
  stopInTime()
  process.on('SIGTERM', () => {})
  setInterval(() => {}, 1_000)
  console.log('ready')`

it('ends a server in time that was told to stop and waits for a store', async () => {
  const server = spawn(process.execPath, ['--input-type=module', '-e', WAITS])
  await once(server.stdout, 'data')
  const told = performance.now()
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  expect(code).toBe(143)
  expect(performance.now() - told).toBeLessThan(5_000)
})
