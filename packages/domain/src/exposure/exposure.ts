import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { Exposing, ExposureAnswer, ExposureState } from './state.ts'
import type { Subject } from './subject.ts'

type Kept = Exclude<ExposureState, { is: 'none' }>

const keptOf = (state: ExposureState, of: Subject): Kept =>
  state.is === 'none' ? { is: 'kept', of, exposes: [], answers: [] } : state

const exposing = (state: ExposureState, of: Subject, said: Exposing): ExposureState => {
  const kept = keptOf(state, of)
  return { ...kept, exposes: [...kept.exposes, said] }
}

/** The last word of a person on one statement takes the place of those before. */
const answering = (state: ExposureState, of: Subject, answer: ExposureAnswer): ExposureState => {
  const kept = keptOf(state, of)
  const others = kept.answers.filter(
    ({ statement, person }) => statement !== answer.statement || person !== answer.person,
  )
  return { ...kept, answers: [...others, answer] }
}

export const exposure: Noun<typeof events, ExposureState> = {
  name: 'exposure',
  events,
  initial: { is: 'none' },
  after: {},
  refusals: {
    none: ['UnknownExposure', 'Nothing is said of who knows of this.'],
    kept: ['ExposureKept', 'Who knows of this is on record.'],
  },
  evolve: {
    ExposureRecorded: (state, { id: event, data: { of, how, people, by } }) =>
      exposing(state, of, { event, how, people, ...(by === undefined ? {} : { by }) }),
    RecordOpened: (state, { id: event, data: { of, person } }) =>
      exposing(state, of, { event, how: 'opened', people: [person] }),
    ExposureDisputed: (state, { data: { of, statement, person } }) =>
      answering(state, of, { statement, person, how: 'disputed' }),
    ExposureCorrected: (state, { data: { of, statement, person } }) =>
      answering(state, of, { statement, person, how: 'corrected' }),
  },
}
