import type { Instant, PersonId } from '@lockstep/domain'
import { acceptances } from '@lockstep/measures'
import type { PartnershipRow } from '../../folds/partnerships.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import { isStale, withStale } from '../../telling/stale.ts'
import type { View } from '../../view/view.ts'
import { type StandingElement, standsFor, successAt } from '../success/standing.ts'
import { definitionsOf } from '../success/theirs.ts'
import type { AlignmentPart, PartAt, PartLoss } from './part.ts'
import { sourceOf } from './sources.ts'

/** How far the members mean the same by success. */
export const successPart: AlignmentPart = {
  name: 'success',
  title: 'Definition of success',
  question: 'mean the same by success',
  missing: 'have not both answered what success means',
  counts: 'element',
  reckoned:
    'Of all elements that stand, the share that both accept as they are worded now. Of more than two, the mean of the pairs of those who answered.',
  over: (view, people) => {
    const rows = definitionsOf(view, people)
    const ends = rows.flatMap(({ ended }) => (ended === undefined ? [] : [ended.stamp]))
    const worded = rows.flatMap(({ definitions }) => definitions.map(({ stamp }) => stamp))
    const answered = rows
      .flatMap(({ answers }) => answers)
      .filter(({ person }) => people.includes(person))
      .map(({ stamp }) => stamp)
    return {
      moments: [
        ...[...ends, ...worded].map(({ at }) => at),
        ...withStale(answered.map(({ at }) => at)),
      ],
      sources: [...ends, ...worded, ...answered].map(sourceOf),
      at: (at) => acceptedAt(rows, { people, at }),
    }
  },
}

interface Asked {
  readonly people: readonly PersonId[]
  readonly at: Instant
}

function acceptedAt(rows: readonly PartnershipRow[], { people, at }: Asked): PartAt | undefined {
  const answers = rows.flatMap((row) => row.answers).filter(({ stamp }) => stamp.at <= at)
  const answering = people.filter((one) => answers.some(({ person }) => person === one))
  const elements = rows.flatMap((row) => elementsOf(row, at))
  const part = acceptances(
    answering.length,
    elements.map((element) => ({
      id: element.id,
      acceptedBy: answering.filter((one) => stood(element, one) === 'accepted').length,
    })),
  )
  if (part === null) return undefined
  const losses = new Map(part.shares.map(({ id, loss }) => [id, loss]))
  return {
    value: part.value,
    n: elements.length,
    losses: elements.map((element) => lossOf(element, answering, losses.get(element.id) ?? 0)),
    stale: answers.every(
      ({ person, stamp }) => !answering.includes(person) || isStale(stamp.at, at),
    ),
    chance: undefined,
  }
}

interface MeasuredElement extends StandingElement {
  readonly id: string
  readonly partnership: string
}

const elementsOf = (row: PartnershipRow, at: Instant): MeasuredElement[] =>
  successAt(row, at).map((element) => ({
    ...element,
    id: `${row.id} ${element.number}`,
    partnership: row.id,
  }))

/** What became of somebody's last answer. */
function stood(element: StandingElement, one: PersonId) {
  const answer = element.answers.find(({ person }) => person === one)
  return answer === undefined ? 'silent' : standsFor(element, answer)
}

function lossOf(element: MeasuredElement, answering: readonly PersonId[], loss: number): PartLoss {
  const { at, occurredAt } = element.answers.at(-1)?.stamp ?? element.since.stamp
  return {
    id: element.id,
    loss,
    href: { noun: 'partnership', id: element.partnership },
    said: { at, occurredAt },
    named: (view) => ({
      label: element.text,
      told: told(view, element, answering),
      ref: `D-${element.number}`,
    }),
  }
}

const words = { rejected: 'rejected', void: 'answered an older wording', silent: 'silent' }

/** "Ingrid rejected; Dana answered an older wording" */
function told(view: View, element: StandingElement, answering: readonly PersonId[]): string {
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((how) => {
    const who = answering.filter((one) => stood(element, one) === how)
    return who.length === 0 ? [] : [`${listed(peopleView(view, who).map(firstName))} ${words[how]}`]
  })
  return parts.length === 0 ? 'accepted by all' : parts.join('; ')
}
