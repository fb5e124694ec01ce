import type { EventId, Id, PersonId, PulseReasons, PulseScores } from '@lockstep/domain'
import { pulseBegunBy, timerKey } from '@lockstep/projections'
import type { z } from 'zod'
import { idsOf } from '../writing/write.ts'
import type { Moment } from './calendar.ts'
import { type Step, step } from './step.ts'

/** Five answers in the order in which they are asked; a dash says that one cannot say: `6556-`. */
type Digits = string

type Said = readonly [about: PersonId, answers: Digits, because?: z.input<typeof PulseReasons>]

/** What somebody answered at one sitting. */
type Sitting = readonly [on: Moment, by: PersonId, said: readonly Said[]]

/** The pulses that a charter's cadence calls, the first by its agreement and each next by the one before. */
export function pulsesSince(agreement: EventId, count: number): Id[] {
  const pulses: Id[] = []
  for (let cause = agreement; pulses.length < count; cause = calledFor(cause)) {
    pulses.push(pulseBegunBy(cause))
  }
  return pulses
}

/** The event that calls a pulse, once the clock has come to it. */
function calledFor(cause: EventId): EventId {
  const begins = pulseBegunBy(cause)
  const key = timerKey({ setBy: cause, command: 'CallPulseInCadence', input: {}, begins })
  return idsOf({ giver: { by: 'timer' }, source: 'timer', key }).event(0)
}

/** The steps of a pulse. Its call and its openings follow from the clock and from the answers. */
export const answering = (id: Id | undefined, sittings: readonly Sitting[]): Step[] => {
  if (id === undefined) throw new Error('a pulse that nobody calls')
  return sittings.flatMap(([on, by, said]) =>
    said.map(([to, answers, because = []], n) =>
      step(minutesAfter(on, n), by, 'AnswerPulse', { id, to, scores: scoresIn(answers), because }),
    ),
  )
}

/** Each of a sitting's answers takes a minute. */
function minutesAfter(on: Moment, minutes: number): Moment {
  const [date = '', time = ''] = on.split(' ')
  const [hours = 0, first = 0] = time.split(':').map(Number)
  const at = [hours, first + minutes].map((part) => String(part).padStart(2, '0')).join(':')
  return `${date} ${at}` as Moment
}

function scoresIn(answers: Digits): PulseScores {
  const [ability, integrity, benevolence, reliance, disclosure] = [...answers].map((digit) =>
    digit === '-' ? null : Number(digit),
  )
  return {
    ability: ability ?? null,
    integrity: integrity ?? null,
    benevolence: benevolence ?? null,
    reliance: reliance ?? null,
    disclosure: disclosure ?? null,
  }
}
