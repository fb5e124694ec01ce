import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Upload, Uploads } from './uploads.ts'

const FILE = 'title,owner\nGrow,Ada\n'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lockstep-uploads-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A file that is to arrive, and its parts: each as what begins where it does. */
async function arriving() {
  const uploads = new Uploads(folder)
  const since = new Date()
  const named = { id: newId(since), person: newId(since), name: 'goals.csv' }
  const upload: Upload = { ...named, bytes: FILE.length, since: since.toISOString() }
  await uploads.make(upload)
  return {
    add: (from: number, part: string) => uploads.append(upload, from, Buffer.from(part)),
    arrived: () => readFile(uploads.fileOf(upload.id), 'utf8'),
  }
}

it('a part that is sent again arrives once, also while it is still arriving', async () => {
  const { add, arrived } = await arriving()
  const first = FILE.slice(0, 12)
  expect(await Promise.all([add(0, first), add(0, first)])).toEqual([true, true])
  expect(await arrived()).toBe(first)
  const rest = FILE.slice(6)
  expect(await Promise.all([add(6, rest), add(12, FILE.slice(12))])).toEqual([true, true])
  expect(await arrived()).toBe(FILE)
})

it('a part that leaves out some, or goes beyond the file, is not taken', async () => {
  const { add, arrived } = await arriving()
  expect(await Promise.all([add(1, 'itle'), add(0, `${FILE}more`)])).toEqual([false, false])
  expect(await arrived()).toBe('')
})
