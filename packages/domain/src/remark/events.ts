import { z } from 'zod'
import { step } from '../kernel/event.ts'
import { PartnershipId, PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { Text } from '../kernel/text.ts'
import { beside } from './beside.ts'

const lane = 'conversations'

interface Said {
  readonly text?: unknown
  readonly words?: unknown
}

const saysItOnce = ({ text, words }: Said): boolean =>
  (text === undefined) !== (words === undefined)

/** What is said is as wide as what it is said beside: for whoever sees the record, or in words of those whose its own are. */
const saying = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject({ ...shape, text: Text.optional(), words: words().optional() })
    .refine(saysItOnce, { path: ['text'], message: 'is said once: for all, or in confidence' })

const said = { ...beside, by: PersonId, partnership: PartnershipId.optional() }

export const events = {
  RemarkMade: step('made a remark', saying(said), { lane, weight: 'low' }),
  QuestionAsked: step('asked a question', saying({ ...said, to: PersonId }), { lane }),
  QuestionAnswered: step('answered a question', saying({}), { lane }),
  /** It needs no answer any more. */
  QuestionWithdrawn: step('took a question back', z.strictObject({}), { lane, weight: 'low' }),
} as const
