import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles } from '@lockstep/application'
import { holdLock } from '@lockstep/eventstore-client'
import { makeFolder } from '@lockstep/importers/testing/repository'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>
/** Acme's, of which the log and the keys lie in the folder, but no server.db. */
let id: string

beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  const { out } = await lockstep('found', 'Acme', '--owner', 'Ada')
  id = /[0-9a-f-]{36}/.exec(out.join())?.[0] ?? ''
  for (const name of readdirSync(data)) if (name.startsWith('server.db')) rmSync(join(data, name))
})

/** As a server that starts makes another server.db. */
const startedAnew = () => lockstep('found', 'Beta', '--owner', 'Bo')

describe('an organisation whose server.db is lost', () => {
  it.each([
    ['orgs'],
    ['status'],
    ['export'],
    ['backup', '--out', '/nowhere/backup'],
    ['migrate', '--from', 'files', '--to', 'files:/nowhere/next'],
  ])('is named by %s', async (...args) => {
    const { code, told } = await lockstep(...args)
    expect([code, told.join()]).toEqual([1, expect.stringContaining(`the organisation ${id}`)])
    expect(told.join()).toMatch('lockstep adopt')
  })

  it('is named beside those that are served', async () => {
    await startedAnew()
    const out = join(makeFolder(), 'backup')
    const said = async (...args: readonly string[]) => {
      const { code, out, told } = await lockstep(...args)
      expect(code).toBe(0)
      return [...out, ...told].join('\n')
    }
    for (const args of [['orgs'], ['status'], ['backup', '--out', out]])
      expect(await said(...args)).toMatch(`holds the log of the organisation ${id}, which`)
    expect((await lockstep('export', '--org', id)).told.join()).toMatch('lockstep adopt')
  })

  it('is taken in again with all that it recorded, and its owner comes in', async () => {
    await startedAnew()
    const { code, out, told } = await lockstep('adopt')
    expect([code, told]).toEqual([0, []])
    expect(out[0]).toBe(`It is Acme. Its id is ${id}`)
    expect(out[1]).toMatch(/^Its owner comes in once, within 7 days, at http.+\/join\/.+/)
    expect((await lockstep('orgs')).out.join('\n')).toMatch(`${id}  Acme`)
    expect(await lockstep('export', '--org', id)).toMatchObject({ code: 0 })
    expect(await lockstep('adopt')).toMatchObject({
      code: 1,
      told: [`Every organisation in ${data} is served already.`],
    })
  })

  it('is taken in where there is no server.db at all, but not beside a server', async () => {
    const lock = holdLock(dataFiles(data).lock)
    expect((await lockstep('adopt')).told.join()).toMatch(/^Another Lockstep .+ stop it first\.$/)
    lock.release()
    expect((await lockstep('adopt')).out[0]).toBe(`It is Acme. Its id is ${id}`)
  })
})

it('a folder in which nothing was founded is none of them', async () => {
  await lockstep('adopt')
  mkdirSync(join(data, 'notes'))
  const { out, told } = await lockstep('orgs')
  expect([out, told]).toEqual([[`${id}  Acme`], []])
})
