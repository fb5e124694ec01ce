import type { Need, Problem, RequestData } from '@lockstep/domain'
import { lastSaid } from '../../folds/last-said.ts'
import type { RequestAnswer, RequestRow } from '../../folds/requests.ts'
import type { StatedProblem } from '../../folds/stated-problem.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords } from '../../telling/dates.ts'
import { listed } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { button } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { evidenceItems } from '../page/evidence.ts'
import type { Item, Page, Part } from '../page/page.ts'
import { whoDid } from '../page/told.ts'
import { growthPart } from './request-growth.ts'

/** What it is to take. */
export function requestFacts({ made }: RequestRow): Page['facts'] {
  const price = priceOf(made)
  return price === undefined ? [] : [{ label: 'Takes', value: [{ text: price }] }]
}

type Price = Pick<RequestData<'RequestMade'>, 'cost' | 'effortDays'>

const grouped = new Intl.NumberFormat('en-GB')

/** "12 days, EUR 4,000" */
function priceOf({ cost, effortDays }: Price = {}): string | undefined {
  const parts = [
    effortDays === undefined
      ? undefined
      : effortDays === 1
        ? '1 day'
        : `${grouped.format(effortDays)} days`,
    cost && `${cost.currency} ${grouped.format(cost.amount)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}

const steps: Record<RequestAnswer['how'], string> = {
  'in research': 'Looked into',
  accepted: 'Accepted',
  countered: 'Something else proposed',
  conditioned: 'Accepted on a condition',
  declined: 'Declined',
  agreed: 'Agreed',
  'asked again': 'Asked again',
  withdrawn: 'Withdrawn',
  moved: 'Day moved',
  delivered: 'Delivered',
}

export const requestSteps = (view: View, { made, answers }: RequestRow): Page['steps'] => [
  ...(made === undefined ? [] : [{ label: 'Asked', stamp: stampView(view, made.stamp) }]),
  ...answers.map(({ how, stamp }) => ({ label: steps[how], stamp: stampView(view, stamp) })),
]

export function requestParts(view: View, row: RequestRow): Part[] {
  return [
    asked(view, row),
    growthPart(view, row),
    ...answered(view, row),
    turnedOut(view, row),
  ].filter(({ items }) => items.length > 0)
}

/** What is asked for, and why. */
function asked(view: View, { made, problems, need, state, id }: RequestRow): Part {
  const item = (id: string, what: string, said: string | undefined): Item[] =>
    said === undefined ? [] : [{ id, what: [{ text: what }], said }]
  const whose = need?.need
  const problem = problems.at(-1)
  return {
    title: 'What is asked for',
    items: [
      ...item('text', 'In their words', made?.text),
      ...(problem === undefined
        ? item('waived', 'No problem is stated', made?.waived?.reason)
        : [problemItem(view, problem, { id, state, partnership: made?.partnership })]),
      ...item('interest', 'What they are after', made?.interest),
      ...(whose === undefined
        ? []
        : item('need', needIn(whose), 'none' in whose ? whose.none : whose.statement)),
    ],
  }
}

interface OfRequest extends Pick<RequestRow, 'id' | 'state'> {
  readonly partnership: string | undefined
}

/** What is to be solved, who of the two takes it for that, and a button for who has not said so. */
function problemItem(
  view: View,
  { stamp, problem, accepted }: StatedProblem,
  { id, state, partnership }: OfRequest,
): Item {
  const agreed = accepted.map(({ person }) => person)
  const { person } = view.viewer
  const may =
    stamp.by !== person &&
    !agreed.includes(person) &&
    mayGive(view, ['AcceptRequestProblem'], state, partnership).length > 0
  const input = { id, problem: stamp.event }
  return {
    id: 'problem',
    what: [{ text: 'The problem' }],
    said: problem.statement,
    ...(agreed.length === 0
      ? {}
      : { note: `${listed(agreed.map((one) => firstNameOf(view, one)))} agrees to it` }),
    stamp: stampView(view, stamp),
    ...(may ? { actions: [button('I agree', 'AcceptRequestProblem', input)] } : {}),
  }
}

const needIn = (need: Need): string =>
  'none' in need ? 'It serves no buyer’s need' : `It serves ${need.segment}`

/** What was answered, with what that rests on; the latest first. */
function answered(view: View, { answers, problems, need }: RequestRow): Part[] {
  const said = answers.toReversed().map((answer) => answerItem(view, answer))
  const evidence = answers.flatMap((answer) =>
    'evidence' in answer
      ? [answer, ...(answer.supported ?? [])].flatMap((shown) => shown.evidence)
      : [],
  )
  return [
    { title: 'Answers', items: said },
    {
      title: 'Evidence',
      beside: true,
      items: [
        ...evidenceItems(evidence),
        ...restsOn('the problem', problems.at(-1)?.problem.evidence),
        ...restsOn('the need', need && 'evidence' in need.need ? need.need.evidence : []),
      ],
    },
  ]
}

const restsOn = (what: string, evidence: Problem['evidence'] = []): Item[] =>
  evidence.map(({ note, link }) => ({
    id: `${what} ${note}`,
    what: [{ text: note }],
    note: `for ${what}`,
    ...(link === undefined ? {} : { link }),
  }))

function answerItem(view: View, answer: RequestAnswer): Item {
  const { how, stamp } = answer
  const words = saidIn(answer)
  return {
    id: stamp.event,
    what: [{ text: `${whoDid(view, stamp)} ${told[how]}${untilIn(view, answer)}` }],
    ...(words === undefined ? {} : { said: words }),
    ...('reason' in answer && answer.reason !== undefined && answer.reason !== words
      ? { note: answer.reason }
      : {}),
    ...('link' in answer && answer.link !== undefined ? { link: answer.link } : {}),
    stamp: stampView(view, stamp),
  }
}

const told: Record<RequestAnswer['how'], string> = {
  'in research': 'looks into it',
  accepted: 'accepts',
  countered: 'proposes something else',
  conditioned: 'accepts on a condition',
  declined: 'declines',
  agreed: 'agrees to the answer',
  'asked again': 'asks again',
  withdrawn: 'withdraws it',
  moved: 'moves it',
  delivered: 'says that it is delivered',
}

function untilIn(view: View, answer: RequestAnswer): string {
  if (answer.how === 'in research') return ` until ${dayInWords(answer.until, view)}`
  if (answer.how === 'moved') return ` to ${dayInWords(answer.by, view)}`
  const by = answer.how === 'accepted' ? answer.by : undefined
  return by === undefined ? '' : ` for ${dayInWords(by, view)}`
}

function saidIn(answer: RequestAnswer): string | undefined {
  if (answer.how === 'countered') return answer.counter
  if (answer.how === 'conditioned') return answer.condition
  return 'reason' in answer ? answer.reason : 'note' in answer ? answer.note : undefined
}

const verdicts = {
  worked: 'it worked',
  partly: 'it worked in part',
  failed: 'it failed',
  too_early: 'it is too early to say',
} as const

function turnedOut(view: View, { made, outcomes }: RequestRow): Part {
  const planned = priceOf(made)
  return {
    title: 'How it turned out',
    beside: true,
    items: lastSaid(outcomes).map((outcome) => {
      const took = priceOf(outcome)
      const against = planned === undefined ? '' : `, planned ${planned}`
      const before = outcomes.findLast(
        (other) => other !== outcome && other.person === outcome.person,
      )
      const notes = [
        ...(took === undefined ? [] : [`It took ${took}${against}`]),
        ...(before === undefined ? [] : [`In place of “${verdicts[before.verdict]}”`]),
      ]
      return {
        id: outcome.stamp.event,
        what: [{ text: `${firstNameOf(view, outcome.person)}: ${verdicts[outcome.verdict]}` }],
        ...(outcome.note === undefined ? {} : { said: outcome.note }),
        ...(notes.length === 0 ? {} : { note: notes.join(' · ') }),
        stamp: stampView(view, outcome.stamp),
      }
    }),
  }
}
