import type { EventId } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import { answeredAs, answeredLateAs, openedAs, unanswered } from '../kernel/sealed-round.ts'
import { events } from './events.ts'
import {
  type AskedAccount,
  circleOf,
  type FoundThere,
  type Postmortem,
  type PostmortemState,
} from './state.ts'

type Living = Exclude<PostmortemState, { is: 'none' }>

const now = (state: PostmortemState, is: Living['is']): Living => {
  if (state.is === 'none') throw new Error('a post-mortem lives only once opened')
  return { ...state, is }
}

/** A fact may lie before the opening: then there is nothing yet that it could change. */
const beside = (
  state: PostmortemState,
  change: (living: Living) => Partial<Postmortem>,
): PostmortemState => (state.is === 'none' ? state : { ...state, ...change(state) })

const accounted = (
  state: PostmortemState,
  person: string,
  change: (account: AskedAccount) => Partial<AskedAccount>,
) =>
  beside(state, ({ accounts }) => ({
    accounts: accounts.map((each) =>
      each.person === person ? { ...each, ...change(each) } : each,
    ),
  }))

const asked = (findings: readonly FoundThere[], id: EventId, next: FoundThere) =>
  findings.map((each) => (each.id === id ? next : each))

export const postmortem: Noun<typeof events, PostmortemState> = {
  name: 'postmortem',
  alsoOutside: 'here',
  numbered: { letter: 'PM', digits: 2 },
  whose: circleOf,
  about: (state) => (state.is === 'none' ? [] : state.involved),
  events,
  initial: { is: 'none' },
  after: {
    PostmortemOpened: ['none'],
    RecollectionsOpened: ['recalling'],
    PostmortemCalledOff: ['recalling'],
    FacilitationHandedOn: ['recalling', 'open', 'closed'],
    PostmortemClosed: ['open'],
    PostmortemReopened: ['closed'],
  },
  refusals: {
    none: ['UnknownPostmortem', 'There is no such post-mortem.'],
    recalling: ['RecollectionsSealed', 'Those involved are still writing what they recall.'],
    open: ['RecollectionsAlreadyOpened', 'The recollections are open, and it goes on.'],
    closed: ['PostmortemAlreadyClosed', 'This post-mortem is closed.'],
    'called off': ['PostmortemCalledOff', 'This post-mortem was called off.'],
  },
  evolve: {
    PostmortemOpened: (_, { data: { partnership, by, facilitator, involved, to, closes } }) => ({
      is: 'recalling',
      ...{ partnership, by, facilitator, involved, to, closes },
      accounts: involved.map((person) => ({ person, ...unanswered })),
      findings: [],
      actions: [],
    }),
    RecollectionWritten: (state, { id, data: { person } }) =>
      accounted(state, person, (account) => answeredAs(id, account)),
    RecollectionsOpened: (state, { data: { silent } }) =>
      beside(now(state, 'open'), ({ accounts }) => ({
        accounts: accounts.map((each) => ({
          ...each,
          ...openedAs(silent.find(({ person }) => person === each.person)),
        })),
      })),
    LateRecollectionWritten: (state, { id, data: { person, away } }) =>
      accounted(state, person, () => answeredLateAs(id, away)),
    PostmortemCalledOff: (state) => now(state, 'called off'),
    FacilitationHandedOn: (state, { data: { facilitator } }) =>
      beside(state, () => ({ facilitator })),
    NarrativeCurated: (state) => state,
    EntryAnnotated: (state) => state,
    TimelineObjectedTo: (state) => state,
    PostmortemFindingMade: (state, { id, data: { askOn } }) =>
      beside(state, ({ findings }) => ({ findings: [...findings, { id, askOn, askSetBy: id }] })),
    PostmortemFindingCameDue: (state) => state,
    PostmortemFindingAnswered: (state, { id, data: { finding, askOn } }) =>
      beside(state, ({ findings }) => ({
        findings: asked(findings, finding, {
          id: finding,
          askSetBy: id,
          ...(askOn === undefined ? {} : { askOn }),
        }),
      })),
    PostmortemActionAgreed: (state, { id, at, data: { who, becomes, to, words } }) =>
      beside(state, ({ actions }) => ({
        actions: [
          ...actions,
          {
            ...{ id, who, becomes, at, declined: false },
            ...(to === undefined ? {} : { to }),
            ...(words === undefined ? {} : { among: words.owners }),
          },
        ],
      })),
    PostmortemActionDeclined: (state, { data: { action } }) =>
      beside(state, ({ actions }) => ({
        actions: actions.map((each) => (each.id === action ? { ...each, declined: true } : each)),
      })),
    PostmortemActionWithdrawn: (state, { data: { action } }) =>
      beside(state, ({ actions }) => ({
        actions: actions.map((each) => (each.id === action ? { ...each, withdrawn: true } : each)),
      })),
    PostmortemClosed: (state, { at }) => ({ ...now(state, 'closed'), closedAt: at }),
    PostmortemReopened: (state) => now(state, 'open'),
  },
}
