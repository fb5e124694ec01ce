import { begin, type Doing, on, pick } from './doing.ts'

/** About a goal or a decision, most often one that exists for everybody. */
function about({ one, which }: Doing) {
  const noun = which % 2 === 0 ? ('goal' as const) : ('decision' as const)
  const id = which % 3 === 0 ? one(noun) : undefined
  return id === undefined ? [] : [{ noun, id }]
}

export const feedback = {
  giveFeedback: begin('GiveFeedback', (doing) => {
    const older = doing.flag ? doing.one('feedback') : undefined
    return {
      to: doing.whom,
      kind: pick(['hard', 'direct', 'appreciation'], doing.which),
      title: 'Title',
      text: 'Words',
      about: about(doing),
      ...(older === undefined ? {} : { replaces: older }),
    }
  }),
  acknowledge: on('AcknowledgeFeedback'),
  readFeedbackAnew: on('ReadFeedbackAnew'),
  acceptFeedback: on('AcceptFeedback', { answer: 'Yes', commitment: 'I will' }),
  declineFeedback: on('DeclineFeedback', { reason: 'No' }),
  answerFollowUp: on('AnswerFollowUp', ({ which, flag }) => ({
    difference: pick(['seen', 'partly', 'not_yet'], which),
    helping: flag,
    note: 'Note',
  })),
  closeFeedback: on('CloseFeedback'),
  reopenFeedback: on('ReopenFeedback', { reason: 'Reason' }),
}
