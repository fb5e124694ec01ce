import type { PostmortemState } from '@lockstep/domain'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import { dayInWords } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { listed, type RecordLine } from '../page/page.ts'
import { byWhomAndWhy } from '../page/told.ts'
import { isPartner } from '../page/who-begins.ts'

type Is = Exclude<PostmortemState['is'], 'none'>

/** What a colour says of each of its states. */
const standings: Record<Is, RecordLine['standing']> = {
  recalling: 'open',
  open: 'open',
  closed: 'kept',
  'called off': 'past',
}

export const postmortemLine = (view: View, row: PostmortemRow): RecordLine | undefined => {
  const { id, opened, state, closed, calledOff } = row
  if (opened === undefined || state.is === 'none') return undefined
  const { from, to, involved, stamp } = opened
  return {
    ...recordLine(view, {
      noun: 'postmortem',
      id,
      title: opened.title,
      kind: 'post-mortem',
      to: involved,
      state: state.is,
      note: calledOff && byWhomAndWhy(view, calledOff),
      standing: standings[state.is],
      began: stamp,
      due: state.is === 'recalling' ? state.closes : undefined,
      ended: closed ?? calledOff?.stamp,
    }),
    figure: `${dayInWords(from, view)} to ${dayInWords(to, view)}`,
  }
}

export const postmortem = listed<PostmortemRow>({
  fold: postmortems,
  words: {
    one: 'post-mortem',
    many: 'post-mortems',
    create: { command: 'OpenPostmortem', label: 'Open a post-mortem', by: isPartner },
    empty:
      'A post-mortem stands here as a line: which days it looks at, who is involved, and who facilitates.',
    figure: 'Days',
  },
  states: Object.keys(standings),
  partnership: ({ opened }) => opened?.partnership,
  line: postmortemLine,
})
