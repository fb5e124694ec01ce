import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openHome, sealHead } from '@lockstep/application'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>
/** Verifies where there is neither a data folder nor a server. */
const elsewhere = commandLine('/nowhere')
let [exports, earlier, later] = ['', '', '']

beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada Orchid', '--zone', 'Europe/Berlin')
  exports = makeFolder()
  earlier = join(exports, 'earlier.ndjson')
  later = join(exports, 'later.ndjson')
  await lockstep('export', '--out', earlier)
  await lockstep('import', 'git', makeRepository(COMPANY))
  await lockstep('export', '--out', later)
})

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')
const written = (name: string, lines: readonly string[]) => {
  const file = join(exports, name)
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
  return file
}

describe('verify', () => {
  it('tells, with no data at hand, how many entries there are, from when to when, and whose key signed them', async () => {
    const said = await elsewhere('verify', later)
    const entries = linesOf(later).length - 2
    expect(said).toMatchObject({ code: 0, told: [] })
    expect(said.out).toEqual([
      `${entries} entries, all that is stored, as signed.`,
      expect.stringMatching(/^Recorded {2}\S+Z to \S+Z$/),
      expect.stringMatching(/^Root {6}\S{43}$/),
      expect.stringMatching(/^Key {7}([0-9a-f]{4} ){7}[0-9a-f]{4}$/),
    ])
  })

  it('says of what is no export that it is none, and no more', async () => {
    for (const lines of [[], ['# cookies', 'localhost FALSE / 1']]) {
      const said = await elsewhere('verify', written('jar', lines))
      expect(said).toMatchObject({ code: 1, out: [] })
      expect(said.told.at(-1)).toMatch(/jar is no export of Lockstep\.$/)
    }
  })

  it('names the entry that was changed, removed, inserted or moved', async () => {
    const lines = linesOf(later)
    const { id, subject } = JSON.parse(lines[3] ?? '')
    const named = `entry 3 ${id} of ${subject.replace('-', '/')}`
    const damages: [string[], string][] = [
      [lines.with(3, lines[3]?.replace('"data":{', '"data":{ ') ?? ''), `${named} was changed.`],
      [lines.toSpliced(3, 1), 'entry 3, which stood before this line, was removed.'],
      [lines.toSpliced(4, 0, lines[3] ?? ''), `${named} was inserted.`],
      [
        lines.toSpliced(3, 1).toSpliced(6, 0, lines[3] ?? ''),
        `${named} was moved: its place is elsewhere.`,
      ],
      [lines.slice(0, -1), 'the end is missing, and with it the signed head.'],
    ]
    for (const [damage, sentence] of damages) {
      const said = await elsewhere('verify', written('damaged.ndjson', damage))
      expect(said.code).toBe(1)
      expect(said.out).toEqual([expect.stringMatching(/^Line \d+: /)])
      expect(said.out[0]).toContain(sentence)
    }
  })

  it('tells whether it begins with all that an earlier export, or its last line, says', async () => {
    const before = linesOf(earlier)
    const head = written('head.json', before.slice(-1))
    for (const since of [earlier, head]) {
      const said = await elsewhere('verify', later, '--since', since)
      expect(said.out.at(-1)).toBe(
        `It begins with all that the earlier one says: ${before.length - 2} entries.`,
      )
    }
    const shorter = await elsewhere('verify', earlier, '--since', later)
    expect(shorter.code).toBe(1)
  })

  it('finds out who wrote the record anew with its own key: by the earlier one', async () => {
    const folder = makeFolder()
    const forger = commandLine(folder)
    await forger('import', 'log', earlier)
    await forger('import', 'git', makeRepository(COMPANY.slice(1)))
    const forged = join(exports, 'forged.ndjson')
    await forger('export', '--out', forged)
    expect((await elsewhere('verify', forged)).code).toBe(0)
    const said = await elsewhere('verify', forged, '--since', later)
    expect(said).toMatchObject({ code: 1, told: ['The earlier one is signed by another key.'] })
    const { out } = await elsewhere('verify', later)
    const key = out.at(-1)?.replace('Key', '').trim() ?? ''
    expect((await elsewhere('verify', later, '--key', key)).code).toBe(0)
    expect((await elsewhere('verify', forged, '--key', key)).code).toBe(1)
  })

  it('names what was changed in the database itself, by whoever holds that and the key', async () => {
    const changed = JSON.parse(linesOf(later)[4] ?? '')
    const [, , organisation = ''] = changed.source.split(':')
    const database = new DatabaseSync(join(data, organisation, 'events.db'))
    database
      .prepare("UPDATE events SET data = replace(data, '{', '{\"x\":1,') WHERE id = ?")
      .run(changed.id)
    database.close()
    const forged = join(exports, 'forged.ndjson')
    await lockstep('export', '--out', forged)
    expect((await elsewhere('verify', forged)).code).toBe(0)
    const said = await elsewhere('verify', forged, '--since', later)
    expect(said.code).toBe(1)
    const named = `Entry ${changed.id} of ${changed.subject.replace('-', '/')}`
    expect(said.out.at(-1)).toBe(`Line 5: ${named} says something else than before.`)
  })

  it('holds the record against a head that went outside sealed, once that is opened', async () => {
    const { source, data: head } = JSON.parse(linesOf(earlier).at(-1) ?? '')
    const organisation = source.split(':')[2]
    const home = await openHome(organisation, join(data, organisation))
    const sealed = await sealHead(home, head, '2026-03-09T10:00:00.000Z')
    await home.close()
    const opener = (await lockstep('open', 'head', sealed)).out[0] ?? ''
    const against = (file: string, by = opener) =>
      elsewhere('verify', file, '--sealed', sealed, '--opener', by)
    expect((await against(later)).out.at(-1)).toBe(
      `It begins with all that was recorded when the sealed head was sent, on 2026-03-09T10:00:00.000Z: ${head.events} entries.`,
    )
    expect((await against(later, 'another')).code).toBe(1)
    const database = new DatabaseSync(join(data, organisation, 'events.db'))
    database.exec("UPDATE events SET data = replace(data, 'Acme', 'Acne')")
    database.close()
    const forged = join(exports, 'forged.ndjson')
    await lockstep('export', '--out', forged)
    expect(await against(forged)).toMatchObject({
      code: 1,
      told: [expect.stringContaining('the record was rewritten')],
    })
  })

  it('says of an export from before there was a head that it carries none', async () => {
    const lines = linesOf(earlier)
    const end = JSON.parse(lines.at(-1) ?? '')
    const old = [
      ...lines.slice(0, -1),
      JSON.stringify({ ...end, data: { events: lines.length - 2 } }),
    ]
    const said = await elsewhere('verify', written('old.ndjson', old))
    expect(said.out).toEqual([expect.stringMatching(/carries no head/)])
  })
})
