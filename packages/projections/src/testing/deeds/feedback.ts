import { addDays, type FeedbackState, type Id, localDate } from '@lockstep/domain'
import { begin, type Doing, on, pick } from './doing.ts'

/** About a goal or a decision, most often one that exists for everybody. */
function about({ one, which }: Doing) {
  const noun = which % 2 === 0 ? ('goal' as const) : ('decision' as const)
  const id = which % 3 === 0 ? one(noun) : undefined
  return id === undefined ? [] : [{ noun, id }]
}

const stateOf = ({ company, one }: Doing) =>
  company.state('feedback', one('feedback') ?? '') as FeedbackState

const disclosures = (doing: Doing) => {
  const state = stateOf(doing)
  return state.is === 'none' ? [] : state.disclosures
}

/** Somebody who is not of the two, where there is one. */
function third(doing: Doing) {
  const state = stateOf(doing)
  const two = state.is === 'none' ? [] : [state.from, state.to]
  const others = doing.company.all('person').filter((person) => !two.includes(person))
  return [pick(others, doing.which) ?? doing.by]
}

/** The other of the two agrees. */
function agreeToAs(doing: Doing, id: Id, { offer, by }: { offer: Id; by: Id }): void {
  const state = stateOf(doing)
  if (state.is === 'none') return
  const other = by === state.from ? state.to : state.from
  doing.company.attempt(other, 'AgreeToDisclosure', { id, offer })
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
  acceptFeedback: on('AcceptFeedback', { answer: 'Yes', commitment: 'I will' }),
  declineFeedback: on('DeclineFeedback', { reason: 'No' }),
  answerFollowUp: on('AnswerFollowUp', ({ which, flag }) => ({
    difference: pick(['seen', 'partly', 'not_yet'], which),
    helping: flag,
    note: 'Note',
  })),
  closeFeedback: on('CloseFeedback'),
  reopenFeedback: on('ReopenFeedback', { reason: 'Reason' }),
  offerDisclosure: on('OfferDisclosure', (doing) => ({
    to: third(doing),
    until: addDays(localDate(doing.company.now, 'Europe/Amsterdam'), doing.flag ? 90 : 20),
  })),
  agreeToDisclosure: (doing: Doing) => {
    const [offer] = disclosures(doing)
    const id = doing.one('feedback')
    if (id !== undefined && offer !== undefined) agreeToAs(doing, id, offer)
  },
  takeBack: on('TakeBackDisclosure', (doing) => ({
    offer: disclosures(doing)[0]?.offer ?? doing.company.id,
  })),
}
