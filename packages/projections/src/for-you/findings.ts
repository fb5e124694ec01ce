import { elapsedDays, type PersonId } from '@lockstep/domain'
import { type Finding, findingsIn } from '../detectors/findings-in.ts'
import { dayInWords, instantDay } from '../queries/parts/dates.ts'
import type { View } from '../view.ts'
import { form, type Waiting, waiting } from './waiting.ts'

/** A finding asks for so many days; after that it stands on the findings' list alone. */
const ASKS_FOR_DAYS = 30

/** An open finding waits for each of those whom it concerns, unless what closes it waits for somebody already. */
export const findingsWaiting = (view: View): Waiting[] =>
  [...findingsIn(view).values()]
    .filter(asks(view))
    .flatMap((finding) =>
      finding.concerned
        .filter((person) => !hasAnswered(finding, person))
        .map((person) => waitingFor(view, finding, person)),
    )

const asks =
  (view: View) =>
  ({ is, at, detector }: Finding): boolean =>
    is === 'open' &&
    detector.stepWaits !== true &&
    at <= view.moment &&
    elapsedDays(at, view.moment) <= ASKS_FOR_DAYS

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
    question: said(),
    note: `Found ${dayInWords(since, view)}. It moves no score`,
    since,
    actions: [
      ...steps.filter((step) => step.person === person).map(({ action }) => action),
      form('Explain it', 'ExplainFinding', input),
      form('Dispute it', 'DisputeFinding', input),
    ],
  })
}
