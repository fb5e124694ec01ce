import type { HandoverState, PersonId } from '@lockstep/domain'
import { type HandoverRow, handovers } from '../../folds/handovers.ts'
import { namedRecord } from '../../records/named.ts'
import { saidBy, wasErased } from '../../records/said-by.ts'
import { awaitedOf, isOpenItem } from '../../subjects/handovers/agreement.ts'
import { answeringOf, settlingOf } from '../../subjects/handovers/answering.ts'
import { awaitedIn, beforeEnding } from '../../subjects/handovers/ending.ts'
import { type HandoverItem, itemsOf } from '../../subjects/handovers/items.ts'
import { stillToDo } from '../../subjects/handovers/still-to-do.ts'
import { inOneLine, whyAndTried } from '../../subjects/handovers/told.ts'
import { mayGive } from '../../telling/actions.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { linkTo } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, type Part, paged, type RecordLine } from '../page/page.ts'
import { kindOf } from '../page/told.ts'
import { keptUp } from './handover-kept-up.ts'
import { linesOf } from './handover-lines.ts'

type Is = Exclude<HandoverState['is'], 'none'>
const states: readonly Is[] = ['going on', 'ended']

/** Ended with something open, it was not carried through. */
const standingOf = (is: Is, items: readonly HandoverItem[]): RecordLine['standing'] => {
  if (is === 'going on') return 'open'
  return items.some(isOpenItem) ? 'past' : 'kept'
}

export const handover = paged<HandoverRow>({
  fold: handovers,
  words: {
    one: 'handover',
    many: 'handovers',
    create: { command: 'BeginHandover', label: 'Hand over a role' },
    empty:
      'A handover stands here as a line: who had which role, who takes it, and how much of it is answered.',
    dated: false,
    figure: 'Answered',
  },
  states,
  partnership: ({ begun }) => begun?.partnership,
  line: (view, row) => {
    const { id, begun, state, ended } = row
    const named = namedRecord(view, 'handover', id)
    if (begun === undefined || named === undefined || state.is === 'none') return undefined
    const items = itemsOf(view, row)
    const line = recordLine(view, {
      noun: 'handover',
      id,
      title: named.title,
      kind: 'handover',
      from: begun.from,
      to: [begun.to],
      state: state.is,
      standing: standingOf(state.is, items),
      began: begun.stamp,
      ended,
    })
    return { ...line, figure: answeredInWords(items) }
  },
  page: (view, row) => {
    const items = itemsOf(view, row)
    return {
      kind: kindOf(view, 'handover', row.id),
      facts: factsOf(view, row, items),
      steps: stepsOf(view, row),
      parts: [...partsOf(view, row, items), ...keptUp(view, row), ...linesOf(view, row)],
      linked: [],
      actions: mayGive(
        view,
        row.state.is === 'going on' ? ['EndHandover'] : [],
        row.state,
        row.begun?.partnership,
      ),
      beforehand: { EndHandover: beforeEnding(view, items) },
      current: {},
    }
  },
})

const answeredInWords = (items: readonly HandoverItem[]): string =>
  `${items.filter((item) => !isOpenItem(item)).length} of ${items.length}`

const factsOf = (
  view: View,
  { begun }: HandoverRow,
  items: readonly HandoverItem[],
): Page['facts'] =>
  begun === undefined
    ? []
    : [
        { label: 'Role', value: [{ text: begun.role }] },
        { label: 'Answered', value: [{ text: answeredInWords(items) }] },
        ...awaitedFact(awaitedIn(view, items)),
      ]

const awaitedFact = (awaited: number): Page['facts'] =>
  awaited === 0 ? [] : [{ label: 'To be agreed to', value: [{ text: String(awaited) }] }]

const stepsOf = (view: View, { begun, ended }: HandoverRow): Page['steps'] => [
  ...(begun === undefined ? [] : [{ label: 'Begun', stamp: stampView(view, begun.stamp) }]),
  ...(ended === undefined ? [] : [{ label: 'Ended', stamp: stampView(view, ended) }]),
]

const titles = {
  decision: 'Decisions',
  goal: 'Goals',
  commitment: 'Promises',
  request: 'Asked of the role',
} as const

/** What goes on, one part a kind, and what is owed: why, what was tried, and what becomes of it. */
function partsOf(view: View, row: HandoverRow, items: readonly HandoverItem[]): Part[] {
  const nouns = Object.keys(titles) as (keyof typeof titles)[]
  return [
    ...nouns.map((noun) => ({
      title: titles[noun],
      of: items.filter((item) => item.of.noun === noun && !item.owed),
    })),
    { title: 'Owed to the role', of: items.filter(({ owed }) => owed) },
  ].flatMap(({ title, of }) =>
    of.length === 0
      ? []
      : [{ title, note: answeredInWords(of), items: of.map((item) => itemView(view, row, item)) }],
  )
}

function itemView(view: View, row: HandoverRow, item: HandoverItem): Item {
  const { of, named, answer } = item
  const taken = answer === undefined ? '' : `, ${answer.taken}`
  const nameOf = (person: PersonId) => firstNameOf(view, person)
  const told = answer?.settled.map(({ by, agrees, note }) =>
    [`${nameOf(by)} ${agrees ? 'agrees' : 'does not agree'}`, wasErased(view, by) ? '' : note]
      .filter(Boolean)
      .join(': '),
  )
  const untold =
    answer && awaitedOf(view, answer).map((person) => `${nameOf(person)} is yet to say`)
  const number = named.ordinal === undefined ? '' : `${named.ordinal} `
  return {
    id: of.id,
    what: [{ text: number }, linkTo(named), { text: taken }],
    ...(answer?.reason === undefined || row.begun === undefined
      ? {}
      : { said: saidBy(view, row.begun.to, answer.reason) }),
    note: inOneLine([whyAndTried(view, of), ...(told ?? []), ...(untold ?? [])]),
    ...(answer === undefined ? {} : { stamp: stampView(view, answer.stamp) }),
    actions: actionsOn(view, row, item),
  }
}

/** What the viewer may do about it where it stands. */
function actionsOn(view: View, row: HandoverRow, item: HandoverItem) {
  const me = view.viewer.person
  const { answer } = item
  const settling = answer === undefined ? [] : settlingOf(row, answer, me)
  if (row.state.is !== 'going on') return settling
  const over = answer && stillToDo(view, row, answer)
  return [
    ...(row.begun?.to === me && isOpenItem(item) ? answeringOf(row, item) : []),
    ...settling,
    ...(over?.by === me ? over.actions : []),
  ]
}
