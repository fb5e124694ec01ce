import { daysBetween, type LocalDate, localDate } from '@lockstep/domain'
import { dayInWords } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { capital, counted, inWords, longTime } from '../../telling/in-words.ts'
import { lastReadOf, thatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { DecisionNode } from './node.ts'

type Part = Sentence[number]

/** More shares than these are told as a range. */
const MOST_SHARES = 6
const QUIET_DAYS = 365

/**
 * "Nine decisions in eighteen months: four in force, …" and how much of their time those replaced had used.
 * @param days of the span that was asked for, where one was, up to the moment; less than none where it is still to come
 */
export function lineageSentence(
  view: View,
  nodes: readonly DecisionNode[],
  days?: number,
): Sentence {
  const read = thatIsRead(view)
  if (days !== undefined && days < 0)
    return [{ text: `These days are ${lastReadOf(view) ? 'not yours to read' : 'still to come'}.` }]
  if (nodes.length === 0 && days !== undefined)
    return [{ text: `No decision${read} was made or ended ${within(days)}.` }]
  if (nodes.length === 0) return [{ text: `No decisions${read || ' yet'}.` }]
  const span = days === undefined ? spanOf(view, nodes) : `made or ended ${within(days)}`
  return [
    { text: `${capital(counted(nodes.length, 'decision'))}${read} ${span}: ` },
    ...joined(tallies(nodes)),
    { text: '.' },
    ...timeOfReplaced(nodes),
  ]
}

/** A record of long ago is not drawn out to the moment: it says how long it ran, and since when it is quiet. */
function spanOf(view: View, nodes: readonly DecisionNode[]): string {
  const moments = nodes.flatMap(({ stamp, ended }) => [stamp.at, ended?.stamp.at ?? stamp.at])
  const days = moments.map((at) => localDate(at, view.zone)).sort()
  const [first, last] = [days[0] as LocalDate, days.at(-1) as LocalDate]
  const now = localDate(view.moment, view.zone)
  if (first === now) return `on ${dayInWords(now, view)}`
  return daysBetween(last, now) > QUIET_DAYS
    ? `in ${longTime(daysBetween(first, last))}, none since ${dayInWords(last, view)}`
    : `in ${longTime(daysBetween(first, now))}`
}

const within = (days: number): string => (days === 0 ? 'on that day' : `in ${longTime(days)}`)

const told = [
  ['in force', 'in force'],
  ['superseded', 'superseded'],
  ['reversed', 'reversed'],
  ['rejected', 'rejected'],
  ['proposed', 'proposed'],
  ['positions sealed', 'with sealed positions'],
  ['positions open', 'with open positions'],
] as const

function tallies(nodes: readonly DecisionNode[]): Part[] {
  const dropped = nodes.filter(({ standing }) => standing === 'dropped')
  const silent = dropped.filter(({ ended }) => ended?.silently)
  // Figures and words are not mixed in one row.
  const asFigures = nodes.length > 20
  const of = (count: number, words: string, standing: string): Part[] =>
    count === 0
      ? []
      : [
          {
            text: `${asFigures ? count : inWords(count)} ${words}`,
            href: { view: 'decisions', params: { standing } },
          },
        ]
  return [
    ...told.flatMap(([standing, words]) =>
      of(nodes.filter((node) => node.standing === standing).length, words, standing),
    ),
    ...of(dropped.length - silent.length, 'dropped', 'dropped'),
    ...of(silent.length, 'dropped without a word', 'dropped'),
  ]
}

/** The parts with commas between them. */
const joined = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part, n) => (n === 0 ? [part] : [{ text: ', ' }, part]))

function timeOfReplaced(nodes: readonly DecisionNode[]): Part[] {
  const used = nodes
    .filter(({ standing }) => standing === 'superseded' || standing === 'reversed')
    .flatMap(({ time, href }) => (time?.share === undefined ? [] : [{ share: time.share, href }]))
    .sort((a, b) => b.share - a.share)
    .map(({ share, href }): Part => ({ text: String(Math.round(share * 100)), href }))
  const last = used.at(-1)
  const first = used[0]
  if (first === undefined || last === undefined) return []
  if (used.length === 1) {
    return [{ text: ' The one replaced had used ' }, last, { text: ' % of its time.' }]
  }
  const shares =
    used.length > MOST_SHARES
      ? [{ text: 'between ' }, last, { text: ' and ' }, first]
      : [...joined(used.slice(0, -1)), { text: ' and ' }, last]
  return [{ text: ' Those replaced had used ' }, ...shares, { text: ' % of their time.' }]
}
