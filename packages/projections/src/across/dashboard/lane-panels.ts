import type { Scope } from '../../subjects/partnerships/scope.ts'
import { shownAt } from '../../telling/dates.ts'
import type { Href } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import type { Mark } from '../../telling/mark.ts'
import type { LanePanel } from '../../telling/panel.ts'
import type { View } from '../../view/view.ts'
import { foundAbout } from '../detectors/on-the-timeline.ts'
import { commitmentsLane } from '../lanes/commitments.ts'
import { conversationsLane } from '../lanes/conversations.ts'
import { feedbackLane } from '../lanes/feedback.ts'
import { goalsLane } from '../lanes/goals.ts'
import { knowingMarks } from '../lanes/knowing.ts'
import { outsideLane } from '../lanes/outside.ts'
import { peopleLane } from '../lanes/people.ts'
import { marked, type Placed, within } from '../lanes/placed.ts'
import { pulsesLane } from '../lanes/pulses.ts'
import { requestsLane } from '../lanes/requests.ts'
import { rhythmLane } from '../lanes/rhythm.ts'
import { strategyLane } from '../lanes/strategy.ts'
import { tenuresOf } from '../lanes/tenures.ts'
import { toldToDate } from '../lanes/told-to-date.ts'
import { emptyFor } from './empty-panel.ts'
import type { Glance } from './glance.ts'

/** A swimlane, before anything in it is named. */
export interface Lane {
  readonly kind: Kind
  /** In order of time. */
  readonly marks: readonly Placed[]
  readonly spans?: LanePanel['spans']
}

/** The swimlanes, top down. */
export function lanesOf({ view, scope }: Glance): Lane[] {
  const lanes = [
    lane(strategy, strategyLane(view, scope)),
    lane(goals, goalsLane(view, scope)),
    lane(feedback, feedbackLane(view, scope)),
    lane(requests, requestsLane(view, scope)),
    lane(commitments, commitmentsLane(view, scope)),
    lane(conversations, conversationsLane(view, scope)),
    lane(rhythm, rhythmLane(view, scope)),
    lane(pulses, pulsesLane(view, scope)),
    {
      ...lane(people, [...peopleLane(view, scope), ...knowingMarks(view, scope)]),
      spans: tenuresOf(view, scope),
    },
    lane(outside, outsideLane(view, scope)),
  ]
  return lanes.map((each) => ({ ...each, marks: toldToDate(view, each.marks) }))
}

const lane = (kind: Kind, marks: readonly Placed[]): Lane => ({
  kind,
  marks: marks.toSorted((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0)),
})

interface Kind extends Pick<LanePanel, 'id' | 'title' | 'of'> {
  readonly list: Href
  readonly empty: NonNullable<LanePanel['empty']>
  /** What its marks are called, and how to count one. */
  readonly one: string
  /** What narrows the list to what its gutter counts. */
  readonly counts?: Readonly<Record<string, string>>
}

const OPEN = { open: 'yes' }

const strategy: Kind = {
  id: 'strategy',
  title: 'Strategy',
  of: 'decision',
  list: { view: 'decisions', params: {} },
  one: 'decision',
  counts: { standing: 'in force' },
  empty: {
    sentence: 'A diamond on the day you decide, and a line until the decision is replaced.',
    action: { label: 'Record a decision', command: 'ProposeDecision' },
  },
}
const goals: Kind = {
  id: 'goals',
  title: 'Goals',
  of: 'goal',
  list: { view: 'goals', params: {} },
  one: 'step of a goal',
  counts: OPEN,
  empty: {
    sentence: 'A square for each goal, half filled when it is revised, green when it is reached.',
    action: { label: 'Add a goal', command: 'ProposeGoal' },
  },
}
const feedback: Kind = {
  id: 'feedback',
  title: 'Feedback',
  of: 'feedback',
  list: { view: 'feedbacks', params: {} },
  one: 'feedback',
  counts: OPEN,
  empty: {
    sentence:
      'A bar from the day it is given to the day the difference is seen, with the question asked again after 14 days.',
    action: { label: 'Give feedback', command: 'GiveFeedback' },
  },
}
const commitments: Kind = {
  id: 'commitments',
  title: 'Commitments',
  of: 'commitment',
  list: { view: 'list', params: { noun: 'commitment' } },
  one: 'commitment',
  counts: OPEN,
  empty: {
    sentence:
      'A bar from the day something is promised, through its due date, to the day the other says that it was kept.',
    action: { label: 'Make a commitment', command: 'MakeCommitment' },
  },
}
const conversations: Kind = {
  id: 'conversations',
  title: 'Conversations',
  of: 'conversation',
  list: { view: 'list', params: { noun: 'conversation' } },
  one: 'conversation',
  empty: {
    sentence:
      'A dot for each topic that you discussed, a ring for each hard conversation, hatched where it was avoided.',
    action: { label: 'Raise a topic', command: 'RaiseTopic' },
  },
}
const rhythm: Kind = {
  id: 'rhythm',
  title: 'Rhythm',
  of: 'rhythm',
  list: { view: 'list', params: { noun: 'session' } },
  one: 'session or insight note',
  counts: { state: 'missed' },
  empty: {
    sentence:
      'A tick for each session that was kept, slanted where it was moved, a cross where it was missed; a dot for each insight note.',
    action: { label: 'Agree on a rhythm', command: 'AgreeCadence' },
  },
}
const pulses: Kind = {
  id: 'pulses',
  title: 'Pulses',
  of: 'pulse',
  list: { view: 'list', params: { noun: 'pulse' } },
  one: 'pulse',
  empty: {
    sentence: 'A ring on the day each of you is asked how far you trust the other.',
    action: { label: 'Call a trust pulse', command: 'CallPulse' },
  },
}
const requests: Kind = {
  id: 'requests',
  title: 'Requests',
  of: 'request',
  list: { view: 'list', params: { noun: 'request' } },
  one: 'request',
  counts: OPEN,
  empty: {
    sentence: 'A thin bar from the day something is asked for until it is delivered or declined.',
    action: { label: 'Ask for something', command: 'MakeRequest' },
  },
}
const people: Kind = {
  id: 'people',
  title: 'People',
  of: 'person',
  list: { view: 'people', params: {} },
  one: 'change among people or in what they know',
  empty: {
    sentence:
      'Who came, changed role or left, the charters you agree on, and who was told of what.',
  },
}

const outside: Kind = {
  id: 'outside',
  title: 'Outside',
  of: 'outside',
  list: { view: 'list', params: { noun: 'outside' } },
  one: 'outside event',
  empty: {
    sentence:
      'A mark for what happens outside: a market move, a competitor, funding, a law, a threshold passed.',
    action: { label: 'Record an outside event', command: 'RecordOutsideEvent' },
  },
}

const plural: Readonly<Record<string, string>> = {
  'step of a goal': 'steps of goals',
  feedback: 'feedbacks',
  'session or insight note': 'sessions and insight notes',
  'change among people or in what they know': 'changes among people and in what they know',
}

/** The lanes as they are shown: of a stretch, or all of it. */
export function lanePanels({ view, scope, stretch }: Glance, lanes: readonly Lane[]): LanePanel[] {
  const shown = lanes.map(({ marks }) =>
    marked(stretch === undefined ? marks : within(marks, stretch, view.moment)),
  )
  const found = foundAbout(view, new Set(shown.flat().map(({ id }) => id)))
  return lanes.map((lane, n) => ({
    ...toldOf(view, lane, scope),
    marks: (shown[n] ?? []).map((mark) => placed(view, mark, found.get(mark.id))),
  }))
}

/** A lane but for what is shown in it. */
function toldOf(
  view: View,
  { kind: { one, empty, counts, ...panel }, marks, spans }: Lane,
  { partnership }: Scope,
): Omit<LanePanel, 'marks'> {
  const late = marks.filter(({ state }) => state === 'late').length
  return {
    kind: 'lane',
    ...panel,
    ...(counts === undefined
      ? {}
      : { counted: narrowed(panel.list, { ...counts, among: partnership }) }),
    ...(marks.length === 0 ? { empty: emptyFor(view, partnership, empty, one) } : {}),
    ...(spans === undefined ? {} : { spans }),
    summary: `${panel.title}: ${counted(marks.length, one, plural[one])}${late === 0 ? '' : `, ${counted(late, 'overdue', 'overdue')}`}`,
  }
}

const narrowed = (list: Href, by: Readonly<Record<string, string>>): Href =>
  'params' in list ? { ...list, params: { ...list.params, ...by } } : list

const placed = (
  view: View,
  { at, until, due, ...mark }: Mark,
  found: string | undefined,
): Mark => ({
  ...mark,
  ...(found === undefined ? {} : { found }),
  at: shownAt(at, view),
  ...(until === undefined ? {} : { until: shownAt(until, view) }),
  ...(due === undefined ? {} : { due: shownAt(due, view) }),
})
