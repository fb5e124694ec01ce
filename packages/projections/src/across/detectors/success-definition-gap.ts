import { addDays, endOfDay, type Instant, type PersonId, type Thresholds } from '@lockstep/domain'
import { jaccard } from '@lockstep/measures'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { instantInWords, today } from '../../telling/dates.ts'
import { capital, counted, listed } from '../../telling/in-words.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found, type Resting } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'
import { stretches } from './stretches.ts'

type Limits = Thresholds<'success_definition_gap'>

export const successDefinitionGap = detector({
  id: 'success_definition_gap',
  name: 'No shared definition of success',
  looksFor:
    'A shared goal whose wording not all of its owners have agreed to after a while; and a pair who would choose different metrics.',
  looksAt: 'wordings of shared goals, and pairs who said which metrics they would choose',
  thresholds: {
    age_days: 'Days in which to agree to a wording',
    jac: 'Share of metrics chosen alike, of all that either would choose, below which it is said',
  },
  mistakes: ['The goal is still a draft: nobody is asked to agree to it, and it is not looked at.'],
  closesWhen: 'All owners agree to the same wording, or the two would choose more alike.',
  source: 'From rivals to teammates: exactly the same definition of success',
  stepWaits: true,
  find: (view, limits) => {
    const shared = [...view.rows(goals).values()].flatMap(wordingsIn)
    const pairs = [...view.rows(partnerships).values()].flatMap(pairsIn)
    return {
      ...examining(
        [...shared.map(wasWorded), ...pairs.flatMap((pair) => lastChoice(view, pair))],
        (one) => one,
      ),
      findings: [
        ...shared.flatMap((each) => notAgreed(view, each, limits)),
        ...pairs.flatMap((each) => chosenApart(view, each, limits)),
      ],
    }
  },
})

/** A wording that the owners are asked to agree to, until the next. */
interface Asked {
  readonly row: GoalRow
  readonly owners: readonly PersonId[]
  readonly stamp: Stamp
  readonly next: Stamp | undefined
}

function wordingsIn(row: GoalRow): Asked[] {
  const { proposed, firstTerms, revisions } = row
  if (proposed === undefined || firstTerms === undefined) return []
  let draft = firstTerms.draft
  const wordings: { stamp: Stamp; owners: readonly PersonId[]; draft: boolean }[] = [
    { stamp: proposed, owners: firstTerms.owners, draft },
  ]
  for (const { stamp, material, editorial, ownersAfter, changes } of revisions) {
    const wasDraft = draft
    draft = changes.draft?.to ?? draft
    if ((material && !editorial) || (wasDraft && !draft))
      wordings.push({ stamp, owners: ownersAfter, draft })
  }
  return wordings
    .map(({ stamp, owners, ...each }, n) => ({
      row,
      stamp,
      owners,
      ...each,
      next: wordings[n + 1]?.stamp,
    }))
    .filter((each) => !each.draft && each.owners.length > 1)
}

const wasWorded = ({ row, stamp }: Pick<Asked, 'row' | 'stamp'>) =>
  resting('goal', row.id, stamp, 'worded it')

function notAgreed(view: View, { row, owners, stamp, next }: Asked, { age_days }: Limits): Found[] {
  const last = addDays(dayIn(stamp, view.zone), age_days)
  const agreed = row.agreements.filter(
    ({ to, person }) => to === stamp.event && owners.includes(person),
  )
  const missing = owners.filter(
    (owner) => owner !== stamp.by && !agreed.some(({ person }) => person === owner),
  )
  const done = missing.length === 0 ? agreed.at(-1)?.stamp : undefined
  const over = row.outcomes[0]?.stamp
  const end = [done, next, over]
    .filter((each) => each !== undefined)
    .sort((x, y) => (x.at < y.at ? -1 : 1))[0]
  const day = end === undefined ? today(view) : dayIn(end, view.zone)
  if ((missing.length === 0 && done === undefined) || day <= last) return []
  const open = missing.length > 0 ? missing : owners.filter((owner) => owner !== stamp.by)
  return [
    {
      roots: [wasWorded({ row, stamp })],
      rests: agreed.map((each) => resting('goal', row.id, each.stamp, 'agreed')),
      concerned: owners,
      at: endOfDay(last, view.zone),
      said: () => [
        { text: `${capital(counted(age_days, 'day'))} after ` },
        recordLink(view, 'goal', row.id),
        {
          text: ` was worded so, ${listed(peopleView(view, open).map(firstName))} had not agreed to it.`,
        },
      ],
      figures: () => [
        { label: 'Agreed', value: `${owners.length - missing.length} of ${owners.length}` },
      ],
      closed: end && {
        at: end.at,
        stamp: end,
        how:
          end === done
            ? 'all owners agreed'
            : end === over
              ? 'the goal ended'
              : 'it was worded anew',
      },
    },
  ]
}

/** What each of a pair would choose. */
type Favours = readonly [Favour, Favour]

type Favour = PartnershipRow['favours'][number]

interface Pair {
  readonly row: PartnershipRow
  /** Everything that the two said of it, in order. */
  readonly favours: readonly Favour[]
  /** What each would choose by a moment, once both had said so. */
  readonly by: (moment: Instant) => Favours | undefined
}

function pairsIn(row: PartnershipRow): Pair[] {
  const { state } = row
  if (state.is !== 'founded' || state.members.length !== 2) return []
  const [first, second] = state.members
  const favours = row.favours.filter(({ person }) => person === first || person === second)
  const by = (moment: Instant): Favours | undefined => {
    const then = favours.filter(({ stamp }) => stamp.at <= moment)
    const one = then.findLast(({ person }) => person === first)
    const other = then.findLast(({ person }) => person === second)
    return one && other && [one, other]
  }
  return [{ row, favours, by }]
}

const later = ([one, other]: Favours): Stamp =>
  one.stamp.at > other.stamp.at ? one.stamp : other.stamp

const chose = (row: PartnershipRow, stamp: Stamp): Resting =>
  resting('partnership', row.id, stamp, 'said what they would choose')

/** The pair, by what the later of the two said. */
function lastChoice(view: View, { row, by }: Pair): Resting[] {
  const last = by(view.moment)
  return last === undefined ? [] : [chose(row, later(last))]
}

function chosenApart(view: View, { row, favours, by }: Pair, { jac }: Limits): Found[] {
  const holds = (at: Instant) => {
    const both = by(at)
    const alike = both && jaccard(both[0].metrics, both[1].metrics)
    return both && alike && alike.value < jac ? { both, alike: alike.value } : undefined
  }
  const turns = favours.map(({ stamp }) => stamp.at)
  return stretches(turns, view.moment, holds).map(({ from, to, first, last }): Found => {
    const percent = `${Math.round(100 * last.alike)} %`
    const two = last.both.map(({ person }) => person)
    const names = listed(peopleView(view, two).map(firstName))
    const over = to && `until ${instantInWords(to, view)}`
    const closing = favours.findLast(({ stamp }) => stamp.at === to)?.stamp
    return {
      roots: [chose(row, later(first.both))],
      rests: [...last.both.map(({ stamp }) => stamp), ...(closing ? [closing] : [])].map((stamp) =>
        chose(row, stamp),
      ),
      concerned: two,
      partnership: row.id,
      at: from,
      said: () => [
        {
          text:
            over === undefined
              ? `${names} would steer by different metrics: ${percent} of what either would choose is chosen by both.`
              : `${capital(over)} ${names} would have steered by different metrics: ${percent} of what either would choose was chosen by both.`,
        },
      ],
      figures: () => [
        { label: ['Chosen by both', over].filter(Boolean).join(', '), value: percent },
      ],
      ...(to === undefined
        ? {}
        : {
            closed: {
              at: to,
              ...(closing && { stamp: closing }),
              how: 'they would choose more alike',
            },
          }),
    }
  })
}
