import type { EventId, PersonId } from '../kernel/ids.ts'
import type { Marked } from '../kernel/marks.ts'
import type { Noun } from '../kernel/noun.ts'
import type { Remarked } from './beside.ts'
import { events } from './events.ts'
import type { RemarkState } from './state.ts'

type Question = Extract<RemarkState, { to: PersonId }>

const now = (state: RemarkState, is: Question['is']): Question => {
  if (!('to' in state)) throw new Error('only a question is answered or taken back')
  return { ...state, is }
}

interface Saying {
  readonly of: Remarked
  readonly entry?: EventId | undefined
  readonly by: PersonId
  readonly words?: Marked<string> | undefined
}

const said = ({ of, entry, by, words }: Saying) => ({
  of,
  ...(entry === undefined ? {} : { entry }),
  by,
  owners: words?.owners ?? [],
})

export const remark: Noun<typeof events, RemarkState> = {
  name: 'remark',
  alsoOutside: true,
  between: (state) => ('to' in state ? [state.by, state.to] : []),
  events,
  initial: { is: 'none' },
  after: {
    RemarkMade: ['none'],
    QuestionAsked: ['none'],
    QuestionAnswered: ['asked'],
    QuestionWithdrawn: ['asked'],
  },
  refusals: {
    none: ['RemarkNotMade', 'There is no such remark.'],
    said: ['RemarkAlreadyMade', 'This is no question, and it is already said.'],
    asked: ['QuestionAlreadyAsked', 'This question is already asked.'],
    answered: ['QuestionAlreadyAnswered', 'This question is answered.'],
    'taken back': ['QuestionTakenBack', 'This question was taken back.'],
  },
  evolve: {
    RemarkMade: (_, { data }) => ({ ...said(data), is: 'said' }),
    QuestionAsked: (_, { data }) => ({ ...said(data), is: 'asked', to: data.to }),
    QuestionAnswered: (state) => now(state, 'answered'),
    QuestionWithdrawn: (state) => now(state, 'taken back'),
  },
}
