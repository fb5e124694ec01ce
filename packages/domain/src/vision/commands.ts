import { z } from 'zod'
import type { DecisionState } from '../decision/state.ts'
import { takings } from '../goal/terms.ts'
import { DecisionId, distinct, OwnPartnershipId, VisionId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { requireGoing } from '../partnership/checks.ts'
import { membersNamed, requireOthersThere } from '../partnership/here.ts'
import type { VisionState } from './state.ts'
import { vision } from './vision.ts'

const command = commandsOf(vision)
const id = VisionId

type Shared = Extract<VisionState, { is: 'shared' }>

/** The versions that their partnership has, the first first. */
const versions = (situation: Situation): Shared[] =>
  situation
    .siblings<VisionState>()
    .filter((each) => each.is === 'shared')
    .sort((x, y) => x.version - y.version)

export const ShareVision = command({
  title: 'Share a vision',
  input: z.strictObject({
    partnership: OwnPartnershipId.meta({
      title: 'Partnership',
      description: 'Each of its members is asked to play it back in their own words.',
    }),
    statement: Text.meta({
      title: 'Vision',
      description: 'Whoever is in the organisation can read it.',
      place: 'first',
    }),
    takenAs: z.enum(takings).meta({
      title: 'It is a',
      description: 'A dream to look up to, a stretch to try for, a plan to follow, or a promise.',
      place: 'first',
    }),
    editorial: z.boolean().default(false).meta({
      title: 'Only the wording is new',
      description: 'It means what the last version meant: nobody has to play it back again.',
    }),
    asVersion: z.int().min(1).optional().meta({
      title: 'As version',
      description: 'Which it is to be, where it was written from the one before; else the next.',
      widget: 'reference',
    }),
  }),
  creates: true,
  giver: 'member',
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  needsThen: membersNamed,
  unique: ({ partnership }) => ({ partnership, as: [] }),
  records: ['VisionShared'],
  decide: ({ partnership, asVersion, ...said }, _, situation) => {
    const { speaker: by, at } = situation
    const { members } = requireGoing(situation, partnership)
    const theirs = members.includes(by)
    require(theirs, 'NotInPartnership', 'You are not in this partnership.', 'partnership')
    requireOthersThere(situation, members)
    const last = versions(situation).at(-1)
    const later = last === undefined || at >= last.at
    require(later, 'BeforeLastVersion', 'A later version had been shared then.', 'occurredAt')
    const reworded = last !== undefined || !said.editorial
    require(reworded, 'NothingReworded', 'This is their first vision.', 'editorial')
    const version = (last?.version ?? 0) + 1
    const unseen = `This would be version ${version}, not ${asVersion}: look at what was shared meanwhile.`
    require(asVersion === undefined || asVersion === version, 'VersionShared', unseen)
    return [{ type: 'VisionShared', data: { by, partnership, version, ...said } }]
  },
})

/** @throws Refusal naming the field, unless each was made, is open to all, and had been by then. */
function requireMoves(situation: Situation, decisions: readonly DecisionId[]): void {
  for (const decision of decisions) {
    const state = situation.other<DecisionState>('decision', decision)
    require(state.is !== 'none', 'UnknownDecision', 'There is no such decision.', 'despite')
    const made = 'made' in state ? state.made : undefined
    require(made !== undefined, 'DecisionNotMade', 'Nothing was decided there.', 'despite')
    const open = !('restrictedTo' in state) || state.restrictedTo === undefined
    require(open, 'DecisionRestricted', 'It moves a vision once it is open to all.', 'despite')
    const since = situation.at >= made.at
    require(since, 'BeforeDecision', 'This had not been decided then.', 'occurredAt')
  }
}

export const ReconfirmVision = command({
  title: 'Say that a vision still holds',
  input: z.strictObject({
    id,
    despite: distinct(DecisionId).min(1).max(50).meta({
      title: 'Whatever was decided here',
      description: 'The decisions after which it was asked.',
    }),
    reason: Text.meta({
      title: 'Why it still holds',
      description: 'Whoever is in the organisation can read it.',
    }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : [state.by]),
  needs: ({ despite }) => despite.map((decision) => ({ noun: 'decision', id: decision })),
  unique: (_, state) =>
    state.is === 'none' ? undefined : { partnership: state.partnership, as: [] },
  records: ['VisionReconfirmed'],
  decide: ({ despite, reason }, state, situation) => {
    require(state.is === 'shared', ...vision.refusals.none)
    const current = versions(situation).every(({ version }) => version <= state.version)
    require(current, 'VisionReplaced', 'A later version has taken the place of this one.')
    const shared = situation.at >= state.at
    require(shared, 'BeforeShared', 'It had not been shared then.', 'occurredAt')
    requireMoves(situation, despite)
    return [{ type: 'VisionReconfirmed', data: { despite, reason } }]
  },
})
