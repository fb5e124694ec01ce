import {
  type Against,
  agreedBy,
  begins,
  type Id,
  type Instant,
  mayAgree,
  nounNamed,
  type PartnershipState,
  type Recorded,
  type Ref,
  require,
  sortsAt,
  takenOn,
  type Viewer,
} from '@lockstep/domain'
import type { Home } from '../home/home.ts'
import { loadSiblings } from '../writing/others.ts'
import type { Decision } from '../writing/write.ts'
import type { Mending } from './mend.ts'
import { checkPlaces, checkTakesPlaceSince } from './places.ts'

interface State {
  readonly is: string
}

/** What was begun and stands: neither withdrawn nor called off. */
const stands = ({ is }: State): boolean => is !== 'none' && is !== 'called off'

/**
 * What others recorded elsewhere on the ground of an entry is not taken from under them: whoever withdraws is told what has
 * to be done first, or instead. A decision takes no other's place before it was made.
 * @throws Refusal `OthersHaveRecorded`, `OthersRestOnIt`, `DecisionNotInForce`, or `BeforeSuperseded`
 */
export async function checkElsewhere(
  home: Home,
  { noun, id, mending }: Ref & { readonly mending: Mending },
  { counting, entry }: { readonly counting: readonly Recorded[]; readonly entry: Recorded },
  { occurredAt }: Pick<Decision, 'occurredAt'>,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<void> {
  if (mending.kind === 'withdraw') await checkNothingElsewhere(home, { noun, id }, counting, entry)
  if (noun !== 'decision') return
  if (mending.kind === 'withdraw') await checkPlaces(home, id, counting, entry, viewer)
  else if (occurredAt !== entry.metadata.occurredAt)
    await checkTakesPlaceSince(home, id, counting, entry, sortsAt(occurredAt, now), viewer)
}

async function checkNothingElsewhere(
  home: Home,
  ref: Ref,
  counting: readonly Recorded[],
  entry: Recorded,
): Promise<void> {
  const whole = begins(nounNamed(ref.noun), entry.type)
  await checkNotTakenOn(home, whole ? counting : [entry])
  if (!whole) return
  await checkNotSaidOn(home, ref)
  if (ref.noun === 'metric') await checkNotJoint(home, ref.id)
}

const taking = { commitment: 'A promise', goal: 'A goal' } as const

/** What somebody promised, or made their goal, because it was agreed on. */
async function checkNotTakenOn(home: Home, going: readonly Recorded[]): Promise<void> {
  for (const [noun, what] of Object.entries(taking)) {
    const those = going.flatMap(takenOnFrom).filter((each) => each.noun === noun)
    const none = !((await loadSiblings(home, those)) as State[]).some(stands)
    require(none, 'OthersRestOnIt', `${what} was made of what was agreed: withdraw that first. The page of this record leads to it.`)
  }
}

function takenOnFrom(entry: Recorded): Against[] {
  if (entry.type === 'ImprovementAgreed') return [{ noun: 'commitment', of: entry.id }]
  return mayAgree(entry.type) ? agreedBy(entry).flatMap(takenOn) : []
}

const playable: readonly string[] = ['vision', 'decision', 'goal', 'partnership']

/** What somebody said of the record as a whole. */
async function checkNotSaidOn(home: Home, { noun, id: of }: Ref): Promise<void> {
  const played = playable.includes(noun) ? await loadSiblings(home, [{ noun: 'playback', of }]) : []
  const ended = `it can be ${nounNamed(noun).ended}, not withdrawn.`
  const instead = noun === 'vision' ? 'share another in its place.' : ended
  const unplayed = !(played as State[]).some(stands)
  require(unplayed, 'OthersHaveRecorded', `Others have played it back: ${instead}`)
  const ranked = noun === 'goal' ? await loadSiblings(home, [{ noun: 'ranking', of }]) : []
  const unranked = !(ranked as State[]).some(stands)
  require(unranked, 'OthersHaveRecorded', `It was asked how it ranks: ${ended}`)
}

/** The metric of several is dropped by them. */
async function checkNotJoint(home: Home, metric: Id): Promise<void> {
  const proposed = (await loadSiblings(home, [
    { noun: 'partnership', of: metric },
  ])) as PartnershipState[]
  const joint = proposed.some(
    (state) => state.is === 'founded' && state.metrics.some((each) => each.metric === metric),
  )
  require(!joint, 'OthersRestOnIt', 'It is proposed or joint in a partnership: drop it there first.')
}
