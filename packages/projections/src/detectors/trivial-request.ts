import { addDays, endOfDay, type Thresholds } from '@lockstep/domain'
import { type RequestRow, requests } from '../folds/requests.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { form } from '../for-you/waiting.ts'
import { type GoalBook, goalBook } from '../goal-tree/goal-book.ts'
import { pathToGrowth } from '../goal-tree/path-to-growth.ts'
import { today } from '../queries/parts/dates.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { detector, type Ending, type Found, type TooFew } from './detector.ts'
import { recordLink, resting } from './resting.ts'
import { isWithin, stretches, turnsOf, windowsOver } from './stretches.ts'

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
    const rows = [...view.rows(requests).values()].filter(isLookedAt)
    const book = goalBook(view)
    const judged = rows.map((row) => ({ row, verdict: verdictOn(view, book, row, limits) }))
    const pattern = patternsIn(view, judged, limits)
    return {
      examined: rows.length,
      findings: [...judged.flatMap((each) => foundIn(view, each)), ...pattern.findings],
      tooFew: pattern.tooFew,
    }
  },
})

type Made = RequestRow & Required<Pick<RequestRow, 'made'>>

const isLookedAt = (row: RequestRow): row is Made =>
  row.made !== undefined && row.made.kind !== 'running'

interface Verdict {
  /** When the days are over in which a goal could still be named. */
  readonly at: string
  readonly closed: Ending | undefined
}

interface Judged {
  readonly row: Made
  /** Undefined where it leads to growth, or may still. */
  readonly verdict: Verdict | undefined
}

function verdictOn(view: View, book: GoalBook, row: Made, { grace_days }: Limits) {
  const last = addDays(dayIn(row.made.stamp, view.zone), grace_days)
  const link = row.links.find(({ goal }) => pathToGrowth(book, goal) !== undefined)?.stamp
  const withdrawn = row.answers.find(({ how }) => how === 'withdrawn')?.stamp
  const day = (stamp: Stamp | undefined) =>
    stamp === undefined ? today(view) : dayIn(stamp, view.zone)
  if (day(link) <= last || day(withdrawn) <= last) return undefined
  const closed: Ending | undefined =
    (link && { at: link.at, stamp: link, how: 'it was linked to a goal that leads to growth' }) ??
    (withdrawn && { at: withdrawn.at, stamp: withdrawn, how: 'it was withdrawn' })
  return { at: endOfDay(last, view.zone), closed }
}

function foundIn(view: View, { row, verdict }: Judged): Found[] {
  if (verdict === undefined) return []
  const { from, to, stamp, partnership } = row.made
  const goal = row.links.at(-1)
  return [
    {
      roots: [resting('request', row.id, stamp, 'asked for')],
      rests: row.links.map((link) => resting('request', row.id, link.stamp, 'linked to a goal')),
      concerned: [from, to],
      partnership,
      at: verdict.at,
      said: () => [
        recordLink(view, 'request', row.id),
        { text: `, asked by ${firstName(personView(view, from))}, ` },
        ...(goal === undefined
          ? [{ text: 'names no goal, and so leads to none for growth.' }]
          : [
              { text: 'serves ' },
              recordLink(view, 'goal', goal.goal),
              { text: ', which leads to no goal for growth.' },
            ]),
      ],
      figures: [{ label: 'Way to growth', value: 'none' }],
      examined: 1,
      steps: [from, to].map((person) => ({
        person,
        action: form('Name its goal', 'LinkRequest', { id: row.id }),
      })),
      closed: verdict.closed,
    },
  ]
}

const asked = ({ id, made }: Made) => resting('request', id, made.stamp, 'asked for')

/** Of what one asks of another within a time, how much leads to no growth. */
function patternsIn(view: View, judged: readonly Judged[], limits: Limits) {
  const { pattern_share, window_days, min_n } = limits
  const directions = Map.groupBy(judged, ({ row: { made } }) => `${made.from} ${made.to}`)
  const findings: Found[] = []
  const tooFew: TooFew[] = []
  for (const theirs of directions.values()) {
    const first = theirs[0]?.row.made
    if (first === undefined) continue
    const whose = [
      {
        text: `${firstName(personView(view, first.from))}’s requests to ${firstName(personView(view, first.to))}`,
      },
    ]
    const within = windowsOver(theirs, ({ row }) => row.made.stamp.at)
    const holds = (at: string) => {
      const all = within(window_days, at)
      const without = all.filter(
        ({ verdict }) =>
          verdict && verdict.at <= at && !(verdict.closed && verdict.closed.at <= at),
      )
      const much = without.length > 0 && without.length / all.length >= pattern_share
      return all.length >= min_n && much ? { all, without } : undefined
    }
    const turns = [
      ...turnsOf(
        theirs.map(({ row }) => row.made.stamp.at),
        window_days,
      ),
      ...theirs.flatMap(({ verdict }) => [verdict?.at ?? [], verdict?.closed?.at ?? []].flat()),
    ]
    for (const { from, to, first: began, last } of stretches(turns, view.moment, holds)) {
      // One alone is told already, as the request that it is.
      const [root, another, ...more] = began.without.map(({ row }) => asked(row))
      if (root === undefined || another === undefined) continue
      findings.push({
        roots: [root, another, ...more],
        rests: last.without.map(({ row }) => asked(row)),
        concerned: [first.from, first.to],
        partnership: first.partnership,
        at: from,
        said: () => [
          ...whose,
          {
            text: `: ${last.without.length} of ${last.all.length} within ${window_days} days lead to no goal for growth.`,
          },
        ],
        figures: [
          {
            label: 'Without a way to growth',
            value: `${last.without.length} of ${last.all.length}`,
          },
        ],
        examined: last.all.length,
        ...(to === undefined ? {} : { closed: { at: to, how: 'the share fell' } }),
      })
    }
    const lately = theirs.filter(({ row }) => isWithin(window_days, row.made.stamp.at, view.moment))
    if (lately.length < min_n) tooFew.push({ whose, examined: lately.length, needed: min_n })
  }
  return { findings, tooFew }
}
