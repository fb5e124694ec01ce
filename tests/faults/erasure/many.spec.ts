import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { files, projectedAnew, projectedIn } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { foundIn, letIn, withHome } from '../../own-organisation.ts'
import { startServer } from '../../server.ts'
import type { Visitor } from '../../visitor.ts'
import { lockstep } from '../command-line.ts'
import { recorded } from './hedy.ts'
import { tracesBelow } from './traces.ts'

/** `npm run faults` erases five hundred. */
const GOING = process.env['LOCKSTEP_KILLS'] ? 500 : 8
const STAYING = 4
/** Of so many it is looked for their keys: without these their words are lost wherever they stand. */
const LOOKED_AT = 20
/** Milliseconds after which nothing may be left of anybody. */
const SOON = 60_000

const GOES = 'Wer-geht-Œ'
const STAYS = 'Wer-bleibt-Œ'

it(
  'of many who are erased one after the other while others write, no word is left, and no other is lost',
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'lockstep-erasures-'))
    const folder = join(root, 'data')
    const names = [
      ...Array.from({ length: STAYING }, (_, n) => `${STAYS}-${n}`),
      ...Array.from({ length: GOING }, (_, n) => `${GOES}-${n}`),
    ]
    const own = await foundIn(folder, names)
    const server = await startServer({ dataFolder: folder, args: ['--no-demo'] })
    const everybody: Member[] = []
    // Many at a time would be taken for somebody who guesses.
    for (const [n, member] of own.members.entries())
      everybody.push({ n, person: member.person, visitor: await letIn(server.url, member) })
    const [staying, going] = [everybody.slice(0, STAYING), everybody.slice(STAYING)]
    const say = ({ visitor, n }: Member, about: string) => {
      const { person: to } = staying[(n + 1) % STAYING] as Member
      const words = { title: `${about} title`, text: `${about} text “so”` }
      return recorded(visitor, own.org, 'GiveFeedback', { to, kind: 'hard', ...words })
    }
    const kept = await Promise.all(staying.map((one) => say(one, STAYS)))
    await Promise.all(going.map((one) => say(one, GOES)))
    const succeeds = async (...args: readonly string[]) =>
      expect(await lockstep(folder, args)).toMatchObject({ code: 0 })
    const [before, after] = [join(root, 'before.ndjson'), join(root, 'after.ndjson')]
    await succeeds('export', '--out', before)
    const keysOf = (some: readonly Member[]) =>
      withHome(own, async ({ keys }) =>
        some.map(({ person }) => Buffer.from(keys.find(person) as Uint8Array)),
      )
    const opened = await keysOf(going.slice(-LOOKED_AT))
    const isThere = (key: Buffer) => tracesBelow(folder, key).length > 0
    expect(opened.every(isThere)).toBe(true)

    const erasing = (async () => {
      for (const { visitor, person } of going)
        await recorded(visitor, own.org, 'ErasePerson', { id: person, reason: 'I ask' })
    })()
    let isOver = false
    const writing = Promise.all(
      staying.map(async (one) => {
        while (!isOver) await say(one, STAYS)
      }),
    )
    await erasing
    isOver = true
    await writing
    const erased = performance.now()
    while (opened.some(isThere) && performance.now() - erased < SOON) await pause(100)
    expect(opened.filter(isThere)).toEqual([])
    expect((await keysOf(staying)).every(isThere)).toBe(true)
    expect(tracesBelow(folder, GOES)).toEqual([])
    for (const [n, { id }] of kept.entries()) {
      const page = await staying[n]?.visitor.get(`${own.org}/views/feedback?id=${id}`)
      expect(page?.text).toContain(`${STAYS} text`)
    }
    await succeeds('export', '--out', after)
    expect(tracesBelow(root, GOES)).toEqual([])
    await succeeds('verify', after, '--since', before)
    await server.stop()
    expect(projectedIn(files(own.directory).rows)).toBe(await withHome(own, projectedAnew))
    expect(tracesBelow(folder, GOES)).toEqual([])
    rmSync(root, { recursive: true })
  },
  120_000 + GOING * 2_000,
)

interface Member {
  readonly n: number
  readonly person: PersonId
  readonly visitor: Visitor
}
