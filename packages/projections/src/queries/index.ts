import { bets } from './bets.ts'
import { calendar } from './calendar.ts'
import { dashboard } from './dashboard.ts'
import { decision } from './decision.ts'
import { decisions } from './decisions.ts'
import { difference } from './difference.ts'
import { entry } from './entry.ts'
import { evolution } from './evolution.ts'
import { feedback } from './feedback.ts'
import { feedbacks } from './feedbacks.ts'
import { findingsOn } from './findings-on.ts'
import { forYou } from './for-you.ts'
import { goal } from './goal.ts'
import { goals } from './goals.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { list } from './list.ts'
import { me } from './me.ts'
import { meanwhile } from './meanwhile.ts'
import { model } from './model.ts'
import { money } from './money.ts'
import { needs } from './needs.ts'
import { newcomer } from './newcomer.ts'
import { onePage } from './one-page.ts'
import { openNow } from './open-now.ts'
import { openTo } from './open-to.ts'
import { page } from './page.ts'
import { partnership } from './partnership.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { postmortem } from './postmortem.ts'
import { postmortemExport } from './postmortem-export.ts'
import { pulse } from './pulse.ts'
import { ranking } from './ranking.ts'
import { rated } from './rated.ts'
import { record } from './record.ts'
import { recordExport } from './record-export.ts'
import { remarks } from './remarks.ts'
import { replay } from './replay.ts'
import { revenue } from './revenue.ts'
import { scoresMoved } from './scores-moved.ts'
import { search } from './search.ts'
import { sensitivity } from './sensitivity.ts'
import { settling } from './settling.ts'
import { step } from './step.ts'
import { team } from './team.ts'
import { timers } from './timers.ts'
import { vision } from './vision.ts'
import { voice } from './voice.ts'
import { why } from './why.ts'
import { withdrawn } from './withdrawn.ts'

/** Every question that can be asked, by the name that it has in URLs. */
export const queries = {
  bets,
  calendar,
  dashboard,
  decision,
  decisions,
  difference,
  entry,
  evolution,
  feedback,
  feedbacks,
  'findings-on': findingsOn,
  'for-you': forYou,
  goal,
  goals,
  home,
  imports,
  list,
  me,
  meanwhile,
  model,
  money,
  needs,
  newcomer,
  'one-page': onePage,
  'open-now': openNow,
  'open-to': openTo,
  page,
  partnership,
  people,
  person,
  postmortem,
  'postmortem-export': postmortemExport,
  pulse,
  ranking,
  rated,
  record,
  'record-export': recordExport,
  remarks,
  replay,
  revenue,
  'scores-moved': scoresMoved,
  search,
  sensitivity,
  settling,
  step,
  team,
  timers,
  vision,
  voice,
  why,
  withdrawn,
} as const

export type QueryName = keyof typeof queries
