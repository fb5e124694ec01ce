import { type Instant, later, type PersonId, type Stance } from '@lockstep/domain'
import type { Position } from '@lockstep/measures'
import { type DecisionRow, decisions, type Statement } from '../../folds/decisions.ts'
import { readableStance } from '../../records/position-openness.ts'
import { withStale } from '../../telling/stale.ts'
import { giver } from '../../view/gathering.ts'
import type { Gathering, Given, View } from '../../view/view.ts'
import type { Source } from './part.ts'
import { openedSources, sourceOf } from './sources.ts'

/** What somebody said first of a decision, sealed, late or reported: what they say later in the open is shown, not counted. */
export interface Voice {
  readonly person: PersonId
  readonly position: Position
  readonly statement: Statement
}

/** A decision with the voices on it, as far as the viewer may read them. */
export interface SpokenDecision {
  readonly row: DecisionRow
  readonly voices: readonly Voice[]
  /** From when until when it is open or in force. */
  readonly from: Instant
  readonly until: Instant | undefined
}

const scale: Record<Stance, Position> = { oppose: 0, concern: 1, support: 2 }

/** The decisions on which at least two of these people spoke, the first proposed first. */
export const spokenDecisions = (view: View, people: readonly PersonId[]): SpokenDecision[] =>
  (view.gathered(spoken).get('') ?? []).flatMap(({ row, voices: all, from, until }) => {
    const voices = all.filter(({ person }) => people.includes(person))
    return voices.length < 2 ? [] : [{ row, voices, from, until }]
  })

/** Every decision on which somebody spoke. */
const spoken: Gathering<SpokenDecision & Given> = {
  givers: [
    giver(decisions, (view, row) => {
      const { id, proposed, ended, statements } = row
      const voices = statements.flatMap((statement): Voice[] => {
        const stance = statement.first ? readableStance(view, row, statement) : undefined
        return stance === undefined
          ? []
          : [{ person: statement.person, position: scale[stance], statement }]
      })
      if (proposed === undefined || voices.length === 0) return []
      const { at: from } = proposed.stamp
      const life = { row, voices, from, until: ended?.stamp.at }
      return [['', { id, at: Date.parse(from), ...life }] as const]
    }),
  ],
  also: [],
}

/** Those that are open or in force at a moment, with what had been said by then. */
export type SpokenAt = (at: Instant) => SpokenDecision[]

/** @param spoken the first proposed first. Asked from the past on it looks at each decision twice, as it begins and as it ends, however many moments there are. */
export function spokenBy(spoken: readonly SpokenDecision[]): SpokenAt {
  let begun = 0
  let last: Instant | undefined
  let there: SpokenDecision[] = []
  return (at) => {
    if (last !== undefined && at < last) {
      begun = 0
      there = []
    }
    last = at
    for (let next = spoken[begun]; next !== undefined && next.from <= at; next = spoken[begun]) {
      there.push(next)
      begun += 1
    }
    there = there.filter(({ until }) => until === undefined || until > at)
    return there
      .map((each) => ({
        ...each,
        voices: each.voices.filter(({ statement }) => statement.open.at <= at),
      }))
      .filter(({ voices }) => voices.length > 1)
  }
}

/** Every moment at which something is said of them, ends, or grows stale. */
export const whenSpoken = (spoken: readonly SpokenDecision[]): Instant[] =>
  spoken.flatMap(({ voices, from, until }) => [
    from,
    ...(until === undefined ? [] : [until]),
    ...withStale(voices.map(({ statement }) => statement.open.at)),
  ])

/** What was said of them, from when on they were proposed, and what ended them. */
export const spokenSources = (spoken: readonly SpokenDecision[]): Source[] =>
  spoken.flatMap(({ row: { ended }, voices, from }) => [
    ...openedSources(voices.map(({ statement }) => statement)).map(({ event, at }) => ({
      event,
      at: later(at, from),
    })),
    ...(ended === undefined ? [] : [sourceOf(ended.stamp)]),
  ])
