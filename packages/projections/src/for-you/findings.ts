import { instant, type PersonId } from '@lockstep/domain'
import { type Finding, findingsIn } from '../detectors/findings-in.ts'
import { dayInWords, instantDay } from '../queries/parts/dates.ts'
import type { Sentence } from '../queries/parts/href.ts'
import type { View } from '../view.ts'
import { form, type Waiting, waiting } from './waiting.ts'

/** For so many days a finding asks by itself; of those before, one stands there at a time. */
const ASKS_FOR_DAYS = 30
const DAY = 86_400_000

interface Asks {
  readonly finding: Finding
  readonly person: PersonId
  /** Others, found later, wait for them in the same partnership. */
  readonly more: boolean
}

/**
 * An open finding waits for each of those whom it concerns until they answer, unless what closes it waits for somebody
 * already. Of many that are old the oldest asks first, in each partnership: all at once would hide what is new.
 */
export function findingsWaiting(view: View): Waiting[] {
  const since = instant(Date.parse(view.moment) - ASKS_FOR_DAYS * DAY)
  const lately: Waiting[] = []
  const oldest = new Map<string, Asks>()
  for (const finding of findingsIn(view).values()) {
    const { is, at, detector, concerned, partnership } = finding
    if (is !== 'open' || detector.stepWaits === true || at > view.moment) continue
    for (const person of concerned) {
      if (hasAnswered(finding, person)) continue
      if (at >= since) lately.push(waitingFor(view, finding, person))
      else {
        const line = `${person} ${partnership}`
        oldest.set(line, olderOf(oldest.get(line), { finding, person, more: false }))
      }
    }
  }
  return [
    ...[...oldest.values()].map(({ finding, person, more }) =>
      waitingFor(view, finding, person, more),
    ),
    ...lately,
  ]
}

function olderOf(before: Asks | undefined, one: Asks): Asks {
  if (before === undefined) return one
  const [x, y] = [before.finding, one.finding]
  const isFirst = x.at < y.at || (x.at === y.at && x.id < y.id)
  return { ...(isFirst ? before : one), more: true }
}

const hasAnswered = ({ answers }: Finding, by: PersonId) =>
  answers.some(({ person }) => person === by)

/** @param more others wait after it, which do not stand here. */
function waitingFor(view: View, finding: Finding, person: PersonId, more = false): Waiting {
  const { id, at, detector, said, subject, steps = [] } = finding
  const since = instantDay(at, view)
  const about = { href: { noun: 'finding' as const, id }, title: detector.name, state: finding.is }
  const input = { finding: id, of: subject }
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
  { text: ` Found more than ${ASKS_FOR_DAYS} days ago, as ` },
  {
    text: 'others that wait after it',
    href: { view: 'list', params: { noun: 'finding', state: 'open', person } },
  },
  { text: '.' },
]
