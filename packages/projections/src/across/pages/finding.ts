import { organisations } from '../../folds/organisation.ts'
import { referredRecord } from '../../records/referred.ts'
import { mayGive } from '../../telling/actions.ts'
import { shownAt } from '../../telling/dates.ts'
import { listed as inAList } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { toAnswer } from '../detectors/answered.ts'
import type { Resting } from '../detectors/detector.ts'
import { detectors } from '../detectors/detectors.ts'
import { findingOf, findingsListed } from '../detectors/finding-of.ts'
import { type Finding, type FindingStanding, seenIn } from '../detectors/findings-in.ts'
import { thresholdsOf, versionOf } from '../detectors/thresholds-of.ts'
import { recordOf } from '../naming/record-of.ts'
import { recordLine } from '../page/line.ts'
import type { Item, Page, Paged, RecordLine } from '../page/page.ts'
import { whoDid } from '../page/told.ts'
import { listOf, lookedAt } from './looked.ts'
import { restsIn } from './rests-on.ts'

const standings: Record<FindingStanding, RecordLine['standing']> = {
  open: 'open',
  explained: 'past',
  disputed: 'past',
  closed: 'kept',
}

/** Findings are computed and not kept: only what those whom they concern say of them is on record. */
export const finding: Paged<Finding> = {
  rows: findingsListed,
  row: findingOf,
  words: {
    one: 'finding',
    many: 'findings',
    empty:
      'Where the history gives reason to ask whether two talk past each other, it stands here, with all that it rests on.',
    dated: false,
  },
  states: Object.keys(standings),
  kinds: { all: detectors.map(({ name }) => name), of: ({ detector }) => detector.name },
  parts: (view, { kind, limit }) => lookedAt(view, kind, limit),
  partnership: ({ partnership }) => partnership,
  outline: (view, { detector, is, at, concerned, closed, explained }) => ({
    at: shownAt(at, view),
    alike: detector.name,
    ended: (closed ?? explained)?.stamp?.at,
    people: concerned,
    state: is,
    standing: standings[is],
  }),
  line: (view, one) => {
    const { id, detector, roots, concerned, is, at, closed, explained } = one
    const ending = closed ?? explained
    const line = recordLine(view, {
      noun: 'finding',
      id,
      title: titleOf(view, one),
      kind: 'finding',
      to: concerned,
      state: is,
      standing: standings[is],
      note: ending?.how,
      began: { ...roots[0].stamp, at, occurredAt: at },
      ended: ending?.stamp,
    })
    return { ...line, alike: detector.name }
  },
  page: (view, one) => ({
    kind: 'Finding',
    facts: factsOf(view, one),
    steps: [],
    parts: [
      { title: 'What was found', note: 'it moves no score', items: [saidIn(view, one)] },
      answersIn(view, one),
      {
        title: 'What it rests on',
        items: restsIn(view, [...one.roots, ...one.rests].filter(isFirstOfIt)),
      },
      ...casesIn(view, one),
      ...aboutDetector(view, one),
    ],
    linked: [
      ...drawnIn(view, one),
      ...one.subject.about.flatMap(({ noun, id }) => {
        const named = recordOf(view, `${noun}-${id}`)
        return named === undefined ? [] : [{ ...named, how: 'About' }]
      }),
    ],
    actions: [],
    current: {},
  }),
}

/** The partnership’s page, where it has the chart of what was compared. */
function drawnIn(view: View, { detector, partnership }: Finding): Page['linked'] {
  const line =
    detector.drawn === undefined || partnership === undefined
      ? undefined
      : partnershipLine(view, partnership)
  if (detector.drawn === undefined || line === undefined) return []
  return [{ how: detector.drawn, href: line.href, title: line.name, state: line.charter }]
}

/** "A solution before its problem: R-16", where what it is about has numbers. */
function titleOf(view: View, { detector: { name }, roots, which }: Finding): string {
  const numbers = roots.flatMap(({ ref }) => view.ordinal(ref.noun, ref.id) ?? [])
  const all = which?.(view) ?? [...new Set(numbers)].join(', ')
  return all === '' ? name : `${name}: ${all}`
}

const fact = (label: string, text: string) => ({ label, value: [{ text }] })

const factsOf = (view: View, one: Finding): Page['facts'] => [
  ...one.figures(view).map(({ label, value }) => fact(label, value)),
  ...(one.cases === undefined ? amongIn(view, one) : [fact('Looked at', casesInWords(one))]),
  ...(one.inConfidence ? [fact('Answers are read by', 'those whom it concerns alone')] : []),
]

const saidIn = (view: View, { id, said, roots }: Finding): Item => ({
  id,
  what: said(view),
  stamp: stampView(view, roots[0].stamp),
})

/** An entry that it began with may be one of those that it rests on. */
const isFirstOfIt = (one: Resting, n: number, all: readonly Resting[]): boolean =>
  n === all.findIndex(({ ref, stamp }) => ref.id === one.ref.id && stamp.event === one.stamp.event)

/** All that its detector looked at, where it is one case of that itself. */
function amongIn(view: View, { detector }: Finding): Page['facts'] {
  const { examined = 0 } = seenIn(view).find((seen) => seen.detector === detector) ?? {}
  // What was found once is not one of those that are looked at where none is.
  if (examined === 0) return []
  const text = `${examined}: ${detector.looksAt}`
  return [{ label: 'Looked at', value: [{ text, href: listOf(detector.name) }] }]
}

const casesInWords = ({ examined = 0, casesAre, detector }: Finding): string =>
  `${examined}: ${casesAre ?? detector.looksAt}`

/** Every case that it counts. */
function casesIn(view: View, one: Finding): Page['parts'] {
  const { examined, cases } = one
  if (examined === undefined || cases === undefined) return []
  const note = casesInWords(one)
  return [{ title: 'What was looked at', note, items: restsIn(view, cases()) }]
}

function answersIn(view: View, one: Finding): Page['parts'][number] {
  const { answers, concerned } = one
  const who = inAList(peopleView(view, concerned).map(firstName))
  return {
    title: 'What they say of it',
    ...(answers.length === 0 ? { note: `nothing yet; ${who} may explain or dispute it` } : {}),
    items: [
      ...answers
        .map(
          (answer): Item => ({
            id: answer.stamp.event,
            what: [
              { text: `${whoDid(view, answer.stamp)} ${answer.how} it` },
              ...withOutside(view, answer.outside),
            ],
            said: view.open(answer.words),
            stamp: stampView(view, answer.stamp),
          }),
        )
        .toReversed(),
      ...ownAnswer(view, one),
    ],
  }
}

/** ", with E-03 in mind" */
function withOutside(view: View, outside: string | undefined): Item['what'] {
  const named = outside === undefined ? undefined : referredRecord(view, 'outside', outside)
  if (named === undefined) return []
  return [{ text: ', with ' }, { text: labelOf(named), href: named.href }, { text: ' in mind' }]
}

/** The buttons that answer a finding, for those whom it concerns. */
function answersTo(view: View, one: Finding) {
  if (!one.concerned.includes(view.viewer.person)) return []
  const input = toAnswer(one)
  const given = mayGive(view, ['ExplainFinding', 'DisputeFinding'], undefined, undefined)
  return [
    form('Explain it', 'ExplainFinding', input),
    form('Dispute it', 'DisputeFinding', input),
  ].filter(({ command }) => given.some((name) => name === command))
}

function ownAnswer(view: View, one: Finding): Item[] {
  const actions = answersTo(view, one)
  const { closesWhen } = one.detector
  const closes = `It closes by itself once ${closesWhen.charAt(0).toLowerCase()}${closesWhen.slice(1)}`
  return one.is === 'closed' || actions.length === 0
    ? []
    : [{ id: `${one.id} answer`, what: [{ text: 'You may answer it' }], note: closes, actions }]
}

/** By which thresholds it was found, with who set them and why. */
function thresholdsPart(view: View, detector: Finding['detector']): Page['parts'][number] {
  const [id = ''] = view.rows(organisations).keys()
  const may = mayGive(view, ['SetThreshold'], view.row(organisations, id)?.state, undefined)
  return {
    title: 'By what it was found',
    note: `version ${versionOf(view, detector)}`,
    beside: true,
    items: thresholdsOf(view, detector).map(({ name, label, value, told, counts, set }): Item => {
      const input = { id, detector: detector.id, threshold: name, value }
      const about = `${detector.name}. ${label}, ${counts}; now ${told}.`
      return {
        id: name,
        what: [{ text: `${label}: ${told}` }],
        ...(set === undefined
          ? {}
          : {
              note: `${whoDid(view, set.stamp)}: ${set.reason}`,
              stamp: stampView(view, set.stamp),
            }),
        ...(may.length === 0
          ? {}
          : { actions: [{ ...form('Set it', 'SetThreshold', input), about }] }),
      }
    }),
  }
}

function aboutDetector(view: View, { detector }: Finding): Page['parts'] {
  const line = (text: string, n = 0): Item => ({ id: `${text} ${n}`, what: [{ text }] })
  return [
    { title: 'When it is mistaken', beside: true, items: detector.mistakes.map(line) },
    thresholdsPart(view, detector),
    { title: 'What closes it', beside: true, items: [line(detector.closesWhen)] },
    {
      title: 'Where the rule comes from',
      beside: true,
      items: [line(detector.source), line(detector.looksFor, 1)],
    },
  ]
}
