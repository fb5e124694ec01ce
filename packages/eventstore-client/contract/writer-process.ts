// A process of its own that appends to hot streams until it has done its share or is killed, and tells of each
// append before it asks and after it was answered.
import { type Expected, openEventLog, RevisionConflict } from '../src/index.ts'
import { event } from './events.ts'

const [address = '', share = '0', streams = '1'] = process.argv.slice(2)
const log = await openEventLog(address)
const tell = (message: Told) => process.send?.(message)

/** What the writer tells its parent. */
export type Told =
  | { readonly asks: string; readonly stream: string; readonly expected: Expected }
  | { readonly acknowledged: string; readonly revision: number }

/** Where the streams ended when this process last heard of them. */
const ends = new Map<string, Expected>()

async function write(n: number): Promise<void> {
  const stream = `goal-${n % Number(streams)}`
  const one = event(n)
  for (;;) {
    const expected = ends.get(stream) ?? 'none'
    tell({ asks: one.id, stream, expected })
    try {
      const { revision } = await log.append(stream, [one], expected)
      ends.set(stream, revision)
      tell({ acknowledged: one.id, revision })
      return
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error
      ends.set(stream, error.actual)
    }
  }
}

const SIDE_BY_SIDE = 8
for (let n = 0; n < Number(share); n += SIDE_BY_SIDE) {
  const length = Math.min(SIDE_BY_SIDE, Number(share) - n)
  await Promise.all(Array.from({ length }, (_, k) => write(n + k)))
}
await log.close()
process.disconnect()
