import { constants } from 'node:os'

/** Milliseconds that a server takes to stop at the longest: whoever stops it, a container say, kills it soon after. */
const LONGEST = 1_700

/**
 * Ends the process some time after it was told to stop, also where a store that is away keeps it waiting. Nothing that was
 * acknowledged is lost by that: what isn't closed by then is as after a crash.
 */
export function stopInTime(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => {
        console.warn('Stopped without waiting any longer for what did not answer.')
        process.exit(128 + constants.signals[signal])
      }, LONGEST).unref()
    })
}
