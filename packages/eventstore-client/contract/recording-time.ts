import { expect, it } from 'vitest'
import { all, events } from './events.ts'
import type { AtHand } from './place.ts'

const noon = Date.parse('2026-03-09T12:00:00.000Z')
const HOUR = 3_600_000

/** A clock that tells the given hours around noon, one a question, and the last one from then on. */
const clock = (...hours: number[]) => {
  let asked = 0
  return () => {
    const hour = hours[Math.min(asked, hours.length - 1)] ?? 0
    asked += 1
    return new Date(noon + hour * HOUR)
  }
}

export function recordingTime(at: AtHand): void {
  it('is the clock’s, to the millisecond, one for all of an append', async () => {
    const log = await at().open({ clock: clock(0) })
    const { recordedAt } = await log.append('goal-1', events(3), 'none')
    expect(recordedAt).toBe('2026-03-09T12:00:00.000Z')
    const read = await all(log.read('goal-1'))
    expect(read.map((one) => one.recordedAt)).toEqual([recordedAt, recordedAt, recordedAt])
  })

  it('never goes back within a stream, when the clock does', async () => {
    const log = await at().open({ clock: clock(0, 2, -2, 1, -5, 3) })
    const times: string[] = []
    for (let n = 0; n < 6; n += 1) {
      times.push((await log.append('goal-1', events(1), n === 0 ? 'none' : n - 1)).recordedAt)
    }
    expect(times).toEqual(times.toSorted())
    expect(times.at(-1)).toBe('2026-03-09T15:00:00.000Z')
  })

  it('nor when another process or a restart has an earlier clock', async () => {
    const ahead = await at().open({ clock: clock(3) })
    const first = await ahead.append('goal-1', events(1), 'none')
    const behind = await at().open({ clock: clock(-3) })
    const second = await behind.append('goal-1', events(1), 0)
    expect(second.recordedAt).toBe(first.recordedAt)
    await ahead.append('goal-1', events(1), 1)
    await Promise.all([ahead.close(), behind.close()])
    const restarted = await at().open({ clock: clock(-9) })
    const last = await restarted.append('goal-1', events(1), 2)
    expect(last.recordedAt).toBe(first.recordedAt)
    const fresh = await restarted.append('goal-2', events(1), 'none')
    expect(fresh.recordedAt).toBe('2026-03-09T03:00:00.000Z')
  })
}
