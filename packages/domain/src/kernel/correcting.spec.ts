import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkCorrection, onRecordFrom } from './correcting.ts'
import { fact } from './event.ts'
import type { OccurredAt } from './time.ts'

const said = fact('said something', z.strictObject({}), { lane: 'goals' })
/** Half past midnight of 27 March in Amsterdam. */
const RECORDED = '2026-03-26T23:30:00.000Z'

const moved = (from: OccurredAt, to: OccurredAt, onRecord = RECORDED) =>
  checkCorrection(
    said,
    { data: {}, occurredAt: from },
    { data: {}, occurredAt: to },
    {
      ...{ answered: false, now: '2026-04-05T09:00:00.000Z', zone: 'Europe/Amsterdam' },
      ...{ source: 'web', onRecord },
    },
  )

const amsterdam = (day: string) => `${day}[Europe/Amsterdam]`
const refusal = { code: 'OnRecordBefore', field: 'occurredAt' }

describe('a corrected day', () => {
  const first = amsterdam('2026-03-09')

  it('is no later than the one on which the entry was recorded, where that day was named', () => {
    moved(first, amsterdam('2026-03-27'))
    expect(() => moved(first, amsterdam('2026-03-28'))).toThrow(
      expect.objectContaining({ ...refusal, message: expect.stringContaining('27 Mar 2026') }),
    )
  })

  it('is no later than the very moment of that, where one is said', () => {
    moved(first, RECORDED)
    expect(() => moved(first, '2026-03-26T23:31:00.000Z')).toThrow(expect.objectContaining(refusal))
  })

  it('stands where an earlier version let it be later, until somebody says another', () => {
    const [late, later] = [amsterdam('2026-04-02'), amsterdam('2026-04-04')]
    expect(() => moved(late, late)).toThrow(expect.objectContaining({ code: 'NothingChanged' }))
    expect(() => moved(late, later)).toThrow(expect.objectContaining(refusal))
    moved(late, first)
  })

  it('of what was imported is no later than its source had it', () => {
    const metadata = { actor: 'lockstep', source: 'import', occurredAt: first } as const
    const heldAt = '2026-03-12T09:00:00.000Z'
    expect(onRecordFrom({ ...metadata, recordedAt: RECORDED })).toBe(RECORDED)
    const held = onRecordFrom({ ...metadata, recordedAt: RECORDED, heldAt })
    moved(first, amsterdam('2026-03-12'), held)
    expect(() => moved(first, amsterdam('2026-03-13'), held)).toThrow(
      expect.objectContaining(refusal),
    )
  })
})
