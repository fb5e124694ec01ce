import { type ExposureRow, exposures } from '../../folds/exposures.ts'
import { isDisputed, knowingOf } from '../../subjects/knowledge/knowing.ts'
import { subjectNamed } from '../../subjects/knowledge/subject.ts'
import { peopleView } from '../../telling/person.ts'
import { recordLine } from '../page/line.ts'
import { listed } from '../page/page.ts'

/** Who knows of what; each line leads to the record itself, where all of it stands. */
export const exposure = listed<ExposureRow>({
  fold: exposures,
  words: {
    one: 'record that somebody was told of',
    many: 'records that people were told of',
    create: { command: 'RecordExposure', label: 'Say who knows of something' },
    empty:
      'What somebody was told, shown or has opened stands here as a line, with all who know of it.',
  },
  states: ['known', 'disputed'],
  partnership: ({ of }) => (of?.noun === 'partnership' ? of.id : undefined),
  line: (view, { id, of, statements, answers }) => {
    const named = of && subjectNamed(view, of)
    const began = [...statements, ...answers].map(({ stamp }) => stamp)[0]
    if (of === undefined || named === undefined || began === undefined) return undefined
    const knowing = knowingOf(view, of)
    const disputed = knowing.some(isDisputed)
    const line = recordLine(view, {
      noun: 'exposure',
      id,
      title: named.title,
      kind: [kinds[of.noun], named.ordinal].filter(Boolean).join(' '),
      to: [],
      state: disputed ? 'disputed' : 'known',
      standing: disputed ? 'open' : 'kept',
      began,
    })
    const aware = knowing.filter((each) => !isDisputed(each)).map(({ person }) => person)
    return {
      ...line,
      href: named.href,
      ...(named.ordinal === undefined ? {} : { ordinal: named.ordinal }),
      to: peopleView(view, new Set(aware)),
    }
  },
})

const kinds = {
  decision: 'decision',
  goal: 'goal',
  request: 'request',
  partnership: 'charter',
  vision: 'vision',
} as const
