import { beganOn, nouns, type Recorded } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import type { RequestAnswer, RequestRow } from './request-row.ts'
import { stampOf } from './stamp.ts'
import { onceAccepted } from './stated-problem.ts'
import { withState } from './with-state.ts'

export type * from './request-row.ts'
export { dueOf } from './request-row.ts'

const answered =
  (how: RequestAnswer['how']) =>
  (row: RequestRow, event: Recorded<string, object>): RequestRow => ({
    ...row,
    answers: [...row.answers, { ...event.data, how, stamp: stampOf(event) } as RequestAnswer],
  })

/** Requests with their answers. */
export const requests: Fold<RequestRow, typeof nouns.request.events> = {
  name: 'requests',
  noun: 'request',
  version: 5,
  initial: (id) => ({
    id,
    state: nouns.request.initial,
    links: [],
    problems: [],
    answers: [],
    outcomes: [],
  }),
  reach: ({ id, made }) => ({
    record: id,
    ...(made?.partnership === undefined ? {} : { partnership: made.partnership }),
    ...(made === undefined ? {} : { since: beganOn(made.stamp) }),
  }),
  on: withState<RequestRow>()(nouns.request, {
    RequestMade: (row, event) => {
      const stamp = stampOf(event)
      const { goal, problem, need } = event.data
      return {
        ...row,
        made: { ...event.data, stamp },
        ...(goal === undefined ? {} : { links: [...row.links, { goal, stamp }] }),
        ...(problem === undefined
          ? {}
          : { problems: [...row.problems, { problem, stamp, accepted: [] }] }),
        ...(need === undefined ? {} : { need: { need, stamp } }),
      }
    },
    RequestLinked: (row, event) => ({
      ...row,
      links: [...row.links, { ...event.data, stamp: stampOf(event) }],
    }),
    RequestProblemStated: (row, event) => ({
      ...row,
      problems: [...row.problems, { ...event.data, stamp: stampOf(event), accepted: [] }],
    }),
    RequestProblemAccepted: (row, event) => ({
      ...row,
      problems: onceAccepted(row.problems, event.data, stampOf(event)),
    }),
    RequestNeedNamed: (row, event) => ({ ...row, need: { ...event.data, stamp: stampOf(event) } }),
    RequestTaken: answered('in research'),
    RequestAccepted: answered('accepted'),
    RequestCountered: answered('countered'),
    RequestConditioned: answered('conditioned'),
    RequestDeclined: answered('declined'),
    AnswerSupported: (row, event) => ({
      ...row,
      answers: row.answers.map((answer) =>
        answer.stamp.event === event.data.answer && 'evidence' in answer
          ? {
              ...answer,
              supported: [...(answer.supported ?? []), { ...event.data, stamp: stampOf(event) }],
            }
          : answer,
      ),
    }),
    AnswerAgreed: answered('agreed'),
    RequestRepeated: answered('asked again'),
    RequestWithdrawn: answered('withdrawn'),
    DeliveryMoved: answered('moved'),
    RequestDelivered: answered('delivered'),
    RequestOutcomeTold: (row, event) => ({
      ...row,
      outcomes: [...row.outcomes, { ...event.data, stamp: stampOf(event) }],
    }),
  }),
}

/** Nothing more is expected of anybody. */
export const isOver = ({ state: { is } }: RequestRow): boolean =>
  is === 'declined' || is === 'withdrawn' || is === 'delivered'
