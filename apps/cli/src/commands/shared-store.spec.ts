import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'

const root = mkdtempSync(join(tmpdir(), 'lockstep-shared-'))
afterAll(() => rmSync(root, { recursive: true }))
const makeFolder = () => mkdtempSync(join(root, 'data-'))

const wrappers = join(root, 'wrappers')
const env = {
  LOCKSTEP_STORE: process.env['LOCKSTEP_TEST_POSTGRES'] ?? '',
  LOCKSTEP_KEK: wrappers,
}
/** On a computer with a data folder of its own. */
const anywhere = () => commandLine(makeFolder(), { env })
const one = anywhere()
const another = anywhere()

describe('on a PostgreSQL that several computers share', () => {
  beforeAll(async () => {
    expect((await one('found', 'Acme', '--owner', 'Ada')).code).toBe(0)
  })

  it('what one has founded the other lists, rebuilds and exports, the same', async () => {
    const exported = async (lockstep: typeof one) => {
      const keys = join(makeFolder(), 'keys.json')
      const { out } = await lockstep('export', '--keys', keys)
      return { out, keys: readFileSync(keys, 'utf8') }
    }
    expect((await another('orgs')).out[0]).toMatch(/ {2}Acme$/)
    expect((await another('rebuild')).out).toEqual(['Rebuilt from 2 entries.'])
    expect((await exported(one)).out).toHaveLength(4)
    expect(await exported(another)).toEqual(await exported(one))
  })

  it('status says how it commits, and nothing that is no longer here', async () => {
    const { out } = await another('status')
    expect(out).toContainEqual(
      expect.stringMatching(
        /^Store {8}PostgreSQL [\d.]+.*, synchronous_commit on, fsync on, no standby$/,
      ),
    )
    expect(out.join('\n')).toMatch(/Log {10}2 events/)
    expect(out.join('\n')).not.toMatch(/log 0 kB/)
  })

  it('status says that the folder of the keys is not there, or is none', async () => {
    const away = join(root, 'away')
    const status = async () =>
      (await commandLine(makeFolder(), { env: { ...env, LOCKSTEP_KEK: away } })('status')).out
    expect(await status()).toContain(
      `Keys         The folder LOCKSTEP_KEK, ${away}, does not exist; make it, or put the copy of it there that you have.`,
    )
    writeFileSync(away, '')
    expect((await status()).join('\n')).toMatch(
      /Keys {9}The folder LOCKSTEP_KEK.+ can't be written/,
    )
    rmSync(away)
    expect((await another('status')).out.join('\n')).not.toMatch('LOCKSTEP_KEK')
  })

  it('keys are rotated, and open what they opened', async () => {
    const file = join(wrappers, readdirSync(wrappers)[0] ?? '')
    const [before, state] = [readFileSync(file, 'utf8'), await another('export')]
    expect((await one('rotate-keys')).out[0]).toMatch(/^The keys are wrapped anew/)
    expect(readFileSync(file, 'utf8')).not.toBe(before)
    expect(await another('export')).toEqual(state)
    const inFiles = commandLine(makeFolder())
    await inFiles('found', 'Acme', '--owner', 'Ada')
    expect((await inFiles('rotate-keys')).told[0]).toMatch(/nothing to rotate/)
  })
})

it.each([
  [{ LOCKSTEP_STORE: 'mysql://db' }, /^LOCKSTEP_STORE can't be used: no store is called "mysql"/],
  [{ LOCKSTEP_STORE: 'postgres://db' }, /^LOCKSTEP_KEK is missing/],
  [{ LOCKSTEP_STORE: 'kurrentdb://db' }, /^LOCKSTEP_KEYS is missing/],
  [
    { ...env, LOCKSTEP_STORE: 'postgres://127.0.0.1:1/none' },
    /ECONNREFUSED.*see to it, or to LOCKSTEP_STORE/,
  ],
])('%j is refused in one sentence', async (settings, sentence) => {
  const { code, told } = await commandLine(makeFolder(), { env: settings })('orgs')
  expect([code, told.length]).toEqual([1, 1])
  expect(told[0]).toMatch(sentence)
})
