import {
  type DecisionState,
  effective,
  type Id,
  type Instant,
  type Recorded,
  require,
  streamOf,
  type Viewer,
} from '@lockstep/domain'
import type { Home } from '../home/home.ts'
import { existsFor } from '../writing/asked.ts'

/**
 * That a decision was made is not withdrawn where another took its place, or where it is said to have taken another's. What
 * lockstep marked as superseded by it goes with it.
 * @throws Refusal `OthersRestOnIt`
 */
export async function checkPlaces(
  home: Home,
  id: Id,
  counting: readonly Recorded[],
  entry: Recorded,
  viewer: Viewer,
): Promise<void> {
  if (entry.type !== 'DecisionMade') return
  const replaced = counting.some(({ type }) => type === 'DecisionSuperseded')
  require(!replaced, 'OthersRestOnIt', 'Another decision has taken its place since: it stands, as what that one replaced.')
  const said = await supersededBy(home, id, viewer)
  require(said.length ===
    0, 'OthersRestOnIt', 'It is said to have taken the place of another decision: withdraw that there first.')
}

/** Where somebody said that a decision took the place of another, of those that exist for the viewer. */
async function supersededBy(home: Home, newer: Id, viewer: Viewer): Promise<readonly Recorded[]> {
  const said: Recorded[] = []
  for (const { id } of await home.siblings.of({ noun: 'decision', of: newer })) {
    const stream = streamOf({ noun: 'decision', id })
    if (!(await existsFor(home, viewer, await home.streams.load(stream)))) continue
    const counting = effective(await home.streams.recorded(stream))
    said.push(...counting.filter((each) => isSaidToBe(each, newer)))
  }
  return said
}

const isSaidToBe = ({ type, data, metadata }: Recorded, newer: Id): boolean =>
  type === 'DecisionSuperseded' &&
  metadata.actor !== 'lockstep' &&
  (data as { by: Id }).by === newer

/**
 * A decision was made after those whose place it took, and before another took its own.
 * @throws Refusal `BeforeSuperseded` or `DecisionNotInForce`
 */
async function checkStaysBetween(
  home: Home,
  counting: readonly Recorded[],
  { data }: Recorded,
  at: Instant,
): Promise<void> {
  const replaced = counting.some((each) => each.type === 'DecisionSuperseded' && each.at < at)
  require(!replaced, 'DecisionNotInForce', 'Another decision had taken its place by then: correct that day first.', 'occurredAt')
  for (const id of (data as { readonly supersedes: readonly Id[] }).supersedes) {
    const older = await home.streams.state<DecisionState>({ noun: 'decision', id })
    const after = !('made' in older) || older.made === undefined || older.made.at <= at
    require(after, 'BeforeSuperseded', 'The decision whose place it took was made later than that.', 'occurredAt')
  }
}

/**
 * No corrected day lets a decision take the place of another before it was made.
 * @param at where the entry would sort then
 * @throws Refusal `DecisionNotInForce` or `BeforeSuperseded`
 */
export async function checkTakesPlaceSince(
  home: Home,
  id: Id,
  counting: readonly Recorded[],
  entry: Recorded,
  at: Instant,
  viewer: Viewer,
): Promise<void> {
  if (entry.type === 'DecisionSuperseded') {
    const { by } = entry.data as { by: Id }
    const newer = await home.streams.state<DecisionState>({ noun: 'decision', id: by })
    const made = !('made' in newer) || newer.made === undefined || newer.made.at <= at
    require(made, 'DecisionNotInForce', 'That one had not been made then.', 'occurredAt')
  }
  if (entry.type !== 'DecisionMade') return
  await checkStaysBetween(home, counting, entry, at)
  const since = (await supersededBy(home, id, viewer)).every((each) => each.at >= at)
  require(since, 'DecisionNotInForce', 'It had taken the place of another by then: correct that day first.', 'occurredAt')
}
