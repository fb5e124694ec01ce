// A process of its own that appends to hot streams until it has done its share or is killed, and tells of each
// append before it asks and after it was answered.
import { type Expected, openEventLog, RevisionConflict } from '../src/index.ts'
import { all, event } from './events.ts'

const [address = '', share = '0', streams = '1'] = process.argv.slice(2)
const log = await openEventLog(address)
const tell = (message: Told) => process.send?.(message)

/** What the writer tells its parent. */
export type Told =
  | { readonly asks: string; readonly stream: string; readonly expected: Expected }
  | { readonly acknowledged: string; readonly revision: number }

async function endOf(stream: string): Promise<Expected> {
  return (await all(log.read(stream))).at(-1)?.revision ?? 'none'
}

async function write(n: number): Promise<void> {
  const stream = `goal-${n % Number(streams)}`
  const one = event(n)
  for (let expected = await endOf(stream); ; expected = await endOf(stream)) {
    tell({ asks: one.id, stream, expected })
    try {
      const { revision } = await log.append(stream, [one], expected)
      tell({ acknowledged: one.id, revision })
      return
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error
    }
  }
}

for (let n = 0; n < Number(share); n += 8) {
  await Promise.all(Array.from({ length: 8 }, (_, k) => write(n + k)))
}
await log.close()
process.disconnect()
