import type { CommandName, CommitmentState, Marked } from '@lockstep/domain'
import { lateDays, wasEarly } from '../../folds/commitment-timing.ts'
import { type CommitmentOutcome, type CommitmentRow, commitments } from '../../folds/commitments.ts'
import { people } from '../../folds/people.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { wordingFor } from '../../folds/wording.ts'
import { referredRecord } from '../../records/referred.ts'
import { afterWhat } from '../../subjects/reliability/from-commitments.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords, today } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, paged, type RecordLine } from '../page/page.ts'
import { kindOf, said, whoDid } from '../page/told.ts'

const standings = {
  made: 'open',
  done: 'open',
  kept: 'kept',
  'kept late': 'past',
  missed: 'missed',
  released: 'past',
} as const satisfies Record<string, RecordLine['standing']>

const offered: Record<CommitmentState['is'], readonly CommandName[]> = {
  none: [],
  made: ['FinishCommitment', 'TellBadNews', 'ConfirmCommitment', 'ReleaseCommitment'],
  done: ['ConfirmCommitment', 'ReleaseCommitment'],
  kept: [],
  missed: ['FinishCommitment', 'ConfirmCommitment'],
  released: [],
}

/** Whether something is still to come of it. */
export const isOpenCommitment = ({ state }: CommitmentRow): boolean =>
  state.is === 'made' || state.is === 'done'

export const commitment = paged<CommitmentRow>({
  fold: commitments,
  words: {
    one: 'commitment',
    many: 'commitments',
    create: { command: 'MakeCommitment', label: 'Make a commitment' },
    empty:
      'A commitment stands here as a line: who promised whom what, by when, and what became of it.',
  },
  states: Object.keys(standings),
  partnership: ({ made }) => made?.partnership,
  line: (view, row) => {
    const { id, made, state, outcomes } = row
    if (made === undefined || state.is === 'none') return undefined
    const stands = stateIn(row, state.is)
    const open = standings[stands] === 'open'
    return recordLine(view, {
      noun: 'commitment',
      id,
      title: wordingFor(view, made),
      kind: 'commitment',
      from: made.from,
      to: [made.to],
      state: stands,
      standing: standings[stands],
      began: made.stamp,
      due: open ? made.dueOn : undefined,
      ended: open ? undefined : outcomes.at(-1)?.stamp,
    })
  },
  page: (view, row) => ({
    kind: kindOf(view, 'commitment', row.id),
    facts: factsOf(view, row),
    ...wasDue(row),
    ...endedOn(row),
    steps: stepsOf(view, row),
    parts: partsOf(view, row),
    linked: madeAtIn(view, row),
    actions: mayGive(view, offeredIn(view, row), row.state, row.made?.partnership),
    current: {},
  }),
})

function madeAtIn(view: View, { made }: CommitmentRow): Page['linked'] {
  const at =
    made?.agreedAt === undefined ? undefined : referredRecord(view, 'session', made.agreedAt)
  return at === undefined ? [] : [{ how: 'made at', ...at }]
}

/** Kept after its day is not kept as it was promised. */
function stateIn({ made, outcomes }: CommitmentRow, is: Exclude<CommitmentState['is'], 'none'>) {
  const last = outcomes.at(-1)
  const late = made && last && lateDays(made, last)
  return is === 'kept' && late !== undefined && late > 0 ? 'kept late' : is
}

/** Whether it was missed can only be said once its day is over; who has left can release nobody, so others do. */
function offeredIn(view: View, { state }: CommitmentRow): readonly CommandName[] {
  if (state.is !== 'made' && state.is !== 'done') return offered[state.is]
  const over = state.dueOn < today(view)
  const gone = view.row(people, state.to)?.state.is !== 'member'
  return [
    ...offered[state.is],
    ...(over ? (['MissCommitment'] as const) : []),
    ...(gone ? (['ReleaseInTheirPlace'] as const) : []),
  ]
}

function factsOf(view: View, row: CommitmentRow): Page['facts'] {
  const { made, outcomes } = row
  if (made === undefined) return []
  const last = outcomes.at(-1)
  const late = last && lateDays(made, last)
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  return [
    fact('Due', dayInWords(made.dueOn, view)),
    ...(last?.on === undefined ? [] : [fact('Kept on', dayInWords(last.on, view))]),
    ...(late === undefined || late <= 0 ? [] : [fact('Late by', counted(late, 'day'))]),
    ...uncounted(view, row),
    ...(made.words === undefined ? [] : [fact('Read by', 'the two of them alone')]),
  ]
}

/** Why it says nothing of its maker, whatever becomes of it; who was released from it is not asked for it. */
function uncounted(view: View, row: CommitmentRow): Page['facts'] {
  const after = row.state.is === 'released' ? undefined : afterWhat(row, view.zone)
  if (row.made === undefined || after === undefined) return []
  const { knownAt, recordedAt } = row.made.stamp
  const put = knownAt > recordedAt ? 'corrected' : 'written down'
  const text = `does not count: it was ${put} only after ${after}`
  return [{ label: 'For reliability', value: [{ text }] }]
}

/** Who was released from it has not been late. */
const wasDue = ({ made, state }: CommitmentRow): Pick<Page, 'wasDue'> =>
  made !== undefined && (state.is === 'kept' || state.is === 'missed') ? { wasDue: made.dueOn } : {}

const endedOn = ({ outcomes }: CommitmentRow): Pick<Page, 'endedOn'> => {
  const on = outcomes.at(-1)?.on
  return on === undefined ? {} : { endedOn: on }
}

const ends: Record<CommitmentOutcome['how'], string> = {
  kept: 'Kept',
  missed: 'Missed',
  released: 'Released',
}

function stepsOf(view: View, { made, badNews, done, outcomes }: CommitmentRow): Page['steps'] {
  const all = [
    ...(made === undefined ? [] : [{ label: 'Made', at: made.stamp }]),
    ...badNews.map(({ stamp }) => ({ label: 'Bad news', at: stamp })),
    ...(done === undefined ? [] : [{ label: 'Said to be done', at: done.stamp }]),
    ...outcomes.map(({ how, stamp }) => ({ label: ends[how], at: stamp })),
  ]
  return all
    .sort((x, y) => (x.at.at < y.at.at ? -1 : x.at.at > y.at.at ? 1 : 0))
    .map(({ label, at }) => ({ label, stamp: stampView(view, at) }))
}

/** What the two said to each other of it; the latest first. */
function partsOf(view: View, row: CommitmentRow): Page['parts'] {
  const { made, badNews, done, outcomes } = row
  if (made === undefined) return []
  const item = (stamp: Stamp, did: string, words?: Marked<string>): Item => ({
    id: stamp.event,
    what: [{ text: `${whoDid(view, stamp)} ${did}` }],
    ...said(view, words),
    stamp: stampView(view, stamp),
  })
  const items = [
    ...badNews.map((news) => {
      const when = wasEarly(view, made, news) ? 'before its day' : 'after its day'
      const expected =
        news.expectedOn === undefined ? '' : `, expected ${dayInWords(news.expectedOn, view)}`
      return item(news.stamp, `told ${when} that it would be late${expected}`, news.note)
    }),
    ...(done === undefined
      ? []
      : [item(done.stamp, `says that it was done on ${dayInWords(done.on, view)}`, done.note)]),
    ...outcomes.map(({ stamp, how, on, said }) =>
      item(stamp, `${becameOf[how]}${on === undefined ? '' : ` on ${dayInWords(on, view)}`}`, said),
    ),
  ]
  return items.length === 0 ? [] : [{ title: 'What was said of it', items: items.toReversed() }]
}

const becameOf: Record<CommitmentOutcome['how'], string> = {
  kept: 'says that it was kept',
  missed: 'says that it was not kept',
  released: 'asks for it no longer',
}
