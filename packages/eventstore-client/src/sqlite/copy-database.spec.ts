import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '../ids.ts'
import type { EventLog } from '../port.ts'
import { copyDatabase } from './copy-database.ts'
import { openSqliteLog } from './sqlite-log.ts'

const EVENTS = 6_000

let folder: string
let file: string
let log: EventLog

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-copy-'))
  file = join(folder, 'events.db')
  log = await openSqliteLog(file)
  for (let n = 0; n < EVENTS; n += 100) await append(100)
})
afterEach(async () => {
  await log.close()
  rmSync(folder, { recursive: true })
})

const metadata = { actor: 'x', source: 'api', occurredAt: '2026-03-09T10:15:00.000Z' }
const append = (events: number) =>
  log.append(
    `goal-${newId(new Date())}`,
    Array.from({ length: events }, () => ({
      ...{ id: newId(new Date()), type: 'GoalProposed', metadata },
      data: JSON.stringify({ title: 'Words. '.repeat(100) }),
    })),
    'none',
  )

async function idsIn(some: EventLog): Promise<string[]> {
  const ids: string[] = []
  for await (const page of some.readAll()) ids.push(...page.map(({ id }) => id))
  return ids
}

it('copies what was there when it began, once, while others go on writing', async () => {
  const before = await idsIn(log)
  const parts: number[] = []
  const written: Promise<unknown>[] = []
  const copied = join(folder, 'copy.db')
  const progress = (part: number) => {
    parts.push(part)
    written.push(append(1))
  }
  await copyDatabase(file, copied, { progress })
  await Promise.all(written)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.every((part, n) => part > (parts[n - 1] ?? 0))).toBe(true)
  const copy = await openSqliteLog(copied)
  expect(await idsIn(copy)).toEqual(before)
  expect(await idsIn(log)).toHaveLength(before.length + parts.length)
  expect(copy.id).toBe(log.id)
  expect(Number(await copy.head())).toBe(before.length)
  await copy.close()
  expect(statSync(copied).mode & 0o077).toBe(0)
})

it('ends where it is told to', async () => {
  const stopping = new AbortController()
  const progress = () => stopping.abort(new Error('Enough'))
  const copying = copyDatabase(file, join(folder, 'copy.db'), { signal: stopping.signal, progress })
  await expect(copying).rejects.toThrow('Enough')
  await append(1)
})

it('says of a file that is damaged which one it is', async () => {
  const other = join(folder, 'other.db')
  const to = join(folder, 'copy.db')
  writeFileSync(other, 'nothing of a database, and long enough to be looked at'.repeat(99))
  await expect(copyDatabase(other, to)).rejects.toMatchObject({ path: other })
  await log.close()
  const bytes = readFileSync(file)
  writeFileSync(other, bytes.fill(0xff, bytes.length - 4096))
  await expect(copyDatabase(other, to)).rejects.toMatchObject({
    path: other,
    message: expect.stringMatching(/malformed/),
  })
})
