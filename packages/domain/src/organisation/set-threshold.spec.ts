import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { given, id, NOW } from '../testing/spec.ts'
import { SetThreshold } from './commands.ts'
import { organisation } from './organisation.ts'
import { thresholdsIn } from './thresholds.ts'

const founded = {
  type: 'OrganisationFounded',
  data: {
    name: 'Calder Freight',
    zone: 'Europe/Amsterdam',
    owner: id('dana'),
    fiscalYearStart: 1,
    demo: false,
  },
} as const
const asked = {
  id: id('this'),
  detector: 'feedback_not_followed',
  threshold: 'respond_days',
  value: 10,
  reason: 'We travel a lot',
} as const
const { id: _, ...data } = asked
const set = { type: 'ThresholdSet', data } as const

describe('a threshold of a detector', () => {
  it('is set with a reason, as from now, and then holds beside those that were not', () => {
    given(organisation, [founded])
      .when(SetThreshold, asked)
      .records({ ...set, occurredAt: NOW })
    const { state } = given(organisation, [founded, set]).life
    expect(thresholdsIn(state, 'feedback_not_followed')).toMatchObject({
      respond_days: 10,
      grace_days: 3,
    })
    expect(thresholdsIn(state, 'missed_cadence')).toEqual({ slack: 1.5 })
    given(organisation, [founded, set]).when(SetThreshold, asked).records()
  })

  it.each([
    [{ threshold: 'slack' }, 'UnknownThreshold', 'threshold'],
    [{ threshold: 'toString' }, 'UnknownThreshold', 'threshold'],
    [{ value: 2.5 }, 'OutOfRange', 'value'],
    [{ value: -1 }, 'OutOfRange', 'value'],
    [{ threshold: 'followup_days', value: 3_651 }, 'OutOfRange', 'value'],
    [{ threshold: 'decline_n', value: 0 }, 'OutOfRange', 'value'],
    [
      { detector: 'early_judgement', threshold: 'early_fraction', value: 1.1 },
      'OutOfRange',
      'value',
    ],
    [{ detector: 'missed_cadence', threshold: 'slack', value: 0 }, 'OutOfRange', 'value'],
    [{ detector: 'trust_gap_vs_peers', threshold: 'min_gap', value: 101 }, 'OutOfRange', 'value'],
  ] as const)('%o is refused', (wrong, code, field) => {
    given(organisation, [founded])
      .when(SetThreshold, { ...asked, ...wrong } as z.output<typeof SetThreshold.input>)
      .refused(code, field)
  })
})
