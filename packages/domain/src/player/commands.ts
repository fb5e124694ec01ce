import { z } from 'zod'
import { MemberId, PartnershipId, PlayerId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import { requireFollowed } from './checks.ts'
import { StaleAfter } from './events.ts'
import { player } from './player.ts'
import { reaches } from './state.ts'

const command = commandsOf(player)
const id = PlayerId

const reach = z.enum(reaches).meta({
  title: 'Direct or indirect',
  description: 'Indirect: you deal with them through others.',
})
const relation = Line.meta({
  title: 'What they are to you',
  description: 'A carrier, a broker’s bank, a regulator.',
})
const stale = 'In days. It then stands on the list of who keeps it up.'
const link = Link.optional().meta({ title: 'Link' })

export const AddPlayer = command({
  title: 'Add a player of the ecosystem',
  input: z.strictObject({
    name: Line.meta({
      title: 'Name',
      description: 'Whoever is in the organisation can read it.',
      names: 'player',
    }),
    reach,
    relation,
    note: Text.optional().meta({ title: 'What is known of them' }),
    link,
    maintainer: MemberId.optional().meta({
      title: 'Who keeps it up',
      description: 'You, if you leave it open.',
    }),
    staleAfterDays: StaleAfter.default(90).meta({ title: 'Stale after', description: stale }),
    partnership: PartnershipId.optional(),
  }),
  creates: true,
  giver: 'member',
  needs: ({ maintainer, partnership }, _, speaker) => [
    { noun: 'person', id: maintainer ?? speaker },
    ...partnershipNamed(partnership),
  ],
  records: ['PlayerAdded'],
  decide: ({ maintainer, ...input }, _, situation) => {
    const keeper = maintainer ?? situation.speaker
    requireMember(situation, keeper, 'maintainer')
    requirePartnership(situation, input.partnership)
    return [{ type: 'PlayerAdded', data: { ...input, maintainer: keeper } }]
  },
})

/** Whoever has looked may say so; it is its maintainer who is asked to. */
export const LookAtPlayer = command({
  title: 'Say what is known of a player today',
  input: z.strictObject({
    id,
    note: Text.optional().meta({ title: 'What is new', place: 'first' }),
    link,
    reach: reach.optional(),
    relation: relation.optional(),
    staleAfterDays: StaleAfter.optional().meta({ title: 'Stale after', description: stale }),
  }),
  giver: 'member',
  records: ['PlayerLookedAt'],
  decide: ({ id: _, ...seen }, state) => {
    requireFollowed(state)
    return [{ type: 'PlayerLookedAt', data: seen }]
  },
})

export const HandOnPlayer = command({
  title: 'Say who keeps up a player',
  input: z.strictObject({
    id,
    maintainer: MemberId.meta({ title: 'Who keeps it up' }),
    reason: Text.optional().meta({ title: 'Reason' }),
  }),
  giver: 'member',
  needs: ({ maintainer }) => [{ noun: 'person', id: maintainer }],
  records: ['PlayerHandedOn'],
  decide: ({ maintainer, reason }, state, situation) => {
    const before = requireFollowed(state)
    requireMember(situation, maintainer, 'maintainer')
    return before.maintainer === maintainer
      ? []
      : [{ type: 'PlayerHandedOn', data: { maintainer, reason } }]
  },
})

export const EndPlayer = command({
  title: 'Say that a player is gone',
  input: z.strictObject({ id, reason: Text.meta({ title: 'Reason' }) }),
  giver: 'member',
  records: ['PlayerGone'],
  decide: ({ reason }) => [{ type: 'PlayerGone', data: { reason } }],
})
