import { NotYet, Refusal } from '@lockstep/domain'
import type { SentTimer, TimerCommand } from '@lockstep/projections'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import { execute } from './execute.ts'

/** Gives a policy's command. @throws where it can't be said what became of it. */
export async function sendTimer(
  home: Home,
  { command, ...rest }: TimerCommand,
): Promise<SentTimer> {
  try {
    const { position } = await execute(home, {
      name: command,
      giver: { by: 'timer' },
      source: 'timer',
      ...rest,
    })
    return { position }
  } catch (error) {
    if (error instanceof NotYet) return { waits: error.code }
    if (error instanceof Refusal || error instanceof RequestRefused) return { refused: error.code }
    throw error
  }
}
