import type { AnyFold } from '../view/fold.ts'
import { briefs } from './briefs.ts'
import { commitments } from './commitments.ts'
import { conversations } from './conversations.ts'
import { decisions } from './decisions.ts'
import { exposures } from './exposures.ts'
import { feedback } from './feedback.ts'
import { findings } from './findings.ts'
import { goals } from './goals.ts'
import { handovers } from './handovers.ts'
import { insights } from './insights.ts'
import { interventions } from './interventions.ts'
import { leavings } from './leavings.ts'
import { metrics } from './metrics.ts'
import { organisations } from './organisation.ts'
import { outsides } from './outsides.ts'
import { partnerships } from './partnerships.ts'
import { people } from './people.ts'
import { playbacks } from './playbacks.ts'
import { players } from './players.ts'
import { postmortems } from './postmortems.ts'
import { pulses } from './pulses.ts'
import { rankings } from './rankings.ts'
import { remarks } from './remarks.ts'
import { requests } from './requests.ts'
import { reviews } from './reviews.ts'
import { sessions } from './sessions.ts'
import { styles } from './styles.ts'
import { topics } from './topics.ts'
import { visions } from './visions.ts'

/** Every fold. The first of a noun says for whom its records exist. */
export const folds: readonly AnyFold[] = [
  organisations,
  people,
  partnerships,
  goals,
  decisions,
  feedback,
  commitments,
  topics,
  conversations,
  pulses,
  rankings,
  requests,
  metrics,
  reviews,
  exposures,
  interventions,
  sessions,
  insights,
  findings,
  remarks,
  postmortems,
  outsides,
  players,
  styles,
  briefs,
  leavings,
  handovers,
  visions,
  playbacks,
]
