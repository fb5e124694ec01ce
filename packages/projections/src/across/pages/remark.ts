import type { RemarkState } from '@lockstep/domain'
import { type RemarkRow, remarks } from '../../folds/remarks.ts'
import { besideWhat, isSaid, saidIn } from '../naming/beside.ts'
import { recordLine } from '../page/line.ts'
import { listed, type RecordLine } from '../page/page.ts'

const standings: Record<Exclude<RemarkState['is'], 'none'>, RecordLine['standing']> = {
  asked: 'open',
  answered: 'kept',
  'taken back': 'past',
  said: 'past',
}

/** What people say beside records; each line leads to where it is said. */
export const remark = listed<RemarkRow>({
  fold: remarks,
  words: {
    one: 'remark or question',
    many: 'remarks and questions',
    empty:
      'What somebody remarks or asks beside a record stands here as a line: of whom, and whether it is answered. Say it on the record’s page.',
    open: 'waiting for an answer',
    dated: false,
  },
  states: Object.keys(standings),
  partnership: ({ said }) => said?.partnership,
  line: (view, row) => {
    const { id, state, answer, takenBack } = row
    if (!isSaid(row) || state.is === 'none') return undefined
    const { said } = row
    const [{ href, ordinal }] = view.shown.aside(() => besideWhat(view, said))
    const line = recordLine(view, {
      noun: 'remark',
      id,
      title: saidIn(view, said),
      kind: said.to === undefined ? 'remark' : 'question',
      from: said.by,
      to: said.to === undefined ? [] : [said.to],
      state: state.is,
      standing: standings[state.is],
      began: said.stamp,
      ended: answer?.stamp ?? takenBack,
    })
    return { ...line, href, ...(ordinal === undefined ? {} : { ordinal }) }
  },
})
