import {
  elapsedDays,
  type Instant,
  type LocalDate,
  type PersonId,
  startOfDay,
} from '@lockstep/domain'
import {
  type PositionsAt,
  positionsAt,
  positionsByChance,
  positionsEffects,
} from '../../alignment/positions-part.ts'
import { type SpokenDecision, spokenAt, spokenDecisions } from '../../alignment/voices.ts'
import { decisions } from '../../folds/decisions.ts'
import { partnerships } from '../../folds/partnerships.ts'
import type { Direction } from '../../reliability/evidence.ts'
import { isStale } from '../../stale.ts'
import type { View } from '../../view.ts'
import { dayInWords } from './dates.ts'
import type { Explanation } from './explanation.ts'
import { counted, listed } from './in-words.ts'
import { namedRecord } from './named.ts'
import { firstName, peopleView, personView } from './person.ts'

const model = {
  version: 1,
  told: 'One minus half the mean distance of first statements: support 2, concern 1, oppose 0. A restatement is shown, not counted.',
}

export const COVERAGE = '1 of 6 parts'

/** Why two people, or a team, agree on decisions as far as they do. */
export function whyPositions(
  view: View,
  { from, to }: Direction,
  partnership: string | undefined,
  since: LocalDate,
): Explanation {
  const people = membersOf(view, partnership) ?? [from, to]
  const spoken = spokenDecisions(view, view.rows(decisions).values(), people)
  const now = positionsAt(spoken, people, view.moment)
  const names = namesOf(view, people)
  const shell = {
    measure: 'positions' as const,
    title: `How far ${names} agree on decisions`,
    from: personView(view, from),
    to: personView(view, to),
    at: view.moment,
    person: 'ink' as const,
    rated: now !== undefined,
    readable: true,
    start: { label: 'Agreement on everything', value: 100 },
    steps: [],
    chance: 100 * positionsByChance(people),
    coverage: COVERAGE,
    model,
  }
  if (now === undefined) {
    return { ...shell, summary: `${names} have not both spoken on a decision that counts today.` }
  }
  const { value, shares, opposed } = now
  return {
    ...shell,
    score: { value: 100 * value, n: shares.length },
    steps: stepsOf(view, spoken, now, startOfDay(since, view.zone)),
    ...changeOf(view, spoken, people, now, since),
    opposed,
    summary: `${names} agree on decisions at ${Math.round(100 * value)} of 100, over ${counted(shares.length, 'decision')}; by chance it would be ${Math.round(shell.chance)}.`,
  }
}

/** Two as they are named, more in order of family name. */
function namesOf(view: View, people: readonly PersonId[]): string {
  const named =
    people.length === 2
      ? people.map((person) => personView(view, person))
      : peopleView(view, people)
  return listed(named.map(firstName))
}

function membersOf(view: View, partnership: string | undefined): readonly PersonId[] | undefined {
  const state = partnership === undefined ? undefined : view.row(partnerships, partnership)?.state
  return state === undefined || state.is === 'none' ? undefined : state.members
}

function stepsOf(
  view: View,
  spoken: readonly SpokenDecision[],
  { shares }: PositionsAt,
  since: Instant,
): Explanation['steps'] {
  const counted = spokenAt(spoken, view.moment).flatMap((each) => {
    const share = shares.find(({ id }) => id === each.row.id)
    const last = each.voices.at(-1)?.statement
    return share === undefined || last === undefined ? [] : [{ ...each, share, last }]
  })
  return counted
    .sort((x, y) => (x.last.open.at < y.last.open.at ? -1 : 1))
    .map(({ row, voices, share, last }) => ({
      id: row.id,
      happened: last.open.occurredAt,
      ...nameOf(view, row.id),
      told: voices
        .map(
          ({ person, statement }) => `${firstName(personView(view, person))} ${statement.stance}`,
        )
        .join(', '),
      points: -100 * share.loss,
      p: share.value,
      weight: 1,
      ageDays: elapsedDays(last.open.at, view.moment),
      stale: isStale(last.open.at, view.moment),
      isNew: last.open.at > since,
    }))
}

function nameOf(view: View, id: string) {
  const named = namedRecord(view, 'decision', id)
  return {
    label: named?.title ?? { sealed: true as const },
    ...(named?.ordinal === undefined ? {} : { ref: named.ordinal }),
    href: { noun: 'decision' as const, id },
  }
}

function changeOf(
  view: View,
  spoken: readonly SpokenDecision[],
  people: readonly PersonId[],
  now: PositionsAt,
  since: LocalDate,
): Pick<Explanation, 'change'> {
  const before = positionsAt(spoken, people, startOfDay(since, view.zone))
  if (before === undefined) return {}
  const effects = positionsEffects(before, now, people)
  const points = 100 * (now.value - before.value)
  return {
    change: {
      since,
      before: 100 * before.value,
      after: 100 * now.value,
      points,
      newEvidence: points,
      ageing: 0,
      effects: effects.map(({ id, because, effect }) => ({
        id,
        ...nameOf(view, id),
        because,
        points: 100 * effect,
      })),
      sentence:
        effects.length === 0
          ? `Nothing has changed since ${dayInWords(since, view)}.`
          : `Since ${dayInWords(since, view)} ${counted(effects.length, 'decision')} came, left or changed.`,
    },
  }
}
