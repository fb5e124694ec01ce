import { daysBetween, type LocalDate, localDate } from '@lockstep/domain'
import type { View } from '../../view.ts'
import type { DecisionNode } from './decision-node.ts'
import type { Sentence } from './href.ts'
import { capital, counted, inWords, longTime } from './in-words.ts'

type Part = Sentence[number]

/** More shares than these are told as a range. */
const MOST_SHARES = 6

/** "Nine decisions in eighteen months: four in force, …" and how much of their time those replaced had used. */
export function lineageSentence(view: View, nodes: readonly DecisionNode[]): Sentence {
  if (nodes.length === 0) return [{ text: 'No decisions yet.' }]
  const first = nodes.map(({ stamp }) => localDate(stamp.at, view.zone)).sort()[0] as LocalDate
  const span = longTime(daysBetween(first, localDate(view.moment, view.zone)))
  return [
    { text: `${capital(counted(nodes.length, 'decision'))} in ${span}: ` },
    ...joined(tallies(nodes)),
    { text: '.' },
    ...timeOfReplaced(nodes),
  ]
}

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
  const of = (count: number, words: string, standing: string): Part[] =>
    count === 0
      ? []
      : [
          {
            text: `${inWords(count)} ${words}`,
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
