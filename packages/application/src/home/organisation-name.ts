import { refOf } from '@lockstep/domain'
import { namedAfter, nameIn } from '@lockstep/projections'
import type { Home } from './home.ts'

/**
 * What an organisation is called: as somebody named it, or else after its first two people, as far as their names can still
 * be read. Undefined where nothing is founded.
 */
export async function organisationName(home: Home): Promise<string | undefined> {
  const state = await home.organisation()
  if (state.is === 'none') return undefined
  if (state.name !== undefined) return state.name
  const names: string[] = []
  for (const stream of await firstTwo(home)) {
    const events = await home.streams.recorded(stream)
    names.push(nameIn(refOf(stream).id, events, (mark) => home.codec.open(mark)))
  }
  return namedAfter(names)
}

async function firstTwo({ log }: Home): Promise<string[]> {
  const streams = new Set<string>()
  for await (const page of log.readAll())
    for (const { stream } of page) {
      if (refOf(stream).noun === 'person') streams.add(stream)
      if (streams.size === 2) return [...streams]
    }
  return [...streams]
}
