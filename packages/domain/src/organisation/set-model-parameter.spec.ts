import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { given, id, NOW } from '../testing/spec.ts'
import { SetModelParameter } from './commands.ts'
import { modelIn, modelWith } from './model.ts'
import { organisation } from './organisation.ts'

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
  measure: 'behaviour',
  parameter: 'half_life_days',
  value: 365,
  reason: 'A year is how we plan',
} as const
const { id: _, ...data } = asked
const set = { type: 'ModelParameterSet', data } as const

describe('how scores are reckoned', () => {
  it('is changed with a reason, as from now, one number at a time', () => {
    given(organisation, [founded])
      .when(SetModelParameter, asked)
      .records({ ...set, occurredAt: NOW })
    const { state } = given(organisation, [founded, set]).life
    expect(modelIn(state)).toEqual({ ...modelWith(), behaviour: { half_life_days: 365 } })
    given(organisation, [founded, set]).when(SetModelParameter, asked).records()
    given(organisation, [founded])
      .when(SetModelParameter, { ...asked, value: 180 })
      .records()
  })

  it.each([
    [{ parameter: 'drift_per_day' }, 'UnknownParameter', 'parameter'],
    [{ parameter: 'toString' }, 'UnknownParameter', 'parameter'],
    [{ value: 0 }, 'OutOfRange', 'value'],
    [{ value: 90.5 }, 'OutOfRange', 'value'],
    [{ measure: 'stated', parameter: 'item_variance', value: 2501 }, 'OutOfRange', 'value'],
    [{ measure: 'stated', parameter: 'drift_per_day', value: 0 }, 'OutOfRange', 'value'],
    [{ measure: 'alignment', parameter: 'points', value: 0 }, 'OutOfRange', 'value'],
  ] as const)('%o is refused', (wrong, code, field) => {
    given(organisation, [founded])
      .when(SetModelParameter, { ...asked, ...wrong } as z.output<typeof SetModelParameter.input>)
      .refused(code, field)
  })
})
