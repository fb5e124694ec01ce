import { expect, it } from 'vitest'
import type { RecordedEvent } from '../src/index.ts'
import { event, events, heard, once, says, written } from './events.ts'
import type { AtHand } from './place.ts'

const upTo = (last: number) => (list: readonly RecordedEvent[]) =>
  list.some((one) => says(one) === last)

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n)

export function subscribing(at: AtHand): void {
  it('delivers what is there, then what comes, in order, each at least once', async () => {
    const log = await at().open()
    await log.append('goal-1', events(1_500), 'none')
    const listening = heard(log, undefined, upTo(1_600))
    for (let n = 1_500; n <= 1_600; n += 1) await log.append('goal-1', [event(n)], n - 1)
    expect(once(await listening).map(says)).toEqual(range(0, 1_600))
  }, 30_000)

  it('goes on after any position', async () => {
    const log = await at().open()
    const answers = await written(log, 'goal-1', events(20))
    for (const from of [0, 10, 18]) {
      const after = answers[from]?.position
      const list = once(await heard(log, after, upTo(19))).filter(
        ({ position }) => position > (after ?? ''),
      )
      expect(list.map(says)).toEqual(range(from + 1, 19))
    }
  })

  it('waits at the head for what comes next', async () => {
    const log = await at().open()
    const listening = heard(log, await log.head(), upTo(7))
    await new Promise((resolve) => setTimeout(resolve, 30))
    await log.append('goal-1', [event(7)], 'none')
    expect((await listening).map(says)).toContain(7)
  })

  it('misses nothing for one who is slow, and ends there for one who leaves', async () => {
    const log = await at().open()
    const seen: RecordedEvent[] = []
    const stop = new AbortController()
    const listening = (async () => {
      for await (const page of log.subscribe(undefined, stop.signal)) {
        seen.push(...page)
        await new Promise((resolve) => setTimeout(resolve, 5))
        if (upTo(60)(seen)) break
      }
    })()
    await written(log, 'goal-1', events(61))
    await listening
    expect(once(seen).map(says)).toEqual(range(0, 60))
  })

  it('ends when its signal aborts: while it waits, while a page is dealt with, and before it begins', async () => {
    const log = await at().open()
    const waiting = new AbortController()
    const silent = (async () => {
      for await (const _ of log.subscribe(undefined, waiting.signal));
    })()
    await new Promise((resolve) => setTimeout(resolve, 20))
    waiting.abort()
    await silent
    await log.append('goal-1', events(2_000), 'none')
    const stop = new AbortController()
    let pages = 0
    for await (const _ of log.subscribe(undefined, stop.signal)) {
      pages += 1
      stop.abort()
    }
    expect(pages).toBe(1)
    for await (const _ of log.subscribe(undefined, AbortSignal.abort())) expect.unreachable()
  })

  it('serves several who listen, each from its own place', async () => {
    const log = await at().open()
    const [, , third] = await written(log, 'goal-1', events(5))
    const listening = [
      heard(log, undefined, upTo(9)),
      heard(log, third?.position, upTo(9)),
      heard(await at().open(), undefined, upTo(9)),
    ]
    for (let n = 5; n < 10; n += 1) await log.append('goal-1', [event(n)], n - 1)
    const [whole, late, other] = (await Promise.all(listening)).map((list) => once(list).map(says))
    expect(whole).toEqual(range(0, 9))
    expect(late).toEqual(expect.arrayContaining(range(3, 9)))
    expect(other).toEqual(range(0, 9))
  })

  it('refuses a place that is none', async () => {
    const log = await at().open()
    await expect(heard(log, 'nowhere', () => true)).rejects.toMatchObject({
      code: 'InvalidPosition',
    })
  })
}
