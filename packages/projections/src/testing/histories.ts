import { instant } from '@lockstep/domain'
import fc from 'fast-check'
import { Company } from './company.ts'
import { clockwork } from './deeds/clockwork.ts'
import { comingAndGoing } from './deeds/coming-and-going.ts'
import { commitments } from './deeds/commitments.ts'
import { decisions } from './deeds/decisions.ts'
import { disclosures } from './deeds/disclosures.ts'
import { type Doing, pick } from './deeds/doing.ts'
import { domains } from './deeds/domains.ts'
import { feedback } from './deeds/feedback.ts'
import { findings } from './deeds/findings.ts'
import { goals } from './deeds/goals.ts'
import { metrics } from './deeds/metrics.ts'
import { outside } from './deeds/outside.ts'
import { erasures, people } from './deeds/people.ts'
import { postmortems } from './deeds/postmortems.ts'
import { pulses } from './deeds/pulses.ts'
import { rankings } from './deeds/rankings.ts'
import { remarks } from './deeds/remarks.ts'
import { requests } from './deeds/requests.ts'
import { sessions } from './deeds/sessions.ts'
import { visions } from './deeds/visions.ts'

const MINUTE = 60_000
/** In minutes. */
const DAY = 24 * 60

const deeds = {
  ...people,
  ...goals,
  ...feedback,
  ...disclosures,
  ...commitments,
  ...decisions,
  ...pulses,
  ...rankings,
  ...requests,
  ...metrics,
  ...domains,
  ...sessions,
  ...findings,
  ...remarks,
  ...postmortems,
  ...outside,
  ...comingAndGoing,
  ...visions,
  ...clockwork,
  ...erasures,
}
type Deed = keyof typeof deeds

/** Something that somebody tries at some moment; often it can't be done, and nothing happens. */
export interface Attempt {
  readonly what: Deed
  readonly by: number
  readonly whom: number
  readonly which: number
  readonly flag: boolean
  /** Minutes since the attempt before; clocks also jump back. */
  readonly after: number
  /** Minutes for which it had happened before it was told; left out: it happens as it is told. */
  readonly late: number | undefined
  /** It was forgotten, and is put in where it belongs. */
  readonly forgotten: boolean
}

/** What one life leads to the next, and what a history of a hundred attempts needs most. */
const often: readonly Deed[] = [
  ...(['propose', 'propose', 'propose', 'decide', 'decide', 'supersede'] as const),
  ...(['callPositions', 'callPositions', 'callPositions', 'openPositions', 'holdRound'] as const),
  ...(['takePosition', 'takePosition', 'takePosition', 'takePosition', 'takePosition'] as const),
  ...(['takePosition', 'takePosition', 'takePosition', 'takePosition', 'takePosition'] as const),
  ...(['latePosition', 'latePosition', 'restatePosition', 'openDecision'] as const),
  ...(['answerPosition', 'answerPosition'] as const),
  ...(['giveFeedback', 'giveFeedback', 'acceptFeedback', 'answerFollowUp'] as const),
  ...(['makeCommitment', 'confirmCommitment', 'raiseTopic', 'askForConversation'] as const),
  ...(['offerDisclosure', 'agreeToDisclosure', 'agreeToDisclosure'] as const),
  ...(['offerConversation', 'agreeToConversation', 'agreeToConversation'] as const),
  ...(['proposeGoal', 'reviseGoal', 'agree', 'found', 'acceptCharter', 'grant'] as const),
  ...(['defineSuccess', 'acceptSuccess', 'acceptSuccess'] as const),
  ...(['callPulse', 'answerPulse', 'answerPulse', 'answerPulse'] as const),
  ...(['callRanking', 'rankGoals', 'rankGoals', 'rankGoals', 'rankGoals'] as const),
  ...(['makeRequest', 'makeRequest', 'acceptRequest', 'declineRequest'] as const),
  ...(['defineMetric', 'reportMetric', 'proposeMetric', 'acceptMetric', 'holdReview'] as const),
  ...(['recordExposure', 'disputeExposure', 'recordIntervention'] as const),
  ...(['classifyIntervention', 'classifyIntervention'] as const),
  ...(['agreeCadence', 'planSession', 'holdSession', 'holdSession', 'settleAction'] as const),
  ...(['recordSession', 'shareInsight', 'readInsight', 'answerInsight'] as const),
  ...(['answerFinding', 'answerFinding', 'setThreshold', 'setModel'] as const),
  ...(['makeRemark', 'askQuestion', 'askQuestion', 'answerQuestion'] as const),
  ...(['holdPostmortem', 'holdPostmortem', 'recall', 'sayAgain'] as const),
  ...(['recordOutside', 'addPlayer', 'citeOutside', 'citePlayer', 'bet', 'bet'] as const),
  ...(['writeStyle', 'noteAdaptation', 'answerAdaptation', 'sayHireDay'] as const),
  ...(['askWhy', 'tellWhy', 'tellWhy', 'handOver', 'answerItem'] as const),
  ...(['mend', 'mend', 'mend', 'fireTimers', 'fireTimers'] as const),
]

const attempt = (what: readonly Deed[]): fc.Arbitrary<Attempt> =>
  fc.record({
    what: fc.constantFrom(...what, ...often, ...often),
    by: fc.nat(4),
    whom: fc.nat(4),
    which: fc.nat(1000),
    flag: fc.boolean(),
    after: fc.oneof(
      { arbitrary: fc.nat(90), weight: 20 },
      { arbitrary: fc.integer({ min: -120, max: 120 }), weight: 10 },
      { arbitrary: fc.constant(0), weight: 6 },
      { arbitrary: fc.constant(4 * DAY), weight: 1 },
      { arbitrary: fc.constant(15 * DAY), weight: 1 },
    ),
    late: fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 6 },
      { arbitrary: fc.nat(90), weight: 2 },
      { arbitrary: fc.nat(2 * DAY), weight: 2 },
    ),
    forgotten: fc.nat(9).map((n) => n === 0),
  })

/** What may be tried in the life of a company. Erasure is left out where past and present are compared. */
export const attempts = ({ erasing }: { readonly erasing: boolean }): fc.Arbitrary<Attempt[]> => {
  const what = (Object.keys(deeds) as Deed[]).filter((deed) => erasing || deed !== 'erase')
  return fc.array(attempt(what), { minLength: 30, maxLength: 150, size: 'max' })
}

/** Lets a company of three live through what is tried. */
export function livedThrough(all: readonly Attempt[], watch = (_: Company) => {}): Company {
  const company = new Company()
  for (const name of ['Noor', 'Wei']) {
    company.give(company.owner, 'AddMember', { name, role: 'CMO' })
  }
  for (const { after, ...tried } of all) {
    company.now = instant(Date.parse(company.now) + after * MINUTE)
    deeds[tried.what](doing(company, tried))
    watch(company)
  }
  return company
}

function doing(company: Company, tried: Omit<Attempt, 'after'>): Doing {
  const { by, whom, which, flag, late, forgotten } = tried
  const people = company.all('person')
  const occurredAt = instant(Date.parse(company.now) - (late ?? 0) * MINUTE)
  return {
    company,
    by: pick(people, by) ?? company.owner,
    whom: pick(people, whom) ?? company.owner,
    which,
    flag,
    one: (noun) => pick(company.all(noun), which),
    among: (...is) =>
      pick(
        company.all('decision').filter((id) => is.includes(company.state('decision', id).is)),
        which,
      ),
    when: { ...(late === undefined ? {} : { occurredAt }), forgotten },
  }
}
