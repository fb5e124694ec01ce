import { instant, type PartnershipId, type PersonId } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import { dayInWords, instantDay } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { form, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { toAnswer } from '../detectors/answered.ts'
import { type Finding, findingsIn } from '../detectors/findings-in.ts'

/** For so many days a finding asks by itself; of those before, one stands there at a time. */
const ASKS_FOR_DAYS = 30
const DAY = 86_400_000

/** The oldest of a partnership that waits for somebody. */
interface Oldest {
  finding: Finding
  readonly person: PersonId
  /** Others, found later, wait for them after it. */
  more: boolean
}

/**
 * An open finding waits for each of those whom it concerns until they answer, unless what closes it waits for somebody
 * already, or their partnership has ended. Of many that are old the oldest asks first, in each partnership: all at once
 * would hide what is new.
 */
export function findingsWaiting(view: View): Waiting[] {
  const since = instant(Date.parse(view.moment) - ASKS_FOR_DAYS * DAY)
  const over = new Set(
    [...view.rows(partnerships).values()]
      .filter(({ state }) => state.is === 'ended')
      .map(({ id }) => id),
  )
  const lately: Waiting[] = []
  const oldest: Oldest[] = []
  const among = new Map<PartnershipId | undefined, Map<PersonId, Oldest>>()
  for (const finding of findingsIn(view).values()) {
    const { is, at, detector, concerned, partnership } = finding
    if (is !== 'open' || detector.stepWaits === true || at > view.moment) continue
    if (partnership !== undefined && over.has(partnership)) continue
    for (const person of concerned) {
      if (hasAnswered(finding, person)) continue
      const theirs = among.get(partnership) ?? new Map<PersonId, Oldest>()
      const before = theirs.get(person)
      if (at >= since) lately.push(waitingFor(view, finding, person))
      else if (before === undefined) {
        const first = { finding, person, more: false }
        oldest.push(first)
        among.set(partnership, theirs.set(person, first))
      } else {
        before.more = true
        if (isOlder(finding, before.finding)) before.finding = finding
      }
    }
  }
  return [
    ...oldest.map(({ finding, person, more }) => waitingFor(view, finding, person, more)),
    ...lately,
  ]
}

const isOlder = (x: Finding, y: Finding): boolean => x.at < y.at || (x.at === y.at && x.id < y.id)

const hasAnswered = ({ answers }: Finding, by: PersonId) =>
  answers.some(({ person }) => person === by)

/** @param more others wait after it, which do not stand here. */
function waitingFor(view: View, finding: Finding, person: PersonId, more = false): Waiting {
  const { id, at, detector, said, steps = [] } = finding
  const since = instantDay(at, view)
  const about = { href: { noun: 'finding' as const, id }, title: detector.name, state: finding.is }
  const input = toAnswer(finding)
  return waiting(view, person, about, {
    id,
    kind: 'answer a finding',
    question: more ? [...said(view), ...othersOf(person)] : said(view),
    note: `Found ${dayInWords(since, view)}. It moves no score`,
    since,
    actions: [
      ...steps.filter((step) => step.person === person).map(({ action }) => action),
      form('Explain it', 'ExplainFinding', input),
      form('Dispute it', 'DisputeFinding', input),
    ],
  })
}

/** The way to all that are open. */
const othersOf = (person: PersonId): Sentence => [
  { text: ` Open for more than ${ASKS_FOR_DAYS} days, as are ` },
  {
    text: 'others',
    href: { view: 'list', params: { noun: 'finding', state: 'open', person } },
  },
  { text: ' that are not listed here.' },
]
