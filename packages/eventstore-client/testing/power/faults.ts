import { anyFate, PoweredDisk } from './cuts.ts'
import type { Order } from './disk.ts'
import { foundIn } from './found.ts'
import type { Recording } from './recording.ts'

/** What is wrong with what is found, where the power was cut somewhere during a recording, so many times. */
export async function faultsAfterCuts(recording: Recording, cuts: number): Promise<string[]> {
  const { orders } = recording
  const at = Array.from({ length: cuts }, () => Math.floor(Math.random() * (orders.length + 1)))
  const disk = new PoweredDisk()
  const faults: string[] = []
  let given = 0
  for (const cut of at.sort((one, other) => one - other)) {
    for (; given < cut; given += 1) disk.take(orders[given] as Order)
    const fate = anyFate()
    const found = await foundIn(disk.cut(fate)).catch(String)
    const wrong = typeof found === 'string' ? [found] : [...faultsIn(found, recording, cut)]
    faults.push(
      ...wrong.map(
        (fault) => `after ${cut} of ${orders.length} orders, the rest ${fate}: ${fault}`,
      ),
    )
  }
  return faults
}

function* faultsIn(found: readonly string[], recording: Recording, cut: number): Generator<string> {
  const { appends, acknowledged } = recording
  const told = acknowledged.filter(({ orders }) => orders <= cut).map(({ events }) => events)
  const most = Math.max(0, ...told)
  if (found.length < most) yield `${found.length} of ${most} events are there`
  const rest = appends.flat()
  if (found.some((id, n) => id !== rest[n])) yield 'it is another event, or in another order'
  if (!endsOf(appends).has(found.length)) yield 'an append is there by half'
}

/** After how many events an append ends. */
function endsOf(appends: Recording['appends']): ReadonlySet<number> {
  const ends = new Set([0])
  let end = 0
  for (const { length } of appends) {
    end += length
    ends.add(end)
  }
  return ends
}
