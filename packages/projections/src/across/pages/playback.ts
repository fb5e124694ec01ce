import type { PlaybackState } from '@lockstep/domain'
import { type PlaybackRow, playbacks } from '../../folds/playbacks.ts'
import { subjectNamed } from '../../subjects/knowledge/subject.ts'
import { recordLine } from '../page/line.ts'
import { listed, type RecordLine } from '../page/page.ts'

const standings: Record<Exclude<PlaybackState['is'], 'none'>, RecordLine['standing']> = {
  waiting: 'open',
  corrected: 'open',
  confirmed: 'kept',
}

/** What people took records to say; each line leads to the record itself. */
export const playback = listed<PlaybackRow>({
  fold: playbacks,
  words: {
    one: 'playback',
    many: 'playbacks',
    create: { command: 'PlayBack', label: 'Play something back' },
    empty:
      'What somebody says back of a vision, a decision, a goal or a charter stands here as a line, until whoever answers for it confirms it.',
    dated: false,
  },
  states: Object.keys(standings),
  partnership: ({ begun }) => (begun?.of.noun === 'partnership' ? begun.of.id : undefined),
  line: (view, { id, state, begun, said, confirmed }) => {
    const named = begun && subjectNamed(view, begun.of)
    const first = said[0]?.stamp
    if (begun === undefined || named === undefined || first === undefined) return undefined
    if (state.is === 'none') return undefined
    const line = recordLine(view, {
      noun: 'playback',
      id,
      title: named.title,
      kind: ['playback', named.ordinal && `of ${named.ordinal}`].filter(Boolean).join(' '),
      from: begun.person,
      to: [begun.to],
      state: state.is,
      standing: standings[state.is],
      began: first,
      ended: confirmed,
    })
    return {
      ...line,
      href: named.href,
      ...(named.ordinal === undefined ? {} : { ordinal: named.ordinal }),
    }
  },
})
