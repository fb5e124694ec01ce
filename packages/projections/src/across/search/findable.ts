import type { Disclosed, Marked, NounName } from '@lockstep/domain'
import { type CommitmentRow, commitments } from '../../folds/commitments.ts'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { goals } from '../../folds/goals.ts'
import { type InsightRow, insights } from '../../folds/insights.ts'
import { interventions } from '../../folds/interventions.ts'
import { metrics } from '../../folds/metrics.ts'
import { outsides } from '../../folds/outsides.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { type PlayerRow, players } from '../../folds/players.ts'
import { postmortems } from '../../folds/postmortems.ts'
import { pulses } from '../../folds/pulses.ts'
import { rankings } from '../../folds/rankings.ts'
import { remarks } from '../../folds/remarks.ts'
import { requests } from '../../folds/requests.ts'
import { type ReviewRow, reviews } from '../../folds/reviews.ts'
import { type SessionRow, sessions } from '../../folds/sessions.ts'
import { topics } from '../../folds/topics.ts'
import { visions } from '../../folds/visions.ts'
import { disclosedIn } from '../../records/disclosed.ts'
import { namedRecord } from '../../records/named.ts'
import {
  type FeedbackLine,
  feedbackInWords,
  feedbackLine,
  feedbackStands,
  isGiven,
} from '../../subjects/feedback/line.ts'
import { personLines } from '../../subjects/people/person-line.ts'
import type { Named } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import { partnershipLines } from '../../telling/partnership-line.ts'
import { isHidden, type View } from '../../view/view.ts'
import { holdingIn } from './holding.ts'
import { comingAndGoing, styleTexts } from './people-found.ts'
import { plainTexts } from './plain-texts.ts'
import { postmortemTexts } from './postmortem-texts.ts'
import { remarkFound } from './remark-found.ts'
import { saidOfIt } from './said-of-it.ts'

/** A record with all that the viewer may read of it. */
export interface Findable {
  readonly href: Named['href']
  readonly noun: Exclude<NounName, 'organisation' | 'exposure' | 'finding'>
  readonly ordinal?: string
  readonly title: string
  readonly state: string
  readonly texts: readonly string[]
}

/**
 * Everything in which the words may stand: of what has plain text, what they stand in; of all else, everything.
 * @param now in which what was asked and remarked is told, also to who reads only up to a day that is over
 */
export const findable = (view: View, words: readonly string[], now: View): Findable[] => [
  ...personLines(view).map(({ id, href, name, role, title, is }) => ({
    href,
    noun: 'person' as const,
    title: name,
    state: role ?? is,
    texts: [title ?? '', ...styleTexts(view, id)],
  })),
  ...partnershipLines(view).map(({ id, href, name, team, ended, members }) => ({
    href,
    noun: 'partnership' as const,
    title: name,
    state: ended ? 'ended' : team ? 'team' : 'pair',
    texts: [...members.map((member) => member.name), ...successTexts(view, id)],
  })),
  ...holdingIn(view, decisions, plainTexts.decision, words).flatMap((row) =>
    ofRecord(namedRecord(view, 'decision', row.id), 'decision', plainTexts.decision(row)),
  ),
  ...holdingIn(view, goals, plainTexts.goal, words).flatMap((row) =>
    ofRecord(namedRecord(view, 'goal', row.id), 'goal', plainTexts.goal(row)),
  ),
  ...[...view.rows(feedback).values()].flatMap((row) =>
    isGiven(row)
      ? ofRecord(
          namedRecord(view, 'feedback', row.id),
          'feedback',
          textsOfFeedback(view, row),
          feedbackLine(view, row),
        )
      : [],
  ),
  ...[...view.rows(commitments).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'commitment', row.id), 'commitment', saidOf(view, row)),
  ),
  ...[...view.rows(topics).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'topic', row.id), 'topic', [opened(view, row.ended?.said, [])]),
  ),
  ...[...view.rows(conversations).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'conversation', row.id), 'conversation', [
      opened(view, row.held?.note, disclosedIn(view, conversations, row)),
    ]),
  ),
  ...[...view.rows(pulses).values()].flatMap(({ id, calledOff }) =>
    ofRecord(namedRecord(view, 'pulse', id), 'pulse', [calledOff?.reason]),
  ),
  ...[...view.rows(rankings).values()].flatMap(({ id, calledOff }) =>
    ofRecord(namedRecord(view, 'ranking', id), 'ranking', [calledOff?.reason]),
  ),
  ...holdingIn(view, requests, plainTexts.request, words).flatMap((row) =>
    ofRecord(namedRecord(view, 'request', row.id), 'request', plainTexts.request(row)),
  ),
  ...holdingIn(view, metrics, plainTexts.metric, words).flatMap((row) =>
    ofRecord(namedRecord(view, 'metric', row.id), 'metric', plainTexts.metric(row)),
  ),
  ...[...view.rows(reviews).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'review', row.id), 'review', textsOfReview(row)),
  ),
  ...[...view.rows(interventions).values()].flatMap(({ id, recorded }) =>
    ofRecord(namedRecord(view, 'intervention', id), 'intervention', [recorded?.domain]),
  ),
  ...[...view.rows(sessions).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'session', row.id), 'session', textsOfSession(view, row)),
  ),
  ...[...view.rows(insights).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'insight', row.id), 'insight', textsOfInsight(row)),
  ),
  ...[...view.rows(postmortems).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'postmortem', row.id), 'postmortem', postmortemTexts(view, row)),
  ),
  ...[...view.rows(outsides).values()].flatMap(({ id, recorded }) =>
    ofRecord(namedRecord(view, 'outside', id), 'outside', [recorded?.text, recorded?.source]),
  ),
  ...[...view.rows(players).values()].flatMap((row) =>
    ofRecord(namedRecord(view, 'player', row.id), 'player', textsOfPlayer(row)),
  ),
  ...comingAndGoing(view),
  ...[...view.rows(visions).values()].flatMap(({ id, shared, reconfirmations }) =>
    ofRecord(namedRecord(view, 'vision', id), 'vision', [
      shared?.statement,
      ...reconfirmations.map(({ reason }) => reason),
    ]),
  ),
  ...[...now.rows(remarks).values()].flatMap((row) => remarkFound(now, row) ?? []),
  ...saidOfIt(view),
]

/** What success means to its members, as it stands. */
const successTexts = (view: View, id: string): string[] =>
  view
    .row(partnerships, id)
    ?.definitions.at(-1)
    ?.elements.map(({ text }) => text) ?? []

function ofRecord(
  named: Named | undefined,
  noun: Findable['noun'],
  texts: readonly (string | undefined)[],
  line?: FeedbackLine,
): Findable[] {
  if (named === undefined) return []
  const { href, ordinal, title, state } = named
  return [
    {
      href,
      noun,
      ...(ordinal === undefined ? {} : { ordinal }),
      title: isHidden(title) ? (line ? feedbackInWords(line) : labelOf(named)) : title,
      state: line ? feedbackStands(line) : state,
      texts: [...texts, line?.told].filter((text) => text !== undefined),
    },
  ]
}

const saidOf = (view: View, { badNews, done, outcomes }: CommitmentRow) =>
  [...badNews.map(({ note }) => note), done?.note, ...outcomes.map(({ said }) => said)].map(
    (mark) => opened(view, mark, []),
  )
const textsOfReview = ({ held, items }: ReviewRow) => [
  held?.note,
  ...items.map(({ item }) => (item.kind === 'metric' ? item.stood?.title : item.text)),
]
const textsOfSession = (view: View, { moves, held, calledOff, declined }: SessionRow) => [
  ...moves.map(({ reason }) => reason),
  calledOff?.reason,
  opened(view, held?.note, []),
  ...(held?.actions ?? []).map(({ title, words }) => title ?? opened(view, words, [])),
  ...declined.map(({ reason }) => opened(view, reason, [])),
]
const textsOfInsight = ({ shared, answers }: InsightRow) => [
  shared?.market,
  shared?.asks,
  shared?.needs,
  ...answers.map(({ answer }) => answer),
]
const textsOfPlayer = ({ added, looks, gone }: PlayerRow) => [
  ...[added, ...looks].flatMap((look) => [look?.relation, look?.note]),
  gone?.reason,
]

/** Its words are for its two, and for whom they let read them. */
function textsOfFeedback(view: View, row: FeedbackRow) {
  const { given, accepted, declinings, followUps, reopenings } = row
  const disclosed = disclosedIn(view, feedback, row)
  const words = [
    given?.text,
    accepted?.answer,
    accepted?.commitment,
    ...declinings.map(({ reason }) => reason),
    ...followUps.map(({ answered }) => answered?.note),
    ...reopenings.map(({ reason }) => reason),
  ]
  return words.map((mark) => opened(view, mark, disclosed))
}

function opened(
  view: View,
  mark: Marked<string> | undefined,
  disclosed: readonly Disclosed[],
): string | undefined {
  const said = mark === undefined ? undefined : view.open(mark, disclosed)
  return isHidden(said) ? undefined : said
}
