import { addDays, endOfDay, type PersonId, type Thresholds } from '@lockstep/domain'
import { jaccard } from '@lockstep/measures'
import { type GoalRow, goals } from '../folds/goals.ts'
import { type PartnershipRow, partnerships } from '../folds/partnerships.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { today } from '../queries/parts/dates.ts'
import { capital, counted, listed } from '../queries/parts/in-words.ts'
import { firstName, peopleView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { detector, type Found, type Resting } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'

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
  closesWhen: 'All owners agree to the same wording, or choose alike.',
  source: 'From rivals to teammates: exactly the same definition of success',
  stepWaits: true,
  find: (view, limits) => {
    const shared = [...view.rows(goals).values()].flatMap(wordingsIn)
    const pairs = [...view.rows(partnerships).values()].flatMap(choicesIn)
    return {
      ...examining([...shared.map(wasWorded), ...pairs.map(chose)], (one) => one),
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

/** What each of a pair would choose by now. */
interface Choices {
  readonly row: PartnershipRow
  readonly favours: readonly [Favour, Favour]
}

type Favour = PartnershipRow['favours'][number]

function choicesIn(row: PartnershipRow): Choices[] {
  const { state } = row
  if (state.is !== 'founded' || state.members.length !== 2) return []
  const [one, other] = state.members.map((member) =>
    row.favours.findLast(({ person }) => person === member),
  )
  return one === undefined || other === undefined ? [] : [{ row, favours: [one, other] }]
}

/** The pair, by what the later of the two said. */
function chose({ row, favours: [one, other] }: Choices): Resting {
  const { stamp } = one.stamp.at > other.stamp.at ? one : other
  return resting('partnership', row.id, stamp, 'said what they would choose')
}

function chosenApart(view: View, { row, favours }: Choices, { jac }: Limits): Found[] {
  const [one, other] = favours
  const alike = jaccard(one.metrics, other.metrics)
  if (alike === null || alike.value >= jac) return []
  const root = chose({ row, favours })
  return [
    {
      roots: [root],
      rests: favours.map((each) =>
        resting('partnership', row.id, each.stamp, 'said what they would choose'),
      ),
      concerned: [one.person, other.person],
      partnership: row.id,
      at: root.stamp.at,
      said: () => [
        {
          text: `${listed(peopleView(view, [one.person, other.person]).map(firstName))} would steer by different metrics: ${Math.round(100 * alike.value)} % of what either would choose is chosen by both.`,
        },
      ],
      figures: () => [{ label: 'Chosen by both', value: `${Math.round(100 * alike.value)} %` }],
    },
  ]
}
