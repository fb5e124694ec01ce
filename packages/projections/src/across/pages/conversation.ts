import type { CommandName } from '@lockstep/domain'
import { type ConversationRow, conversations } from '../../folds/conversations.ts'
import { disclosedIn } from '../../records/disclosed.ts'
import { namedRecord } from '../../records/named.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords } from '../../telling/dates.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { conversationDisclosing } from '../for-you/conversations.ts'
import { recordLine } from '../page/line.ts'
import { type Page, paged, type RecordLine } from '../page/page.ts'
import { kindOf, said, whoDid } from '../page/told.ts'
import { readersPart } from './readers.ts'

const standings: Record<'needed' | 'avoided' | 'held', RecordLine['standing']> = {
  needed: 'open',
  avoided: 'open',
  held: 'kept',
}

const offeredOn = ({ state, begun }: ConversationRow): readonly CommandName[] => [
  ...(state.is === 'needed' ? (['HoldConversation'] as const) : []),
  ...(begun?.asked === undefined ? [] : (['OfferConversationDisclosure'] as const)),
]

export const conversation = paged<ConversationRow>({
  fold: conversations,
  words: {
    one: 'hard conversation',
    many: 'hard conversations',
    create: { command: 'AskForConversation', label: 'Ask for a hard conversation' },
    empty:
      'A hard conversation stands here as a line: between whom, by when it is needed, and whether it was held.',
  },
  states: Object.keys(standings),
  partnership: ({ begun }) => begun?.partnership,
  line: (view, row) => {
    const { id, begun, state, held, avoided } = row
    const named = namedRecord(view, 'conversation', id)
    if (begun === undefined || named === undefined || state.is === 'none') return undefined
    const stands = state.is === 'needed' && avoided !== undefined ? 'avoided' : state.is
    return recordLine(view, {
      noun: 'conversation',
      id,
      title: named.title,
      kind: 'hard conversation',
      from: begun.from,
      to: [begun.to],
      state: stands,
      standing: standings[stands],
      began: begun.stamp,
      due: held === undefined ? begun.asked?.neededBy : undefined,
      ended: held?.stamp,
    })
  },
  page: (view, row) => ({
    kind: kindOf(view, 'conversation', row.id, 'hard conversation'),
    facts: factsOf(view, row),
    ...(row.held === undefined || row.begun?.asked === undefined
      ? {}
      : { wasDue: row.begun.asked.neededBy }),
    steps: stepsOf(view, row),
    parts: [...partsOf(view, row), ...readers(view, row)],
    linked: [],
    actions: mayGive(view, offeredOn(row), row.state, row.begun?.partnership),
    current: {},
  }),
})

const factsOf = (view: View, { begun }: ConversationRow): Page['facts'] =>
  begun?.asked === undefined
    ? []
    : [{ label: 'Needed by', value: [{ text: dayInWords(begun.asked.neededBy, view) }] }]

const stepsOf = (view: View, { begun, avoided, held }: ConversationRow): Page['steps'] => [
  ...(begun?.asked === undefined
    ? []
    : [{ label: 'Asked for', stamp: stampView(view, begun.stamp) }]),
  ...(avoided === undefined ? [] : [{ label: 'Avoided', stamp: stampView(view, avoided.stamp) }]),
  ...(held === undefined ? [] : [{ label: 'Held', stamp: stampView(view, held.stamp) }]),
]

/** Where nobody said what about, there is nothing to be read. */
const readers = (view: View, row: ConversationRow): Page['parts'] =>
  row.begun?.asked === undefined
    ? []
    : [readersPart(view, row, [row.begun.from, row.begun.to], conversationDisclosing)]

function partsOf(view: View, row: ConversationRow): Page['parts'] {
  const { held, begun } = row
  if (held === undefined) return []
  const { stamp, note } = held
  const how =
    begun?.asked === undefined ? 'recorded that the two had talked' : 'says that they talked'
  const item = {
    id: stamp.event,
    what: [{ text: `${whoDid(view, stamp)} ${how}` }],
    ...said(view, note, disclosedIn(view, conversations, row)),
    stamp: stampView(view, stamp),
  }
  return [{ title: 'What came of it', items: [item] }]
}
