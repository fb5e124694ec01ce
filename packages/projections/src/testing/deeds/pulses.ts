import { mayCallOff, type PulseState } from '@lockstep/domain'
import { type Doing, pick } from './doing.ts'

/** One of the partnerships, by one of its members. */
function callPulse(doing: Doing): void {
  const { company, one, which } = doing
  const partnership = one('partnership')
  if (partnership === undefined) return
  const state = company.state('partnership', partnership) as { members?: readonly string[] }
  const by = pick(state.members ?? [], which) ?? doing.by
  company.attempt(by, 'CallPulse', { partnership }, doing.when)
}

const scores = (n: number) => ({
  ability: 1 + (n % 7),
  integrity: 1 + (n % 5),
  benevolence: 1 + (n % 3),
  reliance: n % 2 === 0 ? null : 4,
  disclosure: null,
})

/** One of the ratings that are asked for, given by whom it is asked. */
function answerPulse(doing: Doing): void {
  const { company, one, which, flag } = doing
  const id = one('pulse')
  if (id === undefined) return
  const state = company.state('pulse', id) as PulseState
  const rating = state.is === 'none' ? undefined : pick(state.ratings, which)
  if (rating === undefined) return
  const entry = pick(company.log.events, which)
  const because = flag && entry !== undefined ? [{ event: entry.id, share: 0.5 }] : []
  const input = { id, to: rating.to, scores: scores(2 * which + 1), because }
  company.attempt(rating.from, 'AnswerPulse', input)
}

/** By who called it, or by one whom it asks where a charter did. */
function callOffPulse({ company, one, flag }: Doing): void {
  const id = one('pulse')
  if (id === undefined) return
  const [by] = mayCallOff(company.state('pulse', id) as PulseState)
  const why = flag ? { reason: 'One is running already' } : {}
  if (by !== undefined) company.attempt(by, 'CallOffPulse', { id, ...why })
}

export const pulses = { callPulse, answerPulse, callOffPulse }
