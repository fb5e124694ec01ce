import type { Instant, PersonId, Thresholds } from '@lockstep/domain'
import { lowerBound } from '@lockstep/measures'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type InterventionRow, interventions } from '../../folds/interventions.ts'
import { type CharterVersion, partnerships } from '../../folds/partnerships.ts'
import { domainOf } from '../../subjects/voice/domain-of.ts'
import { inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { crisisAt } from './crises.ts'
import { detector, type Found, type TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'
import { isWithin, stretches, turnsOf } from './stretches.ts'

type Limits = Thresholds<'micromanagement'>
/** The level of the one-sided bound on a share. */
const LEVEL = 0.9

export const micromanagement = detector({
  id: 'micromanagement',
  name: 'Often acting in the other’s domain',
  looksFor:
    'One who acts in what the other decides, where both say that it was not invited: often for so many decisions, or several times in a month.',
  looksAt: 'decisions of whose domain it is',
  thresholds: {
    window_days: 'Days within which decisions and interventions are counted',
    min_n: 'Decisions below which no share is told',
    share: 'Share of interventions from which on it is often',
    floor: 'What the lower bound of that share has to pass (90 %, one-sided)',
    burst_n: 'Interventions that are often, however many decisions there were',
    burst_days: 'Days within which those are counted',
  },
  mistakes: [
    'Help was asked for, or the charter has a gate there: what either of the two sees so counts for nothing.',
    'A crisis was declared: what was done in it is not counted.',
    'Whose domain it is, is disputed: the charter’s version is named with the finding.',
  ],
  closesWhen: 'The share falls below what is set, or both agree on a charter with other domains.',
  source: 'CEO and CRO: insight without micromanagement, and clear roles',
  overAll: true,
  find: (view, limits) => {
    const acts = [...view.rows(interventions).values()].flatMap(countedAct)
    const isInCrisis = crisisAt(view)
    const counted = acts.filter(({ stamp }) => !isInCrisis(stamp.at))
    const owned = Map.groupBy(
      [...view.rows(decisions).values()].filter(isMade),
      (row) => domainOf(view, row)?.owner ?? row.state.terms.owner,
    )
    const pairs = Map.groupBy(counted, ({ by, owner }) => `${by} ${owner}`)
    const found: Found[] = []
    const tooFew: TooFew[] = []
    for (const theirs of pairs.values()) {
      const theirDecisions = owned.get(theirs[0]?.owner ?? '') ?? []
      found.push(...foundIn(view, theirs, theirDecisions, limits))
      tooFew.push(...short(view, theirs, theirDecisions, limits))
    }
    return { ...examining([...owned.values()].flat(), wasMade), findings: found, tooFew }
  },
})

interface Act {
  readonly id: string
  readonly by: PersonId
  readonly owner: PersonId
  readonly partnership: string | undefined
  /** When it was done, and when both had said that nobody had asked for it. */
  readonly stamp: NonNullable<InterventionRow['recorded']>['stamp']
  readonly known: Instant
}

function countedAct({ id, recorded, state, agreed }: InterventionRow): Act[] {
  if (recorded === undefined || agreed === undefined) return []
  if (state.is !== 'agreed' || state.as !== 'not_invited') return []
  const { by, owner, partnership, stamp } = recorded
  return [{ id, by, owner, partnership, stamp, known: agreed.at }]
}

type Made = DecisionRow &
  Required<Pick<DecisionRow, 'made'>> & { state: { terms: { owner: PersonId } } }
/** A restricted decision is no matter of all: who sees it would count otherwise than the other. */
const isMade = (row: DecisionRow): row is Made =>
  row.made !== undefined && 'terms' in row.state && row.proposed?.restricted === undefined

const wasMade = ({ id, made }: Made) => resting('decision', id, made.stamp, 'decided')

function foundIn(
  view: View,
  acts: readonly Act[],
  theirs: readonly Made[],
  limits: Limits,
): Found[] {
  const { window_days, min_n, share, floor, burst_n, burst_days } = limits
  const [first] = acts
  if (first === undefined) return []
  const changed = charterChanges(view, first)
  const holds = (at: Instant) => {
    const since = changed.findLast((moment) => moment <= at) ?? ''
    const known = acts.filter((act) => act.known <= at && act.stamp.at > since)
    const lately = known.filter(({ stamp }) => isWithin(window_days, stamp.at, at))
    const burst = known.filter(({ stamp }) => isWithin(burst_days, stamp.at, at))
    const made = theirs.filter((each) => isWithin(window_days, each.made.stamp.at, at))
    const n = made.length
    const k = Math.min(lately.length, n)
    const often = n >= min_n && k / n >= share && (lowerBound(k, n, LEVEL) ?? 0) > floor
    return often || burst.length >= burst_n
      ? { acts: often ? lately : burst, made, often }
      : undefined
  }
  const turns = [
    ...acts.flatMap(({ known }) => known),
    ...turnsOf(
      acts.map(({ stamp }) => stamp.at),
      window_days,
    ),
    ...turnsOf(
      acts.map(({ stamp }) => stamp.at),
      burst_days,
    ),
    ...turnsOf(
      theirs.map(({ made }) => made.stamp.at),
      window_days,
    ),
    ...changed,
  ]
  return stretches(turns, view.moment, holds).flatMap(({ from, to, first: began, last }) => {
    const [root, ...more] = began.acts.map(({ id, stamp }) =>
      resting('intervention', id, stamp, 'acted'),
    )
    if (root === undefined) return []
    const name = (person: PersonId) => firstNameOf(view, person)
    const times = inWords(last.acts.length)
    return [
      {
        roots: [root, ...more] as const,
        rests: last.acts.map(({ id, stamp }) => resting('intervention', id, stamp, 'acted')),
        concerned: [first.by, first.owner],
        partnership: first.partnership,
        at: from,
        said: () => [
          {
            text: last.often
              ? `${name(first.by)} acted ${times} times in ${name(first.owner)}’s domain, for ${last.made.length} decisions made there within ${window_days} days; both say that it was not invited.`
              : `${name(first.by)} acted ${times} times in ${name(first.owner)}’s domain within ${burst_days} days; both say that it was not invited.`,
          },
        ],
        figures: () => [
          { label: 'Not invited, as both see it', value: String(last.acts.length) },
          { label: 'Decisions in the domain', value: String(last.made.length) },
          { label: 'Charter', value: charterAt(view, last.acts.at(-1) ?? first) },
        ],
        ...examining(last.made, wasMade),
        ...(to === undefined
          ? {}
          : { closed: { at: to, how: 'it has become rare, or the charter was changed' } }),
      },
    ]
  })
}

/** Those of the partnership that it happened in, or of one that both are in. */
function chartersOf(view: View, { partnership, by, owner }: Act): readonly CharterVersion[] {
  const rows = [...view.rows(partnerships).values()].filter(({ id, state }) =>
    partnership === undefined
      ? state.is !== 'none' && [by, owner].every((person) => state.members.includes(person))
      : id === partnership,
  )
  return rows[0]?.charters ?? []
}

type Agreed = CharterVersion & Required<Pick<CharterVersion, 'agreed'>>

const agreedCharters = (view: View, act: Act): Agreed[] =>
  chartersOf(view, act).filter((each): each is Agreed => each.agreed !== undefined)

/** When a charter came into force that has other domains than the one before. */
function charterChanges(view: View, act: Act): Instant[] {
  const all = agreedCharters(view, act)
  return all.flatMap((charter, n) => {
    const before = all[n - 1]
    return before === undefined || domainsOf(before) === domainsOf(charter)
      ? []
      : [charter.agreed.at]
  })
}

/** Whose they are and where others step in, in whatever order they stand. */
const domainsOf = ({ domains }: CharterVersion): string =>
  JSON.stringify(domains.map(({ name, owner, gate }) => [name, owner, gate]).sort())

/** The one that was in force when somebody acted. */
function charterAt(view: View, act: Act): string {
  const last = agreedCharters(view, act).findLast(({ agreed }) => agreed.at <= act.stamp.at)
  return last === undefined ? 'none agreed' : `version ${last.version}`
}

function short(
  view: View,
  acts: readonly Act[],
  theirs: readonly Made[],
  { window_days, min_n }: Limits,
): TooFew[] {
  const owner = acts[0]?.owner
  const lately = theirs.filter(({ made }) => isWithin(window_days, made.stamp.at, view.moment))
  return owner === undefined || lately.length >= min_n
    ? []
    : [
        {
          whose: [{ text: `Decisions in ${firstNameOf(view, owner)}’s domain` }],
          ...examining(lately, wasMade),
          needed: min_n,
        },
      ]
}
