import { z } from 'zod'
import { alike } from '../kernel/alike.ts'
import { PartnershipId, PersonId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate, LocalTime } from '../kernel/time.ts'
import { going, membersOf } from './going.ts'
import { membersToLookUp, requireOthersHere } from './here.ts'
import { partnership } from './partnership.ts'
import { Every } from './recurrence.ts'
import { Minutes, SessionKind } from './session-kinds.ts'

const command = commandsOf(partnership)
const id = PartnershipId
const kind = SessionKind.meta({ title: 'What for' })

export const AgreeCadence = command({
  title: 'Agree on a rhythm',
  input: z.strictObject({
    id,
    kind,
    every: Every.meta({ title: 'How often' }),
    first: LocalDate.meta({
      title: 'First on',
      description: 'The next is planned by itself, not on a holiday; each can be moved.',
    }),
    time: LocalTime.optional().meta({
      title: 'Time',
      description: 'As clocks go where the organisation is.',
      place: 'first',
    }),
    minutes: Minutes.optional().meta({ title: 'Minutes', description: 'An hour, if left open.' }),
    host: PersonId.optional().meta({
      title: 'Who leads it',
      description: 'You, if you leave it open.',
      among: 'fitting',
    }),
  }),
  giver: 'named',
  named: membersOf,
  needs: (_, state) => membersToLookUp(state),
  records: ['CadenceAgreed'],
  decide: ({ id: _, host, ...input }, state, situation) => {
    const { speaker } = situation
    const { members, cadences } = going(state)
    const leads = host ?? speaker
    const same = cadences.some(({ since: _, ...agreed }) =>
      alike(agreed, { ...input, host: leads }),
    )
    if (same) return []
    requireOthersHere(situation, going(state))
    require(members.includes(leads), 'HostNotAMember', 'A member leads it.', 'host')
    return [{ type: 'CadenceAgreed', data: { ...input, host: leads } }]
  },
})

export const EndCadence = command({
  title: 'End a rhythm',
  input: z.strictObject({
    id,
    kind,
    reason: Text.optional().meta({
      title: 'Reason',
      description: 'What it has planned already is called off, unless somebody moved it.',
    }),
  }),
  giver: 'named',
  named: membersOf,
  records: ['CadenceEnded'],
  decide: ({ kind, reason }, state) => {
    const agreed = going(state).cadences.some((cadence) => cadence.kind === kind)
    require(agreed, 'CadenceNotAgreed', 'There is no rhythm for that.', 'kind')
    return [{ type: 'CadenceEnded', data: { kind, reason } }]
  },
})
