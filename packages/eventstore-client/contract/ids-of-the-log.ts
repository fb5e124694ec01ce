import { expect, it } from 'vitest'
import { all, event, says, stored, written } from './events.ts'
import type { AtHand } from './place.ts'
import { exported } from './restoring.ts'

/** For a store that keeps an index of all ids of a log, and so refuses one that another stream has. */
export function idsOfTheLog(at: AtHand): void {
  it('are refused where another stream has them, alone or among others', async () => {
    const log = await at().open()
    const [first, second] = [event(1), event(2)]
    await written(log, 'goal-1', [first, second])
    const taken = { code: 'DuplicateEventId', id: first.id }
    await expect(log.append('goal-2', [first], 'none')).rejects.toMatchObject(taken)
    await expect(log.append('goal-2', [first, second], 'none')).rejects.toMatchObject(taken)
    await expect(log.append('goal-2', [event(3), first], 'none')).rejects.toMatchObject(taken)
    expect((await all(log.readAll())).map(says)).toEqual([1, 2])
  })

  it('are not restored to another stream', async () => {
    const log = await at().open()
    const first = exported('goal-1', 0)
    await log.restore([first])
    const refused = log.restore([exported('goal-9', 0), { ...first, stream: 'goal-2' }])
    await expect(refused).rejects.toMatchObject({ code: 'RestoreRefused' })
    expect((await all(log.readAll())).map(stored)).toEqual([first])
  })
}
