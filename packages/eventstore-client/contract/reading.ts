import { expect, it } from 'vitest'
import { all, event, events, says } from './events.ts'
import type { AtHand } from './place.ts'

/** More than any adapter reads at once. */
const MANY = 2_345

export function reading(at: AtHand): void {
  it('an empty log has no head, no pages and no streams', async () => {
    const log = await at().open()
    expect(await log.head()).toBeUndefined()
    expect(await all(log.readAll())).toEqual([])
    expect(await all(log.read('goal-1'))).toEqual([])
  })

  it('a long stream comes whole and in order, from any revision on, and without its neighbours', async () => {
    const log = await at().open()
    await log.append('goal-1', events(MANY), 'none')
    await log.append('goal-11', events(3), 'none')
    expect((await all(log.read('goal-1'))).map(says)).toEqual(
      Array.from({ length: MANY }, (_, n) => n),
    )
    expect((await all(log.read('goal-1', MANY - 2))).map(says)).toEqual([MANY - 2, MANY - 1])
    expect(await all(log.read('goal-1', MANY))).toEqual([])
    expect((await all(log.read('goal-11'))).every(({ stream }) => stream === 'goal-11')).toBe(true)
  })

  it('the whole log comes in order of position, from after any position to the head', async () => {
    const log = await at().open()
    const streams = Array.from({ length: 5 }, (_, n) => `goal-${n}`)
    await Promise.all(streams.map((stream) => log.append(stream, events(MANY / 5), 'none')))
    const whole = await all(log.readAll())
    const positions = whole.map(({ position }) => position)
    expect(whole).toHaveLength(MANY)
    expect(positions.toSorted()).toEqual(positions)
    expect(new Set(positions).size).toBe(MANY)
    expect(await log.head()).toBe(positions.at(-1))
    for (const from of [0, 999, 1_000, MANY - 2]) {
      expect(await all(log.readAll(positions[from]))).toEqual(whole.slice(from + 1))
    }
    expect(await all(log.readAll(positions.at(-1)))).toEqual([])
  })

  it('who reads streams and who reads the whole log at the same time get each their own', async () => {
    const log = await at().open()
    await log.append('goal-1', events(MANY), 'none')
    await log.append('goal-2', events(3), 'none')
    const alone = await all(log.readAll())
    const after = alone.at(-2)?.position
    const [one, whole, other, last, none] = await Promise.all([
      all(log.read('goal-1')),
      all(log.readAll()),
      all(log.read('goal-2', 1)),
      all(log.readAll(after)),
      all(log.read('goal-3')),
    ])
    expect(whole).toEqual(alone)
    expect(one).toEqual(alone.slice(0, MANY))
    expect([other, last, none]).toEqual([alone.slice(-2), alone.slice(-1), []])
  })

  it('pages are never empty, and none leaves a reader behind the writers', async () => {
    const log = await at().open()
    await log.append('goal-1', events(MANY), 'none')
    const seen: number[] = []
    for await (const page of log.readAll()) {
      expect(page.length).toBeGreaterThan(0)
      seen.push(...page.map(says))
      if (seen.length < MANY) await log.append('goal-1', [event(MANY)], MANY - 1).catch(() => {})
    }
    expect(seen.slice(0, MANY)).toEqual(Array.from({ length: MANY }, (_, n) => n))
  })

  it.each(['', '7', 'after', `${'9'.repeat(40)}`])('"%s" is no position', async (text) => {
    const log = await at().open()
    await expect(all(log.readAll(text))).rejects.toMatchObject({ code: 'InvalidPosition' })
  })
}
