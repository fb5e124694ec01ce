import { expect, it } from 'vitest'
import { all, event, events, written } from './events.ts'
import type { AtHand } from './place.ts'

export function appending(at: AtHand): void {
  it('begins a stream at revision 0, and goes on from there without a gap', async () => {
    const log = await at().open()
    expect(await log.append('goal-1', events(1), 'none')).toMatchObject({ revision: 0 })
    expect(await log.append('goal-1', events(3), 0)).toMatchObject({ revision: 3 })
    expect(await log.append('goal-1', events(1), 3)).toMatchObject({ revision: 4 })
    expect((await all(log.read('goal-1'))).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4])
  })

  it('answers the revision, position and recording of the last event', async () => {
    const log = await at().open()
    const answer = await log.append('goal-1', events(3), 'none')
    const last = (await all(log.read('goal-1'))).at(-1)
    expect(answer).toEqual({
      revision: last?.revision,
      position: last?.position,
      recordedAt: last?.recordedAt,
    })
    expect(await log.head()).toBe(answer.position)
  })

  it('gives positions of one width that compare as strings in the order of the log', async () => {
    const log = await at().open()
    const answers = await written(log, 'goal-1', events(120))
    const positions = answers.map(({ position }) => position)
    expect(positions.toSorted()).toEqual(positions)
    expect(new Set(positions).size).toBe(positions.length)
    expect(new Set(positions.map(({ length }) => length)).size).toBe(1)
  })

  it('takes what is asked for together in the order in which it was asked', async () => {
    const log = await at().open()
    const batch = events(50)
    const answers = await Promise.all(
      batch.map((one, n) => log.append('goal-1', [one], n === 0 ? 'none' : n - 1)),
    )
    expect(answers.map(({ revision }) => revision)).toEqual(batch.map((_, n) => n))
    const streams = Array.from({ length: 50 }, (_, n) => `goal-of-${n}`)
    await Promise.all(streams.map((stream) => log.append(stream, [event()], 'none')))
    const begun = (await all(log.readAll())).slice(batch.length).map(({ stream }) => stream)
    expect(begun).toEqual(streams)
  })

  it('answers only once another connection can read it, however many wait', async () => {
    const [log, other] = [await at().open(), await at().open()]
    const streams = Array.from({ length: 128 }, (_, n) => `goal-${n}`)
    const found = await Promise.all(
      streams.map(async (stream) => {
        await log.append(stream, [event()], 'none')
        return (await all(other.read(stream))).length
      }),
    )
    expect(found).toEqual(streams.map(() => 1))
  })
}
