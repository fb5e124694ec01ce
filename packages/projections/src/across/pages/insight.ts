import type { CommandName } from '@lockstep/domain'
import { type InsightRow, type InsightShared, insights } from '../../folds/insights.ts'
import { insightStandings, insightStands } from '../../records/insight-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { mayGive } from '../../telling/actions.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, paged } from '../page/page.ts'
import { kindOf, whoDid } from '../page/told.ts'

const standings = { shared: 'open', read: 'kept', answered: 'kept' } as const

export const insight = paged<InsightRow>({
  fold: insights,
  words: {
    one: 'insight note',
    many: 'insight notes',
    create: { command: 'ShareInsight', label: 'Share an insight note' },
    empty:
      'A note stands here as a line: what the market said, what it asks of product or company, what the team needs.',
  },
  states: [...insightStandings],
  partnership: ({ shared }) => shared?.partnership,
  line: (view, row) => {
    const named = namedRecord(view, 'insight', row.id)
    const { id, shared } = row
    if (shared === undefined || named === undefined) return undefined
    const stands = insightStands(row)
    const last = [...row.answers, ...row.read].at(-1)?.stamp
    return recordLine(view, {
      noun: 'insight',
      id,
      title: named.title,
      kind: 'insight note',
      from: shared.by,
      to: shared.to,
      state: stands,
      standing: standings[stands],
      began: shared.stamp,
      ended: stands === 'shared' ? undefined : last,
    })
  },
  page: (view, row) => ({
    kind: kindOf(view, 'insight', row.id, 'insight note'),
    facts: [],
    steps: stepsOf(view, row),
    parts: [...notePart(row.shared), ...answersPart(view, row)],
    linked: [],
    actions: mayGive(view, offered(view, row), row.state, row.shared?.partnership),
    current: {},
  }),
})

function offered(view: View, { state }: InsightRow): readonly CommandName[] {
  const unread = state.is === 'shared' && !state.readBy.includes(view.viewer.person)
  return ['AnswerInsight', ...(unread ? ['ReadInsight' as const] : [])]
}

const stepsOf = (view: View, { shared, read, answers }: InsightRow): Page['steps'] =>
  [
    ...(shared === undefined ? [] : [{ label: 'Shared', stamp: shared.stamp }]),
    ...read.map(({ stamp }) => ({ label: 'Read', stamp })),
    ...answers.map(({ stamp }) => ({ label: 'Answered', stamp })),
  ]
    .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0))
    .map(({ label, stamp }) => ({ label, stamp: stampView(view, stamp) }))

function notePart(shared: InsightShared | undefined): Page['parts'] {
  const item = (id: string, what: string, said: string | undefined): Item[] =>
    said === undefined ? [] : [{ id, what: [{ text: what }], said }]
  return [
    {
      title: 'The note',
      items: [
        ...item('market', 'What the market said', shared?.market),
        ...item('asks', 'What it asks of product or company', shared?.asks),
        ...item('needs', 'What the team needs', shared?.needs),
      ],
    },
  ]
}

/** Who has read it, and what they say to it; the latest first. */
function answersPart(view: View, { shared, read, answers }: InsightRow): Page['parts'] {
  const items = [
    ...read.map(({ stamp }) => ({ stamp, did: 'has read it', said: undefined })),
    ...answers.map(({ stamp, answer }) => ({ stamp, did: 'answered', said: answer })),
  ].sort((x, y) => (x.stamp.at > y.stamp.at ? -1 : 1))
  const silent = (shared?.to ?? []).filter(
    (reader) => ![...read, ...answers].some(({ person }) => person === reader),
  )
  const names = silent.map((person) => firstNameOf(view, person))
  return [
    {
      title: 'Read and answered',
      ...(names.length === 0 ? {} : { note: `not yet by ${names.join(', ')}` }),
      items: items.map(({ stamp, did, said }) => ({
        id: stamp.event,
        what: [{ text: `${whoDid(view, stamp)} ${did}` }],
        ...(said === undefined ? {} : { said }),
        stamp: stampView(view, stamp),
      })),
    },
  ].filter(({ items, note }) => items.length > 0 || note !== undefined)
}
