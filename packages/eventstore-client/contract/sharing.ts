import { expect, it } from 'vitest'
import type { EventLog } from '../src/index.ts'
import { all, event, events, heard, once, says } from './events.ts'
import type { AtHand } from './place.ts'

/** Appends at the end of a stream, wherever others have left it. */
async function atTheEnd(log: EventLog, stream: string, n: number): Promise<void> {
  const one = event(n)
  for (;;) {
    const last = (await all(log.read(stream))).at(-1)?.revision ?? 'none'
    const refused = await log.append(stream, [one], last).then(
      () => undefined,
      (error) => error,
    )
    if (refused === undefined) return
    if (refused.code !== 'RevisionConflict') throw refused
  }
}

export function sharing(at: AtHand): void {
  it('of one log know it by one id, which it keeps', async () => {
    const [one, other] = [await at().open(), await at().open()]
    expect(other.id).toBe(one.id)
    expect(one.id.length).toBeGreaterThan(7)
    await Promise.all([one.close(), other.close()])
    expect((await at().open()).id).toBe(one.id)
  })

  it('opened at the same time make one log', async () => {
    const logs = await Promise.all(Array.from({ length: 8 }, () => at().open()))
    expect(new Set(logs.map(({ id }) => id)).size).toBe(1)
  })

  it('see at once what the others have written, and are refused what the others have taken', async () => {
    const [one, other] = [await at().open(), await at().open()]
    await one.append('goal-1', [event(1)], 'none')
    expect((await all(other.read('goal-1'))).map(says)).toEqual([1])
    await other.append('goal-1', [event(2)], 0)
    await expect(one.append('goal-1', [event(3)], 0)).rejects.toMatchObject({
      code: 'RevisionConflict',
      actual: 1,
    })
    await one.append('goal-1', [event(3)], 1)
    expect((await all(other.readAll())).map(says)).toEqual([1, 2, 3])
  })

  it('give each revision once, in one order for all, while all write', async () => {
    const logs = await Promise.all([at().open(), at().open(), at().open()])
    const listening = logs.map((log) => heard(log, undefined, (list) => once(list).length === 90))
    await Promise.all(
      logs.flatMap((log, h) =>
        Array.from({ length: 30 }, (_, n) => atTheEnd(log, `goal-${n % 2}`, h * 30 + n)),
      ),
    )
    const [first = [], ...others] = (await Promise.all(listening)).map(once)
    for (const list of others) expect(list).toEqual(first)
    expect(first.map(says).toSorted((a, b) => a - b)).toEqual(events(90).map(says))
    for (const stream of ['goal-0', 'goal-1']) {
      const revisions = first.filter((one) => one.stream === stream).map(({ revision }) => revision)
      expect(revisions).toEqual(revisions.map((_, n) => n))
    }
  })

  it('see all of an append or nothing of it', async () => {
    const [one, other] = [await at().open(), await at().open()]
    const appends = Array.from({ length: 20 }, (_, n) =>
      one.append(`goal-${n}`, events(50), 'none').then(() => n),
    )
    const seen: number[] = []
    const looking = (async () => {
      while ((seen.at(-1) ?? 0) < 1_000) {
        seen.push((await all(other.readAll())).length)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })()
    await Promise.all(appends)
    await looking
    expect(seen.filter((count) => count % 50 !== 0)).toEqual([])
  })
}
