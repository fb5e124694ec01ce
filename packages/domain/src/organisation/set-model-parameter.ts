import { z } from 'zod'
import { Id } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { modelIn, modelled, type Parameter, parameterNamed } from './model.ts'
import { organisation } from './organisation.ts'

const command = commandsOf(organisation)

// It holds from its recording, and then for all of history: a score of before is reckoned anew, not kept.
export const SetModelParameter = command({
  title: 'Change how scores are reckoned',
  input: z.strictObject({
    id: Id,
    measure: z.enum(modelled).meta({ title: 'Of which scores' }),
    parameter: Line.meta({ title: 'Parameter' }),
    value: Quantity.meta({ title: 'Value' }),
    reason: Text.meta({
      title: 'Why',
      description: 'Everybody can read it beside the scores, all of which are reckoned anew.',
    }),
  }),
  giver: 'owner',
  atOnce: true,
  ownPage: true,
  records: ['ModelParameterSet'],
  decide: ({ measure, parameter, value, reason }, state, { now }) => {
    const known = parameterNamed(measure, parameter)
    require(known !== undefined, 'UnknownParameter', 'There is no such parameter.', 'parameter')
    const { least, most, whole } = known
    const within = value >= least && value <= most && (whole !== true || Number.isInteger(value))
    require(within, 'OutOfRange', mustBe(known), 'value')
    const held: Readonly<Record<string, number>> = modelIn(state)[measure]
    return held[parameter] === value
      ? []
      : [
          {
            type: 'ModelParameterSet',
            data: { measure, parameter, value, reason },
            occurredAt: now,
          },
        ]
  },
})

const mustBe = ({ least, most, whole }: Parameter): string =>
  `It is a ${whole === true ? 'whole ' : ''}number from ${least} to ${most}.`
