import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void

/**
 * Clears away what preparing a measurement left, so that none of it is counted. A full collection
 * would also throw out compiled code.
 */
export function collectGarbage(): void {
  // What survives twice is old, and no longer copied.
  collect({ type: 'minor' })
  collect({ type: 'minor' })
}
