import {
  addDays,
  endOfDay,
  type Instant,
  type LocalDate,
  type PersonId,
  seesAllThatIsOpen,
  type Thresholds,
  type Zone,
} from '@lockstep/domain'
import { type RequestRow, requests } from '../../folds/requests.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { type GoalBook, goalBook } from '../../subjects/goals/goal-book.ts'
import { areWaysSeen, pathToGrowth } from '../../subjects/goals/path-to-growth.ts'
import { keyOf } from '../../subjects/reliability/evidence.ts'
import type { Sentence } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { form } from '../../telling/waiting.ts'
import { onceARow } from '../../view/once-a-row.ts'
import type { View } from '../../view/view.ts'
import { alongCourses } from './course.ts'
import { detector, type Ending, type Found, type TooFew } from './detector.ts'
import { foundBy, type Overdue } from './in-time.ts'
import { examining, recordLink, resting } from './resting.ts'
import { inOrder, type Stretch, stretchesOf, turnsOf, windowsOver } from './stretches.ts'

type Limits = Thresholds<'trivial_request'>

export const trivialRequest = detector({
  id: 'trivial_request',
  name: 'A request that leads to no growth goal',
  looksFor:
    'What one asks of another that leads over no goal to growth; and where that is much of what is asked.',
  looksAt: 'requests that are not for keeping things running',
  thresholds: {
    grace_days: 'Days in which a goal can still be named',
    pattern_share: 'Share of one’s requests to another from which on it is a pattern',
    window_days: 'Days within which requests are counted',
    min_n: 'Requests below which no share is told',
  },
  mistakes: [
    'It keeps things running: such requests are marked so, and not looked at.',
    'The goals are not all on record yet, so that no way leads up from the one that it serves.',
  ],
  closesWhen: 'It is linked to a goal that leads to growth, or is withdrawn.',
  source: 'From rivals to teammates: what is asked for serves growth',
  find: (view, limits) => {
    const book = goalBook(view)
    const rows = [...view.rows(requests).values()]
      .filter(isLookedAt)
      .filter(({ links }) => areWaysSeen(view, book, links.map(goalOf)))
    const judged = rows.map((row) => judgedIn(view, book, row, limits))
    // Of what one asks of another, who sees a part of the record may see a part.
    const counted = seesAllThatIsOpen(view.viewer) ? judged : []
    const pattern = patternsIn(view, counted, limits)
    const alone = judged.map(({ overdue }) => overdue)
    return {
      ...examining(judged, asked),
      findings: [...foundBy(view, alone), ...pattern.findings],
      tooFew: pattern.tooFew,
    }
  },
})

type Made = RequestRow & Required<Pick<RequestRow, 'made'>>

const isLookedAt = (row: RequestRow): row is Made =>
  row.made !== undefined && row.made.kind !== 'running'

const goalOf = ({ goal }: RequestRow['links'][number]) => goal

interface Verdict {
  /** When the days are over in which a goal could still be named. */
  readonly at: Instant
  readonly closed: Ending | undefined
}

interface Judged {
  readonly row: Made
  /** Whose it is to whom. */
  readonly between: string
  /** Undefined where it led to growth, or was withdrawn, in time. */
  readonly verdict: Verdict | undefined
  readonly overdue: readonly Overdue[]
  /** When it can change how much of what is asked leads to no growth. */
  readonly turns: readonly Instant[]
}

const kept = onceARow<Made, Judged>()

function judgedIn(view: View, book: GoalBook, row: Made, limits: Limits): Judged {
  // Whether a goal leads to growth is told by other records than the request's own.
  const link = row.links.find(({ goal }) => pathToGrowth(book, goal) !== undefined)?.stamp
  const { grace_days, window_days } = limits
  const beside = [view.zone, `${grace_days} ${window_days}`, link?.event ?? '']
  return kept(row, beside, () => judge(row, link, limits, view.zone))
}

function judge(row: Made, link: Stamp | undefined, limits: Limits, zone: Zone): Judged {
  const { made } = row
  const last = addDays(dayIn(made.stamp, zone), limits.grace_days)
  const verdict = verdictOn(row, link, last, zone)
  return {
    row,
    between: keyOf(made),
    verdict,
    overdue: verdict === undefined ? [] : [{ after: last, found: foundIn(row, verdict) }],
    turns: [
      ...turnsOf([made.stamp.at], limits.window_days),
      ...(verdict === undefined ? [] : [verdict.at]),
      ...(verdict?.closed === undefined ? [] : [verdict.closed.at]),
    ],
  }
}

function verdictOn(
  row: Made,
  link: Stamp | undefined,
  last: LocalDate,
  zone: Zone,
): Verdict | undefined {
  const withdrawn = row.answers.find(({ how }) => how === 'withdrawn')?.stamp
  const inTime = [link, withdrawn].some((stamp) => stamp && dayIn(stamp, zone) <= last)
  if (inTime) return undefined
  const closed: Ending | undefined =
    (link && { at: link.at, stamp: link, how: 'it was linked to a goal that leads to growth' }) ??
    (withdrawn && { at: withdrawn.at, stamp: withdrawn, how: 'it was withdrawn' })
  return { at: endOfDay(last, zone), closed }
}

function foundIn(row: Made, { at, closed }: Verdict): Found {
  const { from, to, stamp, partnership } = row.made
  const goal = row.links.at(-1)
  return {
    roots: [resting('request', row.id, stamp, 'asked for')],
    rests: row.links.map((link) => resting('request', row.id, link.stamp, 'linked to a goal')),
    concerned: [from, to],
    partnership,
    at,
    said: (view) => [
      recordLink(view, 'request', row.id),
      { text: `, asked by ${firstNameOf(view, from)}, ` },
      ...(goal === undefined
        ? [{ text: 'names no goal, and so leads to none for growth.' }]
        : [
            { text: 'serves ' },
            recordLink(view, 'goal', goal.goal),
            { text: ', which leads to no goal for growth.' },
          ]),
    ],
    figures: () => [{ label: 'Way to growth', value: 'none' }],
    steps: [from, to].map((person) => ({
      person,
      action: form('Name its goal', 'LinkRequest', { id: row.id }),
    })),
    closed,
  }
}

const asked = ({ row: { id, made } }: Judged) => resting('request', id, made.stamp, 'asked for')

interface Share {
  readonly all: readonly Judged[]
  readonly without: readonly Judged[]
}

const shares = alongCourses<Judged, Share>()

/** Of what one asks of another within a time, how much leads to no growth. */
function patternsIn(view: View, judged: readonly Judged[], limits: Limits) {
  const findings: Found[] = []
  const tooFew: TooFew[] = []
  for (const theirs of Map.groupBy(judged, ({ between }) => between).values()) {
    const first = theirs[0]?.row.made
    if (first === undefined) continue
    const name = (person: PersonId) => firstNameOf(view, person)
    const whose = [{ text: `${name(first.from)}’s requests to ${name(first.to)}` }]
    const within = windowsOver(theirs, askedAt)
    const told = shares(view.moment, {
      items: inOrder(theirs, askedAt),
      beside: JSON.stringify(limits),
      whenOf: askedAt,
      turnsOf: ({ turns }) => turns,
      holds: (at) => shareOf(within(limits.window_days, at), at, limits),
    })
    for (const stretch of stretchesOf(told)) {
      // One alone is told already, as the request that it is.
      const [root, another, ...more] = stretch.first.without.map(asked)
      if (root === undefined || another === undefined) continue
      const found = { whose, roots: [root, another, ...more] as const, first }
      findings.push(pattern(found, stretch, limits))
    }
    const lately = within(limits.window_days, view.moment)
    if (lately.length < limits.min_n)
      tooFew.push({ whose, ...examining(lately, asked), needed: limits.min_n })
  }
  return { findings, tooFew }
}

const askedAt = ({ row }: Judged): Instant => row.made.stamp.at

function shareOf(
  all: readonly Judged[],
  at: Instant,
  { pattern_share, min_n }: Limits,
): Share | undefined {
  if (all.length < min_n) return undefined
  const without = all.filter(
    ({ verdict }) => verdict && verdict.at <= at && !(verdict.closed && verdict.closed.at <= at),
  )
  const much = without.length > 0 && without.length / all.length >= pattern_share
  return much ? { all, without } : undefined
}

interface Pattern extends Pick<Found, 'roots'> {
  readonly whose: Sentence
  /** What was asked first of all. */
  readonly first: Made['made']
}

function pattern(
  { whose, roots, first: { from: by, to: of, partnership } }: Pattern,
  { from, to, last }: Stretch<Share>,
  { window_days }: Limits,
): Found {
  return {
    roots,
    rests: last.without.map(asked),
    concerned: [by, of],
    partnership,
    at: from,
    said: () => [
      ...whose,
      {
        text: `: ${last.without.length} of ${last.all.length} within ${window_days} days lead to no goal for growth.`,
      },
    ],
    figures: () => [
      { label: 'Without a way to growth', value: `${last.without.length} of ${last.all.length}` },
    ],
    ...examining(last.all, asked),
    ...(to === undefined ? {} : { closed: { at: to, how: 'the share fell, or time has passed' } }),
  }
}
