import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { someSite } from '../testing/site.ts'
import { fetchFile } from './fetch-file.ts'

const MEGABYTE = 1024 ** 2

it('says how large a file may be where one is larger', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-fetched-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { offer, url } = await someSite()
  offer('goals.csv', 'a'.repeat(2 * MEGABYTE + 1))
  const fetched = fetchFile(url('goals.csv'), join(folder, 'file'), {
    reach: { loopback: true },
    signal: new AbortController().signal,
    most: 2 * MEGABYTE,
  })
  await expect(fetched).rejects.toThrow('This file is larger than 2 MB.')
})
