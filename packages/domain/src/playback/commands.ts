import { z } from 'zod'
import { Playable } from '../exposure/subject.ts'
import { MemberId, PlaybackId } from '../kernel/ids.ts'
import { of as marked } from '../kernel/marks.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { requireGoing } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import type { VisionState } from '../vision/state.ts'
import { answersFor } from './answering.ts'
import { playback } from './playback.ts'
import type { PlaybackState } from './state.ts'

const command = commandsOf(playback)
const id = PlaybackId
const asks = { words: 'text' }

const inOwnWords = Text.meta({
  title: 'In your own words',
  description: 'Only you and whoever answers for it can read it.',
  readers: 'some',
  place: 'first',
})

const saying = (state: PlaybackState) => (state.is === 'none' ? [] : [state.person])
const answering = (state: PlaybackState) => (state.is === 'none' ? [] : [state.to])

/** @throws Refusal, unless it is the last version, or was then, of a partnership in which who speaks is. */
function requireTheirs(situation: Situation, vision: VisionState): void {
  if (vision.is === 'none') return
  const { members } = requireGoing(situation, vision.partnership)
  const theirs = members.includes(situation.speaker)
  require(theirs, 'NotInPartnership', 'You are not in its partnership.', 'of')
  const replaced = situation
    .siblings<VisionState | PlaybackState>()
    .some((one) => one.is === 'shared' && one.version > vision.version && one.at <= situation.at)
  require(!replaced, 'VisionReplaced', 'A later version has taken the place of this one.', 'of')
}

/** @throws Refusal with that one's own code, where who speaks has played it back, and it is not confirmed yet. */
function requireFirst({ speaker, siblings }: Situation, { id }: Playable): void {
  for (const one of siblings<VisionState | PlaybackState>()) {
    const waits = one.is === 'waiting' || one.is === 'corrected'
    if (waits && one.of.id === id && one.person === speaker)
      throw new Refusal(...playback.refusals[one.is])
  }
}

export const PlayBack = command({
  title: 'Play back what it says',
  input: z.strictObject({
    of: Playable.meta({ title: 'Of what' }),
    to: MemberId.meta({
      title: 'To whom',
      description: 'Who answers for it, and says whether it is meant so.',
    }),
    text: inOwnWords,
  }),
  creates: true,
  giver: 'member',
  personal: true,
  asks,
  needs: ({ of, to }) => [of, { noun: 'person', id: to }],
  against: ({ of }, other) => {
    const theirs = { noun: 'playback' as const, of: of.id }
    const shared = of.noun === 'vision' ? other<VisionState>('vision', of.id) : undefined
    if (shared?.is !== 'shared') return [theirs]
    return [theirs, { noun: 'vision', partnership: shared.partnership }]
  },
  records: ['PlayedBack'],
  decide: ({ of, to, text }, _, situation) => {
    const { speaker: person } = situation
    const state = situation.other<{ is: string }>(of.noun, of.id)
    require(state.is !== 'none', 'UnknownRecord', 'There is no such record.', 'of')
    const answer = answersFor(of.noun, state as never)
    require(answer.includes(to), 'NotTheirsToConfirm', 'Somebody else answers for it.', 'to')
    require(to !== person, 'PlaybackToOneself', 'You answer for it yourself.', 'to')
    requireMember(situation, to, 'to')
    requireFirst(situation, of)
    if (of.noun === 'vision') requireTheirs(situation, situation.other('vision', of.id))
    return [{ type: 'PlayedBack', data: { of, person, to, words: marked(person, text) } }]
  },
})

export const ConfirmPlayback = command({
  title: 'Confirm a playback',
  input: z.strictObject({ id }),
  giver: 'named',
  named: answering,
  personal: true,
  records: ['PlaybackConfirmed'],
  decide: (_, state) => (state.is === 'confirmed' ? [] : [{ type: 'PlaybackConfirmed', data: {} }]),
})

export const CorrectPlayback = command({
  title: 'Correct a playback',
  input: z.strictObject({
    id,
    text: Text.meta({
      title: 'What is meant',
      description: 'Only the two of you can read it. They say it anew.',
      place: 'first',
    }),
  }),
  giver: 'named',
  named: answering,
  personal: true,
  asks,
  records: ['PlaybackCorrected'],
  decide: ({ text }, _, { speaker }) => [
    { type: 'PlaybackCorrected', data: { words: marked(speaker, text) } },
  ],
})

export const PlayBackAnew = command({
  title: 'Say it anew',
  input: z.strictObject({ id, text: inOwnWords }),
  giver: 'named',
  named: saying,
  personal: true,
  asks,
  records: ['PlayedBackAnew'],
  decide: ({ text }, _, { speaker }) => [
    { type: 'PlayedBackAnew', data: { words: marked(speaker, text) } },
  ],
})
