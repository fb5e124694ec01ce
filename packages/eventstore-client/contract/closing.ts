import { expect, it } from 'vitest'
import { all, event, events, heard } from './events.ts'
import type { AtHand } from './place.ts'

export function closing(at: AtHand): void {
  it('finishes the appends under way', async () => {
    const log = await at().open()
    const waiting = events(100).map((one, n) => log.append(`goal-${n}`, [one], 'none'))
    await log.close()
    await Promise.all(waiting)
    expect(await all((await at().open()).readAll())).toHaveLength(100)
  })

  it('ends subscriptions', async () => {
    const log = await at().open()
    const listening = heard(log, undefined, () => false)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await log.close()
    await listening
  })

  it('leaves nothing that works but closing again', async () => {
    const log = await at().open()
    await log.append('goal-1', [event()], 'none')
    await log.close()
    await log.close()
    const closed = { code: 'StoreClosed' }
    await expect(log.append('goal-1', [event()], 0)).rejects.toMatchObject(closed)
    await expect(log.restore([])).rejects.toMatchObject(closed)
    await expect(log.head()).rejects.toMatchObject(closed)
    await expect(all(log.read('goal-1'))).rejects.toMatchObject(closed)
    await expect(all(log.readAll())).rejects.toMatchObject(closed)
  })
}
