import { instant, type PersonId } from '@lockstep/domain'
import { type Finding, findingsIn } from '../detectors/findings-in.ts'
import { dayInWords, instantDay } from '../queries/parts/dates.ts'
import type { View } from '../view.ts'
import { form, type Waiting, waiting } from './waiting.ts'

/** A finding asks for so many days; after that it stands on the findings' list alone. */
const ASKS_FOR_DAYS = 30
const DAY = 86_400_000

/** An open finding waits for each of those whom it concerns, unless what closes it waits for somebody already. */
export function findingsWaiting(view: View): Waiting[] {
  const since = instant(Date.parse(view.moment) - ASKS_FOR_DAYS * DAY)
  return [...findingsIn(view).values()]
    .filter(({ is, at, detector }) => {
      const isLate = at >= since && at <= view.moment
      return is === 'open' && detector.stepWaits !== true && isLate
    })
    .flatMap((finding) =>
      finding.concerned
        .filter((person) => !hasAnswered(finding, person))
        .map((person) => waitingFor(view, finding, person)),
    )
}

const hasAnswered = ({ answers }: Finding, by: PersonId) =>
  answers.some(({ person }) => person === by)

function waitingFor(view: View, finding: Finding, person: PersonId): Waiting {
  const { id, at, detector, said, subject, steps = [] } = finding
  const since = instantDay(at, view)
  const about = { href: { noun: 'finding' as const, id }, title: detector.name, state: finding.is }
  const input = { finding: id, of: subject }
  return waiting(view, person, about, {
    id,
    kind: 'answer a finding',
    question: said(view),
    note: `Found ${dayInWords(since, view)}. It moves no score`,
    since,
    actions: [
      ...steps.filter((step) => step.person === person).map(({ action }) => action),
      form('Explain it', 'ExplainFinding', input),
      form('Dispute it', 'DisputeFinding', input),
    ],
  })
}
