import { expect, it } from 'vitest'
import { all, event, events, written } from './events.ts'
import type { AtHand } from './place.ts'

export function repeating(at: AtHand): void {
  it('the same ids at the same revision are answered as the first time, also after later events', async () => {
    const log = await at().open()
    const batch = events(3)
    const first = await log.append('goal-1', batch, 'none')
    expect(await log.append('goal-1', batch, 'none')).toEqual(first)
    await log.append('goal-1', events(2), 2)
    await log.append('goal-2', events(2), 'none')
    expect(await log.append('goal-1', batch, 'none')).toEqual(first)
    expect(await all(log.readAll())).toHaveLength(7)
  })

  it('it adds nothing and moves no head', async () => {
    const log = await at().open()
    const one = event()
    await log.append('goal-1', [one], 'none')
    const { position } = await log.append('goal-1', events(1), 0)
    await log.append('goal-1', [one], 'none')
    expect(await log.head()).toBe(position)
    expect(await log.append('goal-1', events(1), 1)).toMatchObject({ revision: 2 })
  })

  it('asked many times at once, it happens once', async () => {
    const log = await at().open()
    const batch = events(2)
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => log.append('goal-1', batch, 'none')),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await all(log.readAll())).toHaveLength(2)
  })

  it('another handle, and one after a restart, answer the same', async () => {
    const log = await at().open()
    const batch = events(2)
    const first = await log.append('goal-1', batch, 'none')
    expect(await (await at().open()).append('goal-1', batch, 'none')).toEqual(first)
    await log.close()
    expect(await (await at().open()).append('goal-1', batch, 'none')).toEqual(first)
  })

  it('the same ids are no repetition at another revision, or in another order', async () => {
    const log = await at().open()
    const [a, b, c] = [event(1), event(2), event(3)]
    await written(log, 'goal-1', [a, b])
    const elsewhere = { code: 'DuplicateEventId' }
    await expect(log.append('goal-1', [b, a], 'none')).rejects.toMatchObject(elsewhere)
    await expect(log.append('goal-1', [a, c], 'none')).rejects.toMatchObject(elsewhere)
    await expect(log.append('goal-1', [a, b], 1)).rejects.toMatchObject(elsewhere)
    expect(await all(log.readAll())).toHaveLength(2)
  })
}
