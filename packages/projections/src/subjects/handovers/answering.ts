import type { PersonId } from '@lockstep/domain'
import type { HandoverAnswer, HandoverRow } from '../../folds/handovers.ts'
import { type Action, button, form } from '../../telling/waiting.ts'
import { unsettledBy } from './agreement.ts'
import type { HandoverItem } from './items.ts'

/** What the successor may make of an item. */
export const answeringOf = ({ id }: HandoverRow, { of }: HandoverItem): Action[] => [
  button('Accept', 'AnswerHandoverItem', { id, of, taken: 'accepted' }),
  form('Renegotiate', 'AnswerHandoverItem', { id, of, taken: 'renegotiated' }),
  form('Drop', 'AnswerHandoverItem', { id, of, taken: 'dropped' }),
]

/** What somebody whom it concerns may say to that; nothing, once they have. */
export const settlingOf = (
  { id }: HandoverRow,
  answer: HandoverAnswer,
  person: PersonId,
): Action[] =>
  unsettledBy(answer).includes(person)
    ? [
        button('I agree', 'SettleHandoverItem', { id, item: answer.id, agrees: true }),
        form('I don’t', 'SettleHandoverItem', { id, item: answer.id, agrees: false }),
      ]
    : []
