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
}

/**
 * An open finding waits for each of those whom it concerns until they answer, unless what closes it waits for somebody
 * already. Of many that are old the oldest asks first, in each partnership: all at once would hide what is new.
 */
export function findingsWaiting(view: View): Waiting[] {
  const since = instant(Date.parse(view.moment) - ASKS_FOR_DAYS * DAY)
  const asking = [...findingsIn(view).values()]
    .filter(
      ({ is, at, detector }) => is === 'open' && detector.stepWaits !== true && at <= view.moment,
    )
    .flatMap((finding) =>
      finding.concerned
        .filter((person) => !hasAnswered(finding, person))
        .map((person): Asks => ({ finding, person })),
    )
  const [lately, before] = [
    asking.filter(({ finding }) => finding.at >= since),
    asking.filter(({ finding }) => finding.at < since),
  ]
  const old = Map.groupBy(before, ({ finding, person }) => `${person} ${finding.partnership}`)
  return [
    ...[...old.values()].flatMap((all) => oldestOf(view, all)),
    ...lately.map(({ finding, person }) => waitingFor(view, finding, person)),
  ]
}

function oldestOf(view: View, all: readonly Asks[]): Waiting[] {
  const [first, ...others] = all.toSorted(inTime)
  return first === undefined
    ? []
    : [waitingFor(view, first.finding, first.person, others.length > 0)]
}

const inTime = ({ finding: x }: Asks, { finding: y }: Asks): number =>
  x.at < y.at ? -1 : x.at > y.at ? 1 : x.id < y.id ? -1 : 1

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
