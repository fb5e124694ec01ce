import type { GoalState } from '@lockstep/domain'
import { begin, type Doing, on, pick } from './doing.ts'

const goal = ({ company, one }: Doing) => company.state('goal', one('goal') ?? '') as GoalState

/** A change that was proposed, or made, or none of this goal. */
function change(doing: Doing) {
  const state = goal(doing)
  const known =
    state.is === 'none'
      ? []
      : [...Object.keys(state.proposed), ...state.made.map(({ event }) => event)]
  return { change: pick(known, doing.which) ?? doing.company.id }
}

const owners = ({ by, whom }: Doing) => [...new Set([by, whom])]

export const goals = {
  proposeGoal: begin('ProposeGoal', (doing) => {
    const parent = doing.flag ? doing.one('goal') : undefined
    return {
      title: 'Grow',
      owners: owners(doing),
      target: 10,
      horizon: '2026-12-31',
      parents: parent === undefined ? [] : [parent],
      draft: doing.which % 5 === 0,
    }
  }),
  linkGoal: on('LinkGoal', (doing) => ({
    parent: pick(doing.company.all('goal'), doing.which + 1),
  })),
  unlinkGoal: on('UnlinkGoal', (doing) => {
    const state = goal(doing)
    const parent = state.is === 'none' ? undefined : state.parents[0]
    return { parent: parent ?? doing.company.id, reason: 'Reason' }
  }),
  agree: on('AgreeToGoal'),
  expect: on('StateExpectation', ({ which }) => ({ target: which, takenAs: 'stretch' })),
  nameNeed: on('NameNeed', { need: { none: 'Reason' } }),
  stateGoalProblem: on('StateGoalProblem', ({ which }) => ({
    problem: { statement: `Churn ${which % 2}`, evidence: [] },
  })),
  progress: on('ReportProgress', ({ which }) => ({ value: which, text: 'Text' })),
  reviseGoal: on('ReviseGoal', ({ which, flag }) =>
    flag ? { target: which, reason: 'Reason' } : { title: `Grow ${which % 3}`, editorial: true },
  ),
  proposeChange: on('ProposeGoalChange', ({ which }) => ({ target: which, reason: 'Reason' })),
  consent: on('ConsentToGoalChange', change),
  declineChange: on('DeclineGoalChange', (doing) => ({ ...change(doing), reason: 'Reason' })),
  applyChange: on('ApplyGoalChange', change),
  answerChange: on('AnswerGoalChange', (doing) => ({
    ...change(doing),
    answer: doing.flag ? 'consented' : 'was_agreed',
  })),
  checkReality: on('CheckReality', ({ which }) => ({
    assumptions: [{ text: 'Text' }],
    verdict: which % 2 === 0 ? 'out_of_reach' : 'within_reach',
    from: which % 5,
    counter: { target: which },
  })),
  answerCheck: on('AnswerRealityCheck', (doing) => {
    const state = goal(doing)
    const checks = state.is === 'none' ? [] : state.checks
    const check = pick(checks, doing.which)?.event ?? doing.company.id
    return { check, answer: doing.flag ? 'accepted' : 'disputed' }
  }),
  takeOn: on('TakeOnGoal'),
  achieve: on('AchieveGoal', { note: 'Note', value: 11 }),
  miss: on('MissGoal', { note: 'Note' }),
  abandon: on('AbandonGoal', { reason: 'Reason' }),
  reopenGoal: on('ReopenGoal', { reason: 'Reason' }),
}
