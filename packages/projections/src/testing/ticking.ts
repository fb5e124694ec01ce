import { type Instant, NotYet, Refusal } from '@lockstep/domain'
import { type TimerCommand, TimerLoop } from '../engine/policies/timer-loop.ts'
import { LiveSource } from '../engine/views/live-source.ts'
import { folds } from '../folds/folds.ts'
import type { Company } from './company.ts'
import { running } from './running.ts'

/** A loop whose commands are decided by the domain, like everybody else's. */
export async function tickingOn(company: Company, { unreachable = 0 } = {}) {
  const { runner, store, stop } = await running(company)
  const sent: TimerCommand[] = []
  const loop = new TimerLoop({
    runner,
    live: new LiveSource(store, folds, company.seals.open),
    now: () => company.now,
    trouble: (error) => {
      throw error
    },
    send: async (command) => {
      if (unreachable > 0) {
        unreachable -= 1
        throw new Error('the log is away')
      }
      sent.push(command)
      const { occurredAt, causationId, recordId } = command
      try {
        company.give('lockstep', command.command, command.input, {
          occurredAt,
          causationId,
          ...(recordId === undefined ? {} : { recordId }),
        })
      } catch (error) {
        if (error instanceof NotYet) return { waits: error.code }
        if (error instanceof Refusal) return { refused: error.code }
        throw error
      }
      return { position: await company.log.head() }
    },
  })
  const at = async (moment: Instant) => {
    company.now = moment
    await loop.fire()
  }
  return { loop, store, runner, sent, at, stop }
}
