import { addDays, localDate } from '@lockstep/domain'
import { begin, type Doing, on } from './doing.ts'

const dayIn = ({ company }: Doing, days: number) =>
  addDays(localDate(company.now, 'Europe/Amsterdam'), days)

/** For all, or in confidence. */
const worded = ({ flag }: Doing) => (flag ? { title: 'Title' } : { words: 'Words' })

const two = (doing: Doing) => {
  const partnership = doing.which % 3 === 0 ? doing.one('partnership') : undefined
  return { to: doing.whom, ...(partnership === undefined ? {} : { partnership }) }
}

export const commitments = {
  makeCommitment: begin('MakeCommitment', (doing) => ({
    ...two(doing),
    ...worded(doing),
    dueOn: dayIn(doing, doing.which % 5),
  })),
  tellBadNews: on('TellBadNews', { note: 'Words' }),
  finishCommitment: on('FinishCommitment', ({ flag }) => (flag ? { note: 'Words' } : {})),
  confirmCommitment: on('ConfirmCommitment', (doing) => ({
    ...(doing.flag ? { on: dayIn(doing, -(doing.which % 3)) } : {}),
    note: 'Words',
  })),
  missCommitment: on('MissCommitment', { note: 'Words' }),
  releaseCommitment: on('ReleaseCommitment', { reason: 'Reason' }),
  releaseInTheirPlace: on('ReleaseInTheirPlace', { reason: 'Reason' }),
  raiseTopic: begin('RaiseTopic', (doing) => ({
    partnership: doing.one('partnership') ?? doing.company.id,
    ...worded(doing),
    ...(doing.which % 2 === 0 ? { meetingOn: dayIn(doing, 3) } : {}),
  })),
  carryTopicOver: on('CarryTopicOver', (doing) =>
    doing.flag ? { meetingOn: dayIn(doing, 7) } : {},
  ),
  discussTopic: on('DiscussTopic', { note: 'Words' }),
  dropTopic: on('DropTopic', { reason: 'Reason' }),
  askForConversation: begin('AskForConversation', (doing) => ({
    ...two(doing),
    topic: 'Words',
    neededBy: dayIn(doing, doing.which % 5),
  })),
  holdConversation: on('HoldConversation', { note: 'Words' }),
  recordTalk: begin('RecordTalk', two),
}
