import { beganOn, nouns, type RecordedOf } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { calledOffBy } from './called-off.ts'
import type { ActionRow, FindingThere, PostmortemRow } from './postmortem-row.ts'
import { stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

export type * from './postmortem-row.ts'

type Events = typeof nouns.postmortem.events
type Event<T extends keyof Events> = Extract<RecordedOf<Events>, { type: T }>

function opened(row: PostmortemRow, event: Event<'RecollectionsOpened'>): PostmortemRow {
  const open = stampOf(event)
  const now = row.sealed.filter(({ stamp }) => event.data.opens.includes(stamp.event))
  return {
    ...row,
    sealed: [],
    accounts: [
      ...row.accounts,
      ...now.map((each) => ({ ...each, kind: 'in time' as const, open })),
    ],
    recalled: open,
  }
}

function late(row: PostmortemRow, event: Event<'LateRecollectionWritten'>): PostmortemRow {
  const { away, ...said } = event.data
  const stamp = stampOf(event)
  const kind = away ? ('away' as const) : ('late' as const)
  return { ...row, accounts: [...row.accounts, { ...said, stamp, kind, open: stamp }] }
}

/** What was said and curated under who facilitated it before stays theirs. */
function handedOn(row: PostmortemRow, event: Event<'FacilitationHandedOn'>): PostmortemRow {
  const { opened, before } = row
  if (opened === undefined) return row
  const { facilitator } = event.data
  return {
    ...row,
    opened: { ...opened, facilitator },
    before: [...before, { person: opened.facilitator, until: stampOf(event) }],
  }
}

/** A finding that was withdrawn is gone, whatever was said of it since. */
const found = (
  row: PostmortemRow,
  id: string,
  change: (finding: FindingThere) => Partial<FindingThere>,
): PostmortemRow => ({
  ...row,
  findings: row.findings.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
})

const agreed = (row: PostmortemRow, id: string, ended: Partial<ActionRow>): PostmortemRow => ({
  ...row,
  actions: row.actions.map((each) => (each.id === id ? { ...each, ...ended } : each)),
})

/** Post-mortems: of which days, with whom, and where they stand. What is said in them stays sealed. */
export const postmortems: Fold<PostmortemRow, Events> = {
  name: 'postmortems',
  noun: 'postmortem',
  version: 5,
  initial: (id) => ({
    id,
    state: nouns.postmortem.initial,
    sealed: [],
    before: [],
    accounts: [],
    annotations: [],
    objections: [],
    findings: [],
    actions: [],
    reopenings: [],
  }),
  reach: ({ id, opened }) => ({
    record: id,
    ...(opened === undefined
      ? {}
      : { partnership: opened.partnership, since: beganOn(opened.stamp) }),
  }),
  on: withState<PostmortemRow>()(nouns.postmortem, {
    PostmortemOpened: (row, event) => ({
      ...row,
      opened: { ...event.data, stamp: stampOf(event) },
    }),
    RecollectionWritten: (row, event) => ({
      ...row,
      sealed: [
        ...row.sealed.filter(({ person }) => person !== event.data.person),
        { ...event.data, stamp: stampOf(event) },
      ],
    }),
    RecollectionsOpened: opened,
    LateRecollectionWritten: late,
    PostmortemCalledOff: (row, event) => ({ ...row, calledOff: calledOffBy(event) }),
    FacilitationHandedOn: handedOn,
    NarrativeCurated: (row, event) => ({
      ...row,
      narrative: { stamp: stampOf(event), told: event.data.narrative },
    }),
    EntryAnnotated: (row, event) => ({
      ...row,
      annotations: [...row.annotations, { stamp: stampOf(event), told: event.data.annotation }],
    }),
    TimelineObjectedTo: (row, event) => ({
      ...row,
      objections: [...row.objections, { stamp: stampOf(event), told: event.data.objection }],
    }),
    PostmortemFindingMade: (row, event) => {
      const { finding: told, askOn } = event.data
      const made = { id: event.id, stamp: stampOf(event), told, askOn, answers: [] }
      return { ...row, findings: [...row.findings, made] }
    },
    PostmortemFindingCameDue: (row, event) =>
      found(row, event.data.finding, () => ({ cameDue: stampOf(event) })),
    PostmortemFindingAnswered: (row, event) => {
      const { finding, again, note, askOn } = event.data
      return found(row, finding, ({ answers }) => ({
        askOn,
        cameDue: undefined,
        answers: [...answers, { stamp: stampOf(event), again, note }],
      }))
    },
    PostmortemActionAgreed: (row, event) => ({
      ...row,
      actions: [...row.actions, { ...event.data, id: event.id, stamp: stampOf(event) }],
    }),
    PostmortemActionDeclined: (row, event) =>
      agreed(row, event.data.action, {
        declined: { stamp: stampOf(event), reason: event.data.reason },
      }),
    PostmortemActionWithdrawn: (row, event) => {
      const { action, by, reason } = event.data
      return agreed(row, action, { withdrawn: { stamp: stampOf(event), by, reason } })
    },
    PostmortemClosed: (row, event) => ({ ...row, closed: stampOf(event) }),
    PostmortemReopened: ({ closed: _, ...row }, event) => ({
      ...row,
      reopenings: [...row.reopenings, { stamp: stampOf(event), reason: event.data.reason }],
    }),
  }),
}
