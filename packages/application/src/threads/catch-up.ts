import { setTimeout as pause } from 'node:timers/promises'
import type { Runner } from '@lockstep/projections'

/** Milliseconds. The store may be away for a while. */
const ASK_AGAIN_AFTER = 500

/** Resolves once projections have taken in all that was recorded when this was called. */
export async function catchUp(runner: Runner): Promise<void> {
  while (!(await isUpToDate(runner))) await pause(ASK_AGAIN_AFTER)
}

/** False where the store could not be asked. */
async function isUpToDate(runner: Runner): Promise<boolean> {
  try {
    await runner.upToDate()
    return true
  } catch {
    return false
  }
}
