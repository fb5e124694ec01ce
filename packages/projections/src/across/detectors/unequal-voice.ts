import type { Instant, PersonId, Thresholds } from '@lockstep/domain'
import { type Count, fisherGreater } from '@lockstep/measures'
import { type DecisionRow, decisions, type Statement } from '../../folds/decisions.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { readableStance } from '../../records/position-openness.ts'
import { capital, inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found, type TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'
import { restingOnPosition } from './resting-on-answer.ts'
import { stretches, turnsOf, windowsOver } from './stretches.ts'

type Limits = Thresholds<'unequal_voice'>

export const unequalVoice = detector({
  id: 'unequal_voice',
  name: 'One person’s objections passed over more often',
  looksFor:
    'One whose concerns and objections were passed over clearly more often than those of the others who were asked.',
  looksAt: 'positions that were open before their decision was made',
  thresholds: {
    window_days: 'Days within which positions are counted',
    min_n: 'Positions of one below which no share is told',
    gap: 'How much more often than the others’',
    alpha: 'p of Fisher’s exact test (one-sided, Holm over all) below which it is said',
  },
  mistakes: [
    'Somebody works where more has to be risked.',
    'One matter decided several times: decisions on one topic count once, where they name it.',
    'A position that was told after the decision: that is not counted.',
  ],
  closesWhen: 'The difference, or how sure it is, falls below what is set.',
  source: 'The trust problem: equal weight at the table',
  overAll: true,
  find: (view, limits) => {
    const all = [...view.rows(decisions).values()].flatMap((row) => voicesIn(view, row))
    // Part of the answers would be another figure than others read: so it is all of them or none.
    const voices = all.some(({ stance }) => stance === undefined) ? [] : all
    const people = [...new Set(voices.map(({ person }) => person))]
    return {
      ...examining(voices, tookPosition),
      findings: people.flatMap((person) => foundIn(view, person, voices, limits)),
      tooFew: people.flatMap((person) => short(view, person, voices, limits)),
    }
  },
})

interface Voice {
  readonly person: PersonId
  readonly row: DecisionRow & Required<Pick<DecisionRow, 'made'>>
  readonly statement: Statement
  /** Undefined where the viewer may not read it. */
  readonly stance: Statement['stance'] | undefined
  readonly at: Instant
  readonly passedOver: boolean
}

/** First positions, open by when it was made. A restricted decision is no matter of all. */
function voicesIn(view: View, row: DecisionRow): Voice[] {
  const { made, state, proposed, statements } = row
  if (made === undefined || !('terms' in state) || state.imported) return []
  if (proposed?.restricted !== undefined) return []
  return statements
    .filter(({ first, open }) => first && open.at <= made.stamp.at)
    .map((statement) => {
      const { person } = statement
      const stance = readableStance(view, row, statement)
      const against = stance === 'concern' || stance === 'oppose'
      const passedOver = against && !made.plan.adopted.includes(person)
      return { person, row: { ...row, made }, statement, stance, at: made.stamp.at, passedOver }
    })
}

const tookPosition = ({ row, statement }: Voice) =>
  restingOnPosition(row.id, statement, 'took a position')

/** The last of each topic, where decisions name one. */
function oncePerTopic(voices: readonly Voice[]): Voice[] {
  const last = new Map<string, Voice>()
  for (const voice of voices) {
    const { state, id } = voice.row
    const topic = 'terms' in state ? state.terms.topic?.toLowerCase() : undefined
    last.set(`${voice.person} ${topic ?? id}`, voice)
  }
  return [...last.values()]
}

const ownersOf = ({ row, at }: Voice) => ownersThen(row, at)

const countOf = (voices: readonly Voice[]): Count => ({
  k: voices.filter(({ passedOver }) => passedOver).length,
  n: voices.length,
})

interface Table {
  readonly person: PersonId
  readonly own: Count
  readonly others: Count
  readonly p: number
  /** All that is counted in it. */
  readonly voices: readonly Voice[]
}

/** Each against all others, of what lies within one time. */
function tablesOf(voices: readonly Voice[]): Table[] {
  const lately = oncePerTopic(voices)
  return [...new Set(lately.map(({ person }) => person))].map((person) => {
    const own = countOf(lately.filter((voice) => voice.person === person))
    const others = countOf(lately.filter((voice) => voice.person !== person))
    return { person, own, others, p: fisherGreater(own, others) ?? 1, voices: lately }
  })
}

/** Those below alpha as Holm has it: the smallest p against alpha over their number, and on. */
function sureOnes(tables: readonly Table[], { alpha, min_n }: Limits): Table[] {
  const tested = tables.filter(({ own }) => own.n >= min_n).sort((x, y) => x.p - y.p)
  const first = tested.findIndex(({ p }, n) => p >= alpha / (tested.length - n))
  return first === -1 ? tested : tested.slice(0, first)
}

const rate = ({ k, n }: Count): number => k / n

function foundIn(view: View, person: PersonId, voices: readonly Voice[], limits: Limits): Found[] {
  const within = windowsOver(voices, ({ at }) => at)
  const holds = (at: Instant) =>
    sureOnes(tablesOf(within(limits.window_days, at)), limits).find(
      (table) => table.person === person && rate(table.own) - rate(table.others) >= limits.gap,
    )
  const turns = turnsOf(
    voices.map(({ at }) => at),
    limits.window_days,
  )
  return stretches(turns, view.moment, holds).flatMap(({ from, to, first, last }) => {
    const isMine = (voice: Voice) => voice.person === person && voice.passedOver
    const mine = voices.filter((voice) => isMine(voice) && voice.at <= (to ?? view.moment))
    const rest = ({ row }: Voice, as: string) => resting('decision', row.id, row.made.stamp, as)
    const root = mine.findLast(({ at }) => at <= from)
    if (root === undefined) return []
    const name = firstNameOf(view, person)
    // Whom it concerned when it began: it stays the same finding as more is decided.
    const owners = first.voices.filter(isMine).map(ownersOf)
    const later = mine.filter(({ at }) => at > from).map(ownersOf)
    return [
      {
        roots: [rest(root, `decided against what ${name} said`)] as const,
        rests: last.voices
          .filter(({ passedOver }) => passedOver)
          .map((each) => rest(each, `decided against what ${firstNameOf(view, each.person)} said`)),
        concerned: [person, ...owners.flatMap(({ concerned }) => concerned)],
        joined: [
          ...owners.flatMap(({ joined }) => joined),
          ...later.flatMap(({ concerned, joined }) => [...concerned, ...joined]),
        ],
        at: from,
        said: () => [
          {
            text: `${capital(inWords(last.own.k))} of ${inWords(last.own.n)} positions that ${name} took were concerns or objections that were passed over; of the others’, ${last.others.k === 0 ? 'none' : inWords(last.others.k)} of ${inWords(last.others.n)}.`,
          },
        ],
        figures: () => [
          { label: name, value: `${last.own.k} of ${last.own.n}` },
          { label: 'The others', value: `${last.others.k} of ${last.others.n}` },
          { label: 'p', value: last.p.toFixed(3) },
        ],
        ...examining(last.voices, tookPosition),
        ...(to === undefined
          ? {}
          : { closed: { at: to, how: 'the difference has become smaller, or less sure' } }),
      },
    ]
  })
}

function short(view: View, person: PersonId, voices: readonly Voice[], limits: Limits): TooFew[] {
  const lately = windowsOver(voices, ({ at }) => at)(limits.window_days, view.moment)
  const own = oncePerTopic(lately).filter((voice) => voice.person === person)
  const whose = [{ text: `Positions of ${firstNameOf(view, person)}` }]
  const looked = examining(own, tookPosition)
  return own.length >= limits.min_n ? [] : [{ whose, ...looked, needed: limits.min_n }]
}
