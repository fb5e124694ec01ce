import {
  type AskedSide,
  type CommandName,
  type LeavingState,
  type PersonId,
  rolesOf,
} from '@lockstep/domain'
import { type LeavingRow, leavings } from '../../folds/leavings.ts'
import { isMember } from '../../records/here.ts'
import { opennessOfLeaving } from '../../records/leaving-openness.ts'
import { namedRecord } from '../../records/named.ts'
import { SEALED } from '../../records/position-openness.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords, today } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, type Part, paged, type RecordLine } from '../page/page.ts'
import { byWhomAndWhy, kindOf } from '../page/told.ts'
import { isNearSomebody } from '../page/who-begins.ts'
import { stoodOn } from './leaving-stood.ts'

type Is = Exclude<LeavingState['is'], 'none'>

const standings: Record<Is, RecordLine['standing']> = {
  telling: 'open',
  opened: 'kept',
  'called off': 'past',
}

export const leaving = paged<LeavingRow>({
  fold: leavings,
  words: {
    one: 'leaving',
    many: 'leavings',
    create: { command: 'AskWhyTheyLeave', label: 'Ask why somebody leaves', by: isNearSomebody },
    empty:
      'Where somebody leaves it stands here, with who is asked why, and how things stood on that day.',
  },
  states: Object.keys(standings),
  partnership: ({ asked }) => asked?.partnership,
  line: (view, { id, asked, state, opened, calledOff }) => {
    const named = namedRecord(view, 'leaving', id)
    if (asked === undefined || named === undefined || state.is === 'none') return undefined
    return recordLine(view, {
      noun: 'leaving',
      id,
      title: named.title,
      kind: 'leaving',
      to: asked.sides,
      state: state.is,
      note: calledOff && byWhomAndWhy(view, calledOff),
      standing: standings[state.is],
      began: asked.stamp,
      due: state.is === 'telling' ? asked.closes : undefined,
      ended: calledOff?.stamp ?? opened,
    })
  },
  page: (view, row) => ({
    kind: kindOf(view, 'leaving', row.id),
    facts: factsOf(view, row),
    steps: stepsOf(view, row),
    parts: [toldPart(view, row), ...stoodPart(view, row)],
    linked: [],
    actions: mayGive(view, offered(view, row), row.state, row.asked?.partnership),
    current: {},
  }),
})

const factsOf = (view: View, { asked }: LeavingRow): Page['facts'] =>
  asked === undefined
    ? []
    : [
        { label: 'Told until', value: [{ text: dayInWords(asked.closes, view) }] },
        { label: 'Read by', value: [{ text: 'those who are asked, once all is opened' }] },
      ]

const stepsOf = (view: View, { asked, opened, calledOff }: LeavingRow): Page['steps'] => [
  ...(asked === undefined ? [] : [{ label: 'Asked', stamp: stampView(view, asked.stamp) }]),
  ...(opened === undefined ? [] : [{ label: 'Opened', stamp: stampView(view, opened) }]),
  ...(calledOff === undefined
    ? []
    : [{ label: 'Called off', stamp: stampView(view, calledOff.stamp) }]),
]

/** How each side tells it; sealed until all have, and then for those alone. */
function toldPart(view: View, row: LeavingRow): Part {
  const { state, sealed, reasons } = row
  const sides = state.is === 'none' ? [] : state.sides
  const waits = { silent: 'has told nothing', away: 'was away' } as const
  return {
    title: 'Why, as each side tells it',
    ...(state.is === 'telling' ? { note: 'sealed until all have told theirs' } : {}),
    items: sides.map(({ person, silence }): Item => {
      const told = reasons.find((each) => each.person === person)
      const own = sealed.find((each) => each.person === person)
      const found = told ?? own
      if (found === undefined) {
        const name = sideIn(view, sides, person)
        const how = silence === undefined ? 'is still to tell it' : waits[silence]
        return { id: person, what: [{ text: `${name} ${how}` }] }
      }
      const late = told?.kind === 'late' ? ', late' : ''
      return {
        id: found.stamp.event,
        what: [{ text: `${sideIn(view, sides, person)} told it${late}` }],
        said: view.open(found.reason, told === undefined ? SEALED : opennessOfLeaving(view, row)),
        stamp: stampView(view, found.stamp),
      }
    }),
  }
}

/** By name; for who has left nobody else is there any more, and only that it is not theirs can be said. */
function sideIn(view: View, sides: readonly AskedSide[], person: PersonId): string {
  if (view.exists('person', person)) return firstNameOf(view, person)
  return sides.length === 2 ? 'The other side' : 'Another side'
}

/** How things stood when they left, as the record knew it then; nothing for who has no part in the organisation any more. */
function stoodPart(view: View, row: LeavingRow): Part[] {
  if (rolesOf(view.viewer).size === 0) return []
  const stood = stoodOn(view, row)
  if (stood === undefined) return []
  return [
    {
      title: 'As it stood on that day',
      note: `as known on ${dayInWords(stood.day, view)}`,
      beside: true,
      items: stood.items,
    },
  ]
}

/** It is open, and who was to leave is there. */
const staysIn = (view: View, state: LeavingState): boolean =>
  state.is === 'opened' && isMember(view, state.person)

function offered(view: View, { state, asked }: LeavingRow): readonly CommandName[] {
  if (state.is === 'none' || state.is === 'called off' || asked === undefined) return []
  const open = state.is === 'telling' && today(view) <= state.closes
  const mine = state.sides.find(({ person }) => person === view.viewer.person)
  const late = mine?.opened === true && mine.answer === undefined
  return [
    ...(open || late ? (['TellWhyTheyLeave'] as const) : []),
    ...(open || staysIn(view, state) ? (['CallOffLeaving'] as const) : []),
  ]
}
