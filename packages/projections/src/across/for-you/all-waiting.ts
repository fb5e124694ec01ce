import { hereIn } from '../../records/here.ts'
import type { Waiting } from '../../telling/waiting.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { Hidden, View } from '../../view/view.ts'
import { briefsWaiting } from './briefs.ts'
import { chartersWaiting } from './charters.ts'
import { commitmentsWaiting } from './commitments.ts'
import { conversationsWaiting } from './conversations.ts'
import { decisionsWaiting } from './decisions.ts'
import { enteredWaiting } from './entered.ts'
import { feedbackWaiting } from './feedback.ts'
import { findingsWaiting } from './findings.ts'
import { goalsWaiting } from './goals.ts'
import { handoversWaiting } from './handovers.ts'
import { insightsWaiting } from './insights.ts'
import { interventionsWaiting } from './interventions.ts'
import { leavingsWaiting } from './leavings.ts'
import { lettingsInWaiting } from './let-in.ts'
import { metricsWaiting } from './metrics.ts'
import { newcomersWaiting } from './newcomers.ts'
import { owedToWhoLeft } from './owed-to-who-left.ts'
import { playbacksWaiting } from './playbacks.ts'
import { playersWaiting } from './players.ts'
import { postmortemsWaiting } from './postmortems.ts'
import { pulsesWaiting } from './pulses.ts'
import { rankingsWaiting } from './rankings.ts'
import { remarksWaiting } from './remarks.ts'
import { requestsWaiting } from './requests.ts'
import { sessionsWaiting } from './sessions.ts'
import { standingInWaiting } from './standing-in.ts'
import { stylesWaiting } from './styles.ts'
import { successWaiting } from './success.ts'
import { topicsWaiting } from './topics.ts'
import { visionsWaiting } from './visions.ts'

const gathered = onceAView((view) =>
  view.shown.aside((): readonly Waiting[] => waitingIn(view).sort(mostUrgent)),
)

/** What only a member does waits for nobody who has left. */
function waitingIn(view: View): Waiting[] {
  const ofMembers = [
    ...lettingsInWaiting(view),
    ...standingInWaiting(view),
    ...enteredWaiting(view),
    ...feedbackWaiting(view),
    ...decisionsWaiting(view),
    ...goalsWaiting(view),
    ...chartersWaiting(view),
    ...successWaiting(view),
    ...commitmentsWaiting(view),
    ...topicsWaiting(view),
    ...conversationsWaiting(view),
    ...pulsesWaiting(view),
    ...rankingsWaiting(view),
    ...requestsWaiting(view),
    ...metricsWaiting(view),
    ...interventionsWaiting(view),
    ...sessionsWaiting(view),
    ...insightsWaiting(view),
    ...findingsWaiting(view),
    ...playersWaiting(view),
    ...stylesWaiting(view),
    ...briefsWaiting(view),
    ...owedToWhoLeft(view),
    ...handoversWaiting(view),
    ...visionsWaiting(view),
    ...playbacksWaiting(view),
    ...newcomersWaiting(view),
  ]
  const isThere = hereIn(view)
  return [
    ...ofMembers.filter(({ person }) => isThere(person)),
    ...remarksWaiting(view),
    ...postmortemsWaiting(view),
    ...leavingsWaiting(view),
  ]
}

/**
 * What waits for anybody, the longest overdue first, then by when it is due, then by since when it waits, findings last.
 * Most only count it: who shows what was said in it says so.
 */
export const allWaiting = (view: View): readonly Waiting[] => gathered(view)[0]

/** Texts of what waits are shown. */
export function showWaiting(view: View, texts: readonly (string | Hidden)[]): void {
  const [, opened] = gathered(view)
  view.shown.addTold(
    opened,
    texts.filter((text) => typeof text === 'string'),
  )
}

const LAST = '9999'

const mostUrgent = ({ todo: x }: Waiting, { todo: y }: Waiting): number =>
  y.overdueDays - x.overdueDays ||
  compare(x.due ?? LAST, y.due ?? LAST) ||
  Number(isFinding(x)) - Number(isFinding(y)) ||
  compare(x.since, y.since) ||
  compare(x.id, y.id)

/** It asks for words on what was found, and nobody waits for them: it comes after what others wait for. */
const isFinding = ({ kind }: Waiting['todo']): boolean => kind === 'answer a finding'

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
