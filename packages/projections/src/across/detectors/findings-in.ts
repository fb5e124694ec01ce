import {
  type DetectorId,
  type FindingAnswer,
  type FindingId,
  type FindingSubject,
  firstRoot,
  instant,
  type PartnershipId,
  type PersonId,
  type Ref,
  seesAllThatIsOpen,
  thresholdsIn,
} from '@lockstep/domain'
import { timeOf } from '@lockstep/eventstore-client'
import { findings as answers, type FindingAnswersRow } from '../../folds/findings.ts'
import { partnerships } from '../../folds/partnerships.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { View } from '../../view/view.ts'
import { answeredOf, type Identified, idOf } from './answered.ts'
import type { Detector, Found, Looked, Resting } from './detector.ts'
import { detectors } from './detectors.ts'

/** Where a finding stands. What closed it counts for more than what was said of it, and a dispute for more than a reason. */
export type FindingStanding = 'open' | FindingAnswer | 'closed'

/** A finding with its id, and with what those whom it concerns said of it. */
export interface Finding extends Found {
  readonly id: FindingId
  readonly detector: Detector
  readonly subject: FindingSubject
  /** Whose it is to answer: those of its subject, and who came to be concerned since. */
  readonly concerned: readonly PersonId[]
  readonly partnership: PartnershipId | undefined
  readonly is: FindingStanding
  readonly answers: FindingAnswersRow['answers']
  /** Ids that it was answered under before. */
  readonly formerly: readonly FindingId[]
}

/** What one detector saw. */
export interface Seen extends Omit<Looked, 'findings'> {
  readonly detector: Detector
  readonly findings: readonly Finding[]
}

const NOTHING: Looked = { examined: 0, cases: () => [], findings: [] }

/** What every detector sees in a view, by the thresholds of that moment. Each looks once a view. */
export const seenIn = onceAView((view): readonly Seen[] =>
  detectors.map((detector) => lookWith(view, detector)),
)

/** All findings that the viewer may read, by id; also those that were answered and are not found. */
export const findingsIn = onceAView((view): ReadonlyMap<FindingId, Finding> => {
  const found = new Map(seenById(view))
  for (const { id, of, answers: said } of view.rows(answers).values()) {
    const isThere = found.has(id) || calledBefore(view).has(id)
    const gone = isThere || of === undefined ? undefined : notFound(view, id, of, said)
    if (gone !== undefined) found.set(id, gone)
  }
  return found
})

const seenById = onceAView((view): ReadonlyMap<FindingId, Finding> => {
  const all = seenIn(view).flatMap(({ findings }) => findings)
  return new Map(all.map((one) => [one.id, one]))
})

const calledBefore = onceAView((view): ReadonlyMap<FindingId, Finding> => {
  const all = seenIn(view).flatMap(({ findings }) => findings)
  return new Map(all.flatMap((one) => one.formerly.map((id) => [id, one] as const)))
})

/** What is found in a view, by its id or by one that it was answered under before. */
export const foundNow = (view: View, id: FindingId): Finding | undefined =>
  seenById(view).get(id) ?? calledBefore(view).get(id)

/**
 * What was answered stays to be read, whatever came on record since, and whatever thresholds hold. Who sees a part of the
 * record alone cannot know that it is found no more: to them it is what was said of it.
 */
function notFound(
  view: View,
  id: FindingId,
  subject: FindingSubject,
  said: FindingAnswersRow['answers'],
): Finding | undefined {
  const detector = detectors.find((each) => each.id === subject.detector)
  const [first, last] = [said[0]?.stamp, said.at(-1)?.stamp]
  const [about, ...more] = subject.about
  if (detector === undefined || first === undefined || last === undefined || about === undefined)
    return undefined
  const root = (ref: Ref): Resting => ({ ref, stamp: first, as: 'answered about it' })
  return {
    id,
    detector,
    subject,
    roots: [root(about), ...more.map(root)],
    rests: [],
    concerned: subject.concerned,
    partnership: smallestOf(view, subject.concerned),
    at: instant(timeOf(firstRoot(subject)).getTime()),
    figures: () => [],
    ...(subject.inConfidence === true ? { inConfidence: true } : {}),
    ...(seesAllThatIsOpen(view.viewer)
      ? {
          said: () => FOUND_NO_MORE,
          closed: { at: last.at, how: 'it is found no more' },
          is: 'closed',
        }
      : { said: () => NOT_JUDGED, is: standingBy(said) }),
    answers: said,
    formerly: [],
  }
}

const FOUND_NO_MORE = [
  {
    text: 'It was found, and answered. By what came on record since, or by thresholds that were set since, it is found no more in what you may read.',
  },
]

const NOT_JUDGED = [
  {
    text: 'It was found, and answered. By what you may read it cannot be told whether it is found still.',
  },
]

function lookWith(view: View, detector: Detector): Seen {
  const thresholds = thresholdsIn(view.organisation, detector.id)
  const isJudged = detector.overAll !== true || seesAllThatIsOpen(view.viewer)
  const { findings, ...looked } = isJudged ? detector.find(view, thresholds) : NOTHING
  return {
    ...looked,
    detector,
    findings: findings.map((found) => toldOf(view, detector, found)),
  }
}

/** As it was told last: what a detector tells once of a record is told again in every view. */
const told = new WeakMap<Found, Finding>()

function toldOf(view: View, detector: Detector, found: Found): Finding {
  const before = told.get(found)
  const { id, subject } = before ?? identified(detector.id, found)
  const concerned = concernedBy(subject, found)
  const { said, formerly } = answeredOf(view, { id, subject, concerned })
  const partnership = found.partnership ?? smallestOf(view, found.concerned)
  if (before?.answers === said && before.partnership === partnership) return before
  const is = standingOf(found, said)
  const finding: Finding = {
    ...{ ...found, id, detector, subject, concerned },
    ...{ partnership, is, answers: said, formerly },
  }
  told.set(found, finding)
  return finding
}

const concernedBy = ({ concerned }: FindingSubject, { joined = [] }: Found): readonly PersonId[] =>
  joined.length === 0 ? concerned : [...new Set([...concerned, ...joined])]

/** By the entry that a finding begins with. */
const known = new WeakMap<Stamp, Map<string, Identified>>()

/** What it is told by, and the id that follows from that. Each is hashed once: views of the past find most of them again. */
function identified(detector: DetectorId, found: Found): Identified {
  const { roots, concerned, of = '', inConfidence = false } = found
  const begun = roots.map(({ ref, stamp }) => `${ref.noun}-${ref.id} ${stamp.event}`)
  const key = [detector, inConfidence, of, ...concerned, ...begun].join(' ')
  const [{ stamp }] = roots
  const same = known.get(stamp) ?? new Map<string, Identified>()
  known.set(stamp, same)
  const before = same.get(key)
  if (before !== undefined) return before
  const subject = subjectOf(detector, found)
  const id = idOf(subject)
  same.set(key, { id, subject })
  return { id, subject }
}

function subjectOf(
  detector: DetectorId,
  { roots, of, concerned, inConfidence }: Found,
): FindingSubject {
  const refs = [
    ...roots.map(({ ref }) => ref),
    ...(of === undefined ? [] : [{ noun: 'person' as const, id: of }]),
  ]
  const about = new Map(refs.map((ref) => [`${ref.noun}-${ref.id}`, ref]))
  return {
    detector,
    roots: [...new Set(roots.map(({ stamp }) => stamp.event))],
    about: [...about.values()],
    concerned: [...new Set(concerned)],
    ...(inConfidence === undefined ? {} : { inConfidence }),
  }
}

function standingOf(
  { closed, explained }: Found,
  said: FindingAnswersRow['answers'],
): FindingStanding {
  if (closed !== undefined) return 'closed'
  const by = standingBy(said)
  return by === 'open' && explained !== undefined ? 'explained' : by
}

/** By what each of those whom it concerns said of it last. */
function standingBy(said: FindingAnswersRow['answers']): 'open' | FindingAnswer {
  const last = new Map(said.map(({ person, how }) => [person, how]))
  const all = [...last.values()]
  if (all.includes('disputed')) return 'disputed'
  return all.includes('explained') ? 'explained' : 'open'
}

const smallest = onceAView(() => new Map<string, PartnershipId | undefined>())

/** The smallest partnership in which all of them are, looked for once a view. */
function smallestOf(view: View, people: readonly PersonId[]): PartnershipId | undefined {
  const found = smallest(view)
  const key = people.join(' ')
  if (!found.has(key)) found.set(key, partnershipOf(view, people))
  return found.get(key)
}

function partnershipOf(view: View, concerned: readonly PersonId[]): PartnershipId | undefined {
  const theirs = [...view.rows(partnerships).values()].flatMap(({ id, state }) =>
    state.is === 'founded' && concerned.every((person) => state.members.includes(person))
      ? [{ id, size: state.members.length }]
      : [],
  )
  return theirs.sort((x, y) => x.size - y.size)[0]?.id
}
