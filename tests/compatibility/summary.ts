import type { Home } from '@lockstep/application'
import {
  effective,
  isMending,
  isSealed,
  lifeOf,
  type Marked,
  nounNamed,
  type Recorded,
  refOf,
} from '@lockstep/domain'
import { changeMarked } from '@lockstep/projections'

/** What a log says, for people: each record in the order of its first event, its state, and the entries that count. */
export async function summaryOf(home: Home): Promise<string> {
  const streams = new Set<string>()
  for await (const page of home.log.readAll()) for (const { stream } of page) streams.add(stream)
  const records: string[] = []
  for (const stream of streams)
    records.push(recordOf(home, stream, await home.streams.recorded(stream)))
  return `${records.join('\n\n')}\n`
}

function recordOf(home: Home, stream: string, recorded: readonly Recorded[]): string {
  const { noun } = refOf(stream)
  const { state } = lifeOf(nounNamed(noun), recorded)
  const entries = effective(recorded).map((event) => entryOf(home, event))
  const mended = recorded
    .filter(isMending)
    .map(
      ({ type, data: { reason, words } }) =>
        `  ${type}: ${reason ?? JSON.stringify(openedIn(home, words))}`,
    )
  return [`${noun}, ${state.is}`, ...entries, ...mended].join('\n')
}

const openedIn = ({ codec }: Home, mark: Marked<unknown> | undefined): unknown =>
  mark !== undefined && isSealed(mark) ? (codec.open(mark) ?? 'erased') : undefined

function entryOf(home: Home, { type, data, metadata }: Recorded): string {
  const said: string[] = []
  changeMarked(type, data as Record<string, unknown>, (mark, path) => {
    const value = isSealed(mark as Marked<unknown>) ? home.codec.open(mark as never) : undefined
    said.push(`${path.slice(1)} ${value === undefined ? 'erased' : JSON.stringify(value)}`)
    return mark
  })
  const { title, name } = data as { title?: unknown; name?: unknown }
  const named = [title, name].find((text) => typeof text === 'string')
  const words = [...(named === undefined ? [] : [JSON.stringify(named)]), ...said]
  return [`  ${metadata.occurredAt} ${type}`, ...words].join(', ')
}
