import type { Id } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { goals } from '../../folds/goals.ts'
import { insights } from '../../folds/insights.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { pulses } from '../../folds/pulses.ts'
import { rankings } from '../../folds/rankings.ts'
import { requests } from '../../folds/requests.ts'
import { reviews } from '../../folds/reviews.ts'
import { sessions } from '../../folds/sessions.ts'
import { topics } from '../../folds/topics.ts'
import { versionsByPartnership } from '../../records/vision-versions.ts'
import {
  isBetweenThem,
  isTheirDecision,
  isTheirFeedback,
  isTheirGoal,
} from '../../subjects/partnerships/scope.ts'
import type { Href, Sentence } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import { inWhatIsRead, thatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { forWhom } from '../dashboard/for-whom.ts'
import type { Glance } from '../dashboard/glance.ts'
import { them } from '../dashboard/them.ts'
import { isClosed } from '../dashboard/trust-facts.ts'
import { beginsIn } from '../page/who-begins.ts'

/** What there is, where nothing of it makes a figure yet, or none that the viewer may read. */
export function unmeasured(glance: Glance): Sentence {
  const { view, scope } = glance
  const there = onRecord(glance)
  const begins = beginsIn(view, scope.partnership)
  const between = scope.members.length === 2 ? 'between' : 'in'
  if (isClosed(glance)) {
    return [
      { text: 'How ' },
      ...them(glance),
      { text: ` trust each other is ${forWhom(glance).whose} to read` },
      ...(there.length === 0 ? [] : [{ text: '; on record ' }, ...there]),
      { text: '.' },
    ]
  }
  if (there.length === 0) {
    return [
      { text: `Nothing is recorded ${between} ` },
      ...them(glance),
      {
        text: begins
          ? ' yet. The first thing you record will stand here as a sentence.'
          : `${thatIsRead(view)}.`,
      },
    ]
  }
  return [
    { text: `Nothing can be measured ${between} ` },
    ...them(glance),
    { text: `${begins ? ' yet' : inWhatIsRead(view)}: on record ` },
    ...there,
    { text: '.' },
  ]
}

type Counted = readonly [count: number, one: string, href: Href]

const count = <Row>(rows: ReadonlyMap<string, Row>, isTheirs: (row: Row) => boolean): number =>
  [...rows.values()].filter(isTheirs).length

const listed = (noun: string, of: object): Href => ({ view: 'list', params: { noun, ...of } })

/** Records of which each is of one partnership. @param of what says of which */
const inOne = <Row>(
  rows: ReadonlyMap<string, Row>,
  of: (row: Row) => { readonly partnership: Id } | undefined,
  { noun, one, partnership }: { noun: string; one: string; partnership: Id },
): Counted => [
  count(rows, (row) => of(row)?.partnership === partnership),
  one,
  listed(noun, { partnership }),
]

/** What is raised, called, said or held in one partnership and no other. */
const inPartnership = (view: View, partnership: Id): Counted[] => {
  const as = (noun: string, one = noun) => ({ noun, one, partnership })
  return [
    inOne(view.rows(topics), ({ raised }) => raised, as('topic')),
    inOne(view.rows(sessions), ({ begun }) => begun, as('session')),
    [
      versionsByPartnership(view).has(partnership) ? 1 : 0,
      'vision',
      listed('vision', { partnership }),
    ],
    inOne(view.rows(pulses), ({ called }) => called, as('pulse', 'trust pulse')),
    inOne(view.rows(rankings), ({ called }) => called, as('ranking', 'goal ranking')),
    inOne(view.rows(insights), ({ shared }) => shared, as('insight', 'insight note')),
    inOne(view.rows(reviews), ({ held }) => held, as('review', 'data review')),
    [
      view.row(partnerships, partnership)?.charters.length ? 1 : 0,
      'charter',
      { noun: 'partnership', id: partnership },
    ],
  ]
}

/** "are 3 decisions and one goal", each a link; empty where there is nothing. */
function onRecord({ view, scope }: Glance): Sentence {
  const { partnership } = scope
  const among = { among: partnership }
  const parts: readonly Counted[] = [
    [
      count(view.rows(decisions), (row) => isTheirDecision(row, scope)),
      'decision',
      { view: 'decisions', params: among },
    ],
    [
      count(view.rows(goals), (row) => isTheirGoal(row, scope)),
      'goal',
      { view: 'goals', params: among },
    ],
    [
      count(view.rows(feedback), (row) => isTheirFeedback(row, scope)),
      'feedback',
      { view: 'feedbacks', params: among },
    ],
    [
      count(view.rows(requests), ({ made }) => isBetweenThem(made, scope)),
      'request',
      listed('request', among),
    ],
    [
      count(view.rows(commitments), ({ made }) => isBetweenThem(made, scope)),
      'commitment',
      listed('commitment', among),
    ],
    [
      count(view.rows(conversations), ({ begun }) => isBetweenThem(begun, scope)),
      'hard conversation',
      listed('conversation', among),
    ],
    ...inPartnership(view, partnership),
  ]
  const there = parts.filter(([n]) => n > 0)
  const isOne = there.reduce((sum, [n]) => sum + n, 0) === 1
  return there.flatMap(([n, one, href], place): Sentence => {
    const before =
      place === 0 ? (isOne ? 'is ' : 'are ') : place === there.length - 1 ? ' and ' : ', '
    return [{ text: before }, { text: counted(n, one), href }]
  })
}
