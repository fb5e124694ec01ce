import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { recordedIn } from '../testing/recorded.ts'

let data: string
let log: string

beforeEach(async () => {
  data = makeFolder()
  log = join(makeFolder(), 'acme.ndjson')
  await commandLine(data)('found', 'Acme', '--owner', 'Ada')
  await commandLine(data)('import', 'git', makeRepository(COMPANY))
})

const STOPPED = 130

/** A signal that is aborted once it was looked at so many times. */
function abortedAfter(looks: number): AbortSignal {
  const stopping = new AbortController()
  let left = looks
  return new Proxy(stopping.signal, {
    get: (signal, name) => {
      if (name === 'throwIfAborted' && left-- === 0) stopping.abort()
      const value = Reflect.get(signal, name)
      return typeof value === 'function' ? value.bind(signal) : value
    },
  })
}

it('an export that is stopped leaves no file, says so, and is written whole by the same command', async () => {
  const stopped = commandLine(data, { signal: abortedAfter(20) })
  expect(await stopped('export', '--out', log)).toEqual({
    code: STOPPED,
    out: [],
    told: [expect.stringContaining('The same command begins it anew.')],
  })
  expect(readdirSync(dirname(log))).toEqual([])
  expect(await commandLine(data)('export', '--out', log)).toMatchObject({ code: 0 })
  expect(existsSync(log)).toBe(true)
})

it('an import of a log that is stopped says what stays, and the same command goes on', async () => {
  const keys = `${log}.keys`
  await commandLine(data)('export', '--out', log, '--keys', keys)
  const all = (await recordedIn(data)).length
  for (const looks of [0, 1]) {
    const place = join(makeFolder(), 'new')
    const stopped = commandLine(place, { signal: abortedAfter(looks) })
    expect(await stopped('import', 'log', log, '--keys', keys)).toMatchObject({
      ...{ code: STOPPED, out: [] },
      told: [expect.stringContaining('the same command restores the rest')],
    })
    expect((await commandLine(place)('import', 'log', log, '--keys', keys)).code).toBe(0)
    expect(await recordedIn(place)).toHaveLength(all)
  }
})

it('what only looks says that it changed nothing', async () => {
  await commandLine(data)('export', '--out', log)
  const stopped = commandLine(data, { signal: abortedAfter(0) })
  expect(await stopped('verify', log)).toMatchObject({
    ...{ code: STOPPED, told: [expect.stringContaining('changed nothing')] },
  })
})
