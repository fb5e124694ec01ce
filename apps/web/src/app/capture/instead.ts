import { comesRound } from '../../forms/sentence/rhythm-in.ts'
import { listed } from '../../words/figures.ts'
import { NOT_FOR_ONESELF, type Speaking, type Told } from './deeds.ts'
import { feedbackTold } from './feedback-told.ts'

/** What is to be known of a sentence that can't be recorded as it stands, and what can be recorded instead, or first. */
export interface Unfit {
  readonly says?: string
  readonly does?: string
  readonly instead?: Told
}

/** What can be founded first, where whoever says it shares no partnership with those it is with. */
export const foundedFirst = (me: string, others: readonly string[]): Unfit => ({
  does: `Found a partnership with ${listed(others)}`,
  instead: { command: 'FoundPartnership', sentence: `with ${[me, ...others].join(' and ')}` },
})

/** What is to be known where somebody says to themselves what is said to others, and what they can record instead. */
export function fitsOneself(command: string, what: string): Unfit | undefined {
  switch (command) {
    case 'GiveFeedback':
      return {
        says: 'Feedback is given to somebody else. What you would like to hear of yourself, you can ask for.',
        does: 'Ask somebody for feedback',
        instead: {
          command: 'MakeRequest',
          sentence: ['feedback', what].filter(Boolean).join(': '),
        },
      }
    case 'MakeRequest':
      return {
        says: 'You ask somebody else. What you will do yourself, you can promise.',
        does: 'Promise it to somebody',
        instead: { command: 'MakeCommitment', sentence: what },
      }
    case 'MakeCommitment':
      return { says: NOT_FOR_ONESELF }
    default:
      return undefined
  }
}

const FEEDBACK = /\b(?:give|giving|gave)\b.*\bfeedback\b/i

/** Feedback that somebody would put where all of them read it: "I will give Noor hard feedback: too slow". */
export const readByAll = (
  command: string,
  sentence: string,
  speaking: Speaking,
): Unfit | undefined =>
  (command === 'MakeCommitment' || command === 'RaiseTopic') && FEEDBACK.test(sentence)
    ? {
        says: 'Others read this too. Feedback is read by the two of you alone.',
        does: 'Give feedback instead',
        instead: feedbackTold(sentence, speaking) ?? { command: 'GiveFeedback', sentence },
      }
    : undefined

/** What a sentence records instead: of a session that comes round the rhythm, of one that is over that it was held. */
export function insteadOf(
  command: string,
  { sentence, on, today }: { sentence: string; on: unknown; today: string },
): string | undefined {
  if (command !== 'PlanSession' && command !== 'RecordSession') return undefined
  if (comesRound(sentence)) return 'AgreeCadence'
  if (typeof on !== 'string') return undefined
  if (command === 'PlanSession') return on < today ? 'RecordSession' : undefined
  return on > today ? 'PlanSession' : undefined
}
