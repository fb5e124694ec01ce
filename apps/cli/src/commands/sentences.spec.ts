import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles, homeIn, SqliteAccess } from '@lockstep/application'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>

beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada', '--zone', 'Europe/Berlin')
})

/** What a command that fails says, all of it. */
async function saidBy(...args: readonly string[]): Promise<string> {
  const { code, out, told } = await lockstep(...args)
  expect(code).toBeGreaterThan(0)
  return [...out, ...told].join('\n')
}

describe('what went wrong is said of the place where it did', () => {
  it('an export that is a folder, or was saved anew by an editor', async () => {
    expect(await saidBy('verify', data)).toBe(`${data} is a folder, not a file.`)
    const file = join(data, 'acme.ndjson')
    await lockstep('export', '--out', file)
    const exported = readFileSync(file, 'utf8')
    writeFileSync(file, exported.replaceAll('\n', '\r\n'))
    expect(await saidBy('verify', file)).toMatch(/^Line 1 ends in a carriage return[^\n]*$/)
    writeFileSync(file, `\uFEFF${exported}`)
    expect(await saidBy('verify', file)).toMatch(/^Line 1 begins with a byte-order mark[^\n]*$/)
  })

  it('several commands of one word, each explained where help is asked for', async () => {
    const { code, out } = await lockstep('import', '--help')
    expect(code).toBe(0)
    for (const name of ['git', 'undo', 'log'])
      expect(out.join('\n')).toContain(`lockstep import ${name}`)
  })

  it('an export into a folder that there is not', async () => {
    const folder = join(data, 'nowhere')
    expect(await saidBy('export', '--out', join(folder, 'x'))).toBe(`${folder} does not exist.`)
  })

  it.each(['keys.db', 'events.db'])('a damaged %s', async (name) => {
    const access = new SqliteAccess(dataFiles(data).access)
    const [served] = await access.served()
    await access.close()
    const file = join(served === undefined ? '' : homeIn(data, served), name)
    writeFileSync(file, 'nothing of a database, and long enough to be looked at'.repeat(99))
    const said = await saidBy('status')
    expect(said.split('\n').at(-1)).toBe(`${file} is damaged; put it back from a backup.`)
  })

  it('a data folder that can’t be used', async () => {
    const file = dataFiles(join(data, 'other')).access
    mkdirSync(file, { recursive: true })
    const { told } = await commandLine(join(data, 'other'))('found', 'Acme', '--owner', 'Ada')
    expect(told).toEqual([`${file} can't be used; change its rights.`])
  })

  it('a history that there is not, or a folder within one', async () => {
    const nowhere = join(data, 'nowhere')
    expect(await saidBy('import', 'git', nowhere)).toContain(`There is no ${nowhere}`)
    const path = makeRepository(COMPANY)
    const inside = join(path, 'docs', 'adr')
    mkdirSync(inside, { recursive: true })
    expect(await saidBy('import', 'git', inside)).toContain(`a part of the repository ${path}`)
  })

  it('a history that was never imported', async () => {
    const path = makeRepository(COMPANY)
    expect(await saidBy('import', 'undo', path)).toMatch(/^Nothing of this history was imported/)
  })

  it('a move to where all of it is, however that is written', async () => {
    const said = await saidBy('migrate', '--from', `files:${data}`, '--to', `files:${data}/`)
    expect(said).toMatch(/^They are there already/)
    expect(await saidBy('migrate', '--from', 'files', '--to', `files:${data}`)).toMatch(
      /^They are there already/,
    )
  })
})
