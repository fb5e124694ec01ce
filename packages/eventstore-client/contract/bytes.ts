import { expect, it } from 'vitest'
import { canonical } from '../src/index.ts'
import { all, event, events, heard, stored } from './events.ts'
import type { AtHand } from './place.ts'

const awkward = {
  empty: '',
  nul: 'a\u0000b',
  quoted: 'she said "no" \\ and /left/',
  lines: 'one\r\ntwo\u2028three',
  scripts: 'Łódź, København, 東京, ꙮ, 🏳️‍🌈',
  combining: 'e\u0301 is not \u00e9',
  numbers: [0, -1.5, 1e21, 5e-324, 2 ** 53, 0.1 + 0.2],
  nothing: null,
  deep: [[[[{ a: [{}] }]]]],
}

export function bytes(at: AtHand): void {
  it('are handed back as they came, by every way of reading', async () => {
    const log = await at().open()
    const one = event(0, { data: canonical(awkward) })
    await log.append('goal-1', [one], 'none')
    const ways = [
      await all(log.read('goal-1')),
      await all(log.readAll()),
      await heard(log, undefined, ({ length }) => length > 0),
    ]
    for (const [read] of ways) expect(read?.data).toBe(one.data)
    expect(new Set(ways.map((read) => JSON.stringify(read))).size).toBe(1)
  })

  it('of the metadata are RFC 8785, with the recording, and nothing that was left out', async () => {
    const log = await at().open()
    const full = {
      actor: 'lockstep',
      onBehalfOf: 'b',
      source: 'timer',
      causationId: 'c',
      correlationId: 'd',
      commandHash: 'e-_=',
      occurredAt: '2026-03-09[Europe/Amsterdam]',
    }
    await log.append('goal-1', [event(0, { metadata: full }), event()], 'none')
    const [first, second] = await all(log.read('goal-1'))
    expect(first?.metadata).toBe(canonical({ ...full, recordedAt: first?.recordedAt }))
    const { actor, source, occurredAt } = event().metadata
    const bare = { actor, occurredAt, recordedAt: second?.recordedAt, source }
    expect(second?.metadata).toBe(canonical(bare))
  })

  it('do not change with what is written after them, nor over a restart', async () => {
    const log = await at().open()
    await log.append('goal-1', events(5), 'none')
    const before = (await all(log.readAll())).map(stored)
    await log.append('goal-1', events(5), 4)
    await log.close()
    const again = await all((await at().open()).readAll())
    expect(again.slice(0, 5).map(stored)).toEqual(before)
  })

  it('may stand in streams of any name that stores take', async () => {
    const log = await at().open()
    const names = ['a', '_', 'Goal-1', 'goal-1', "g'x", 'g"x', 'g%_*', `g${'~'.repeat(199)}`]
    for (const name of names) await log.append(name, [event()], 'none')
    for (const name of names) expect(await all(log.read(name))).toHaveLength(1)
    expect((await all(log.readAll())).map(({ stream }) => stream)).toEqual(names)
  })
}
