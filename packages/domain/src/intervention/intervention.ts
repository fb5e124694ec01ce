import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { InterventionState } from './state.ts'

type Begun = Exclude<InterventionState, { is: 'none' }>

const begun = (state: InterventionState): Begun => {
  if (state.is === 'none') throw new Error('an intervention is classified only once recorded')
  return state
}

/** Where it stands by what the two say of it. */
function weighed({ by, owner, partnership, classes }: Begun): Begun {
  const between = { by, owner, partnership, classes }
  const [one, other] = [classes[by], classes[owner]]
  if (one === undefined || other === undefined) return { is: 'open', ...between }
  return one === other ? { is: 'agreed', as: one, ...between } : { is: 'disputed', ...between }
}

const said = ['open', 'agreed', 'disputed'] as const

export const intervention: Noun<typeof events, InterventionState> = {
  name: 'intervention',
  numbered: { letter: 'I', digits: 2 },
  whose: (state) => (state.is === 'none' ? [] : [state.by, state.owner]),
  events,
  initial: { is: 'none' },
  after: { InterventionRecorded: ['none'], InterventionClassified: said },
  refusals: {
    none: ['UnknownIntervention', 'There is no such intervention.'],
    open: ['InterventionAlreadyRecorded', 'This intervention is on record.'],
    agreed: ['InterventionAlreadyRecorded', 'This intervention is on record.'],
    disputed: ['InterventionAlreadyRecorded', 'This intervention is on record.'],
  },
  evolve: {
    InterventionRecorded: (_, { data: { by, owner, partnership } }) => ({
      is: 'open',
      by,
      owner,
      partnership,
      classes: {},
    }),
    InterventionClassified: (state, { data: { person, as } }) => {
      const before = begun(state)
      return weighed({ ...before, classes: { ...before.classes, [person]: as } })
    },
  },
}
