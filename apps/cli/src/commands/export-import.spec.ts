import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles, found, openHome, SqliteAccess } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { byItsOwner, recordedIn, viewsIn } from '../testing/recorded.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>
let log: string
let keys: string

/** An organisation with some history, and where its export is to go. */
beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada Orchid', '--zone', 'Europe/Berlin')
  await lockstep('import', 'git', makeRepository(COMPANY))
  const exports = makeFolder()
  log = join(exports, 'acme.ndjson')
  keys = join(exports, 'acme.keys')
})

const exported = () => lockstep('export', '--out', log, '--keys', keys)
const stored = async (folder: string) =>
  (await recordedIn(folder)).map(({ position: _, ...event }) => event)
/** What the last line of an export signs. */
const headOf = ({ out }: { out: readonly string[] }) => JSON.parse(out.at(-1) ?? '').data
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')

describe('an export', () => {
  it('keeps the keys in a file of their own, and writes nothing where they would share one', async () => {
    const said = await lockstep('export', '--out', log, '--keys', log)
    expect(said.code).not.toBe(0)
    expect(existsSync(log)).toBe(false)
  })

  it('imported into an empty place gives the same log, the same signed head, and equal views', async () => {
    expect(await exported()).toMatchObject({ code: 0, out: [] })
    const place = join(makeFolder(), 'new')
    const said = await commandLine(place)('import', 'log', log, '--keys', keys)
    expect(said.code).toBe(0)
    expect(said.out[2]).toMatch(/^It is Acme\. /)
    expect(await stored(place)).toEqual(await stored(data))
    expect(headOf(await commandLine(place)('export'))).toEqual(headOf(await lockstep('export')))
    for (const folder of [data, place])
      expect(await commandLine(folder)('rebuild')).toMatchObject({ code: 0 })
    expect(await viewsIn(place)).toBe(await viewsIn(data))
  })

  it('is of CloudEvents 1.0, with names sealed and the keys apart', async () => {
    await exported()
    for (const line of linesOf(log)) {
      expect(JSON.parse(line)).toMatchObject({
        specversion: '1.0',
        id: expect.any(String),
        source: expect.stringMatching(/^urn:/),
        type: expect.any(String),
      })
    }
    expect(readFileSync(log, 'utf8')).not.toContain('Orchid')
    expect(statSync(keys).mode & 0o077).toBe(0)
    expect((await lockstep('export')).out).toEqual(linesOf(log))
  })

  it('says where an organisation of before was called after two people, whose names it holds in plain', async () => {
    expect((await exported()).told.join()).not.toContain('names of two')
    const id = newId(new Date())
    const other = makeFolder()
    const home = await openHome(id, join(other, id))
    await found(home, {
      name: 'Ada Orchid and Bo Elm',
      zone: 'UTC',
      demo: false,
      owner: { name: 'Ada Orchid', role: 'CEO' },
      source: 'web',
    })
    await home.close()
    const access = new SqliteAccess(dataFiles(other).access)
    await access.serve({ id, folder: id, demo: false })
    await access.close()
    const { told, out } = await commandLine(other)('export')
    expect(told.join()).toContain('holds the names of two in plain')
    expect(out.join()).toContain('Bo Elm')
    expect((await commandLine(other)('orgs')).out).toEqual([`${id}  Ada Orchid`])
  })

  it('holds a restricted decision in plain, and whose words are marked sealed, as its help says', async () => {
    await byItsOwner(data, 'ProposeDecision', (owner) => ({
      ...{
        title: 'Sell the Leipzig yard',
        problem: { statement: 'It stands empty.', evidence: [] },
      },
      ...{ options: [{ text: 'Sell it whole' }], restricted: { to: [owner] } },
    }))
    await byItsOwner(data, 'TellBackground', (id) => ({ id, text: 'Grew up in a caravan.' }))
    await exported()
    const file = readFileSync(log, 'utf8')
    expect(file).toContain('Sell the Leipzig yard')
    expect(file).toContain('Sell it whole')
    expect(file).not.toContain('caravan')
    const help = await lockstep('export', '--help')
    expect(help.out.join(' ')).toMatch(/in plain, also decisions restricted to some/)
  })

  it('never takes the place of another file', async () => {
    writeFileSync(log, 'mine')
    const said = await exported()
    expect(said.code).toBe(1)
    expect(said.told.at(-1)).toBe(`${log} exists already; it was left as it is.`)
    expect(readFileSync(log, 'utf8')).toBe('mine')
    expect(readdirSync(join(log, '..'))).toEqual(['acme.ndjson'])
  })

  it('is taken up where its import was cut off, and adds nothing a second time', async () => {
    await exported()
    const place = makeFolder()
    const stopping = new AbortController()
    const stopped = commandLine(place, { signal: stopping.signal })(
      'import',
      'log',
      log,
      '--keys',
      keys,
    )
    stopping.abort(new Error('stopped'))
    expect((await stopped).code).toBe(130)
    await commandLine(place)('import', 'log', log, '--keys', keys)
    const events = await stored(place)
    expect(events).toEqual(await stored(data))
    const again = await commandLine(place)('import', 'log', log, '--keys', keys)
    expect(again.out).toEqual([
      `Restored 0 entries of ${events.length}.`,
      'Its keys were here already.',
    ])
  })

  it('is read as it is where npm has put its own lines ahead of it, which is said', async () => {
    const env = { npm_lifecycle_event: 'lockstep' }
    const { out, told } = await commandLine(data, { env })('export')
    expect(told.join()).toMatch(/^npm has put lines of its own ahead of it.*--out <file>/)
    const file = join(makeFolder(), 'with-npm.ndjson')
    writeFileSync(file, ['', '> lockstep', '> node lockstep export', '', ...out, ''].join('\n'))
    expect(await lockstep('verify', file)).toMatchObject({ code: 0 })
    expect(await commandLine(makeFolder())('import', 'log', file)).toMatchObject({ code: 0 })
    expect(await lockstep('verify', file, '--since', file)).toMatchObject({ code: 0 })
    writeFileSync(file, readFileSync(file, 'utf8').replace('"revision":0', '"revision":1'))
    const inLine6 = expect.stringMatching(/^Line 6[: ]/)
    expect((await lockstep('verify', file)).out[0]).toEqual(inLine6)
    const { told: refused } = await commandLine(makeFolder())('import', 'log', file)
    expect(refused).toContainEqual(inLine6)
    const silent = commandLine(data, { env: { ...env, npm_config_loglevel: 'silent' } })
    expect((await silent('export')).told.join()).not.toMatch('npm')
  })

  it('can get its keys later', async () => {
    await exported()
    const place = makeFolder()
    const first = await commandLine(place)('import', 'log', log)
    expect(first.out.at(-1)).toMatch(/stay closed/)
    const restored = commandLine(place)
    expect((await restored('export')).told.at(-1)).toMatch(/^The keys of 3 people are missing here/)
    await restored('rebuild')
    const { out } = await restored('import', 'log', log, '--keys', keys)
    expect(out.at(-1)).toBe('Put back 3 keys.')
    expect((await restored('import', 'log', log)).out).toEqual([
      expect.stringMatching(/^Restored 0 entries of \d+\.$/),
    ])
    expect((await restored('export')).told.join()).not.toContain('missing')
    for (const each of [restored, lockstep]) await each('rebuild')
    expect(await viewsIn(place)).toBe(await viewsIn(data))
    const again = join(makeFolder(), 'again.keys')
    await commandLine(place)('export', '--keys', again)
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual(JSON.parse(readFileSync(keys, 'utf8')))
  })
})

describe('an export that is not as it was written', () => {
  const damages: [string, (lines: string[]) => string[], RegExp][] = [
    [
      'a changed word',
      (lines) => lines.map((line) => line.replace('Grow', 'Grew')),
      /^Line \d+ is not as/,
    ],
    ['a line less', (lines) => lines.toSpliced(5, 1), /counts \d+ events, but/],
    ['no end', (lines) => lines.slice(0, -1), /the export is not whole/],
    ['another file', () => ['hello'], /^Line 1 is not as it was exported/],
    [
      'another program’s events',
      () => ['{"specversion":"1.0","id":"1","source":"/tracker","type":"goal.made","data":{}}'],
      /^Line 1 is a CloudEvent of another program\./,
    ],
    ['nothing in it', () => [], /the export is not whole/],
  ]
  it.each(damages)('is refused whole: %s', async (_, damage, sentence) => {
    await exported()
    writeFileSync(
      log,
      damage(linesOf(log))
        .map((line) => `${line}\n`)
        .join(''),
    )
    const place = makeFolder()
    const said = await commandLine(place)('import', 'log', log)
    expect(said).toMatchObject({ code: 1, out: [], told: [expect.stringMatching(sentence)] })
    expect(readdirSync(place)).toEqual([])
  })
})

describe('an import of a log leaves as it is', () => {
  it('an organisation that has gone another way since', async () => {
    await exported()
    const place = makeFolder()
    await commandLine(place)('import', 'log', log, '--keys', keys)
    const [first] = COMPANY
    const elsewhere = { ...first, at: '2023-01-01T00:00:00+00:00', message: 'Elsewhere' }
    await commandLine(place)('import', 'git', makeRepository([elsewhere]))
    const before = await stored(place)

    await lockstep('import', 'git', makeRepository([{ ...elsewhere, author: 'Bo' }]))
    const later = `${log}.later`
    await lockstep('export', '--out', later)
    expect(await commandLine(place)('import', 'log', later)).toEqual({
      code: 1,
      out: [],
      told: [
        'This organisation is here already and has recorded something else; nothing of it was changed.',
      ],
    })
    expect(await stored(place)).toEqual(before)
  })

  it('a place that got the keys of another organisation', async () => {
    await exported()
    const others = `${keys}.others`
    const place = makeFolder()
    await commandLine(place)('found', 'Other', '--owner', 'Bo')
    await commandLine(place)('export', '--out', `${log}.others`, '--keys', others)
    const said = await commandLine(place)('import', 'log', log, '--keys', others)
    expect(said).toEqual({
      code: 1,
      out: [],
      told: [`${others} holds the keys of another organisation.`],
    })
    expect((await commandLine(place)('orgs')).out).toHaveLength(1)
  })
})
