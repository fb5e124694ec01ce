import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteKeys } from '@lockstep/application'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'

it('keys that are put back leave another one that is here by now, and one that was destroyed, and say whose', async () => {
  const [data, place, exports] = [makeFolder(), makeFolder(), makeFolder()]
  const lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada', '--zone', 'UTC')
  await lockstep('import', 'git', makeRepository(COMPANY))
  const [log, keys] = [join(exports, 'acme.ndjson'), join(exports, 'acme.keys')]
  await lockstep('export', '--out', log, '--keys', keys)
  const restored = commandLine(place)
  await restored('import', 'log', log)
  const [one = '', other = ''] = Object.keys(JSON.parse(readFileSync(keys, 'utf8')).persons)
  const [file = ''] = globSync(join(place, '*/keys.db'))
  const there = new SqliteKeys(file)
  await there.provide([one])
  await there.destroy(other)
  await there.close()
  const { out } = await restored('import', 'log', log, '--keys', keys)
  expect(out.slice(1)).toEqual([
    'Put back 1 key.',
    expect.stringMatching(/^1 key could not be put back: something may be sealed by another one/),
    `  ${one}`,
    expect.stringMatching(/^1 key stays destroyed/),
    `  ${other}`,
  ])
})
