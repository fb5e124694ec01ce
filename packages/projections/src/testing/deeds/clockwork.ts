import { commands, effective, instant, localDate, streamOf } from '@lockstep/domain'
import { policies } from '../../engine/policies/policies.ts'
import { foldRow } from '../../view/fold.ts'
import { type Timer, writtenBy } from '../../view/policy.ts'
import type { Company } from '../company.ts'
import { type Doing, pick } from './doing.ts'

const MINUTE = 60_000
/** The events without which there would be no company. */
const FOUNDING = 4

/** Everything that the policies want done by now, each once, and what they want done once that is recorded. */
export function fireTimers(company: Company): void {
  for (let before = -1; company.log.events.length > before; ) {
    before = company.log.events.length
    fireDue(company)
  }
}

function fireDue(company: Company): void {
  for (const timer of policies.flatMap((policy) => timersOf(company, policy))) {
    const { command, input, begins, setBy, dated, due } = timer
    const moment = 'at' in due ? due.at : `${due.day}T00:00:00.000Z`
    const isDue =
      'at' in due ? due.at <= company.now : due.day <= localDate(company.now, company.zone)
    if (!isDue || isDone(company, timer)) continue
    const occurredAt = dated === 'when due' && moment <= company.now ? { occurredAt: moment } : {}
    company.attempt('lockstep', command, input, {
      causationId: setBy,
      ...(begins === undefined ? {} : { recordId: begins }),
      ...occurredAt,
    })
  }
}

function timersOf(company: Company, policy: (typeof policies)[number]): readonly Timer[] {
  return company.all(policy.noun).flatMap((id) => {
    const events = effective(company.recorded(streamOf({ noun: policy.noun, id })))
    return events.length === 0 ? [] : policy.timers(foldRow(policy, id, events) as never)
  })
}

const isDone = (company: Company, timer: Timer): boolean =>
  company
    .recorded(streamOf({ noun: commands[timer.command].noun, id: writtenBy(timer) }))
    .some(({ type, metadata }) => type === timer.leaves && metadata.causationId === timer.setBy)

export const clockwork = {
  fireTimers: ({ company }: Doing) => fireTimers(company),
  /** Withdrawn, moved, or worded anew. */
  mend: ({ company, which, flag }: Doing) => {
    const event = pick(company.log.events.slice(FOUNDING), which)
    if (event === undefined) return
    const { actor, onBehalfOf } = JSON.parse(event.metadata)
    const to = instant(Date.parse(company.now) - (which % 900) * MINUTE)
    company.mend(event.stream, event.id, onBehalfOf ?? actor, {
      ...(flag ? { to } : {}),
      reworded: which % 3 === 0,
    })
  },
}
