import {
  type Against,
  type Beside,
  type Entered,
  type Id,
  type NounName,
  type Ref,
  streamOf,
  type Viewer,
} from '@lockstep/domain'
import { entered } from '@lockstep/projections'
import type { Home } from '../home/home.ts'
import { emptyRecord, type StreamRecord } from '../home/record.ts'
import { existsFor } from './asked.ts'

export const partnershipsOf = (against: readonly Against[]): Ref[] =>
  against.flatMap((each) =>
    'of' in each ? [] : [{ noun: 'partnership' as const, id: each.partnership }],
  )

/** What a partnership has is looked at whole, whoever asks: only its members are told what is in their way. */
export async function loadSiblings(home: Home, held: readonly Against[]) {
  const states: unknown[] = []
  for (const each of held)
    for (const { id } of await home.siblings.of(each)) {
      const { life } = await home.streams.load(streamOf({ noun: each.noun, id }))
      states.push(life.state)
    }
  return states
}

/** The other streams that a decider asked for; one that doesn't exist for the viewer is as if there were none. */
export async function loadOthers(home: Home, refs: readonly Ref[], viewer: Viewer | undefined) {
  const loaded = new Map<string, StreamRecord>()
  for (const stream of refs.map(streamOf)) {
    const record = await home.streams.load(stream)
    const exists = viewer === undefined || (await existsFor(home, viewer, record))
    loaded.set(stream, exists ? record : emptyRecord(stream))
  }
  return loaded
}

/** What stands in a record that exists for the viewer, or in one of its entries. */
export async function besideIn(
  home: Home,
  others: ReadonlyMap<string, StreamRecord>,
  { of, entry }: Beside,
): Promise<Entered | undefined> {
  const stream = streamOf(of)
  const record = others.get(stream)
  if (record === undefined || record.revision < 0) return undefined
  const recorded = await home.streams.recorded(stream)
  const event = entry === undefined ? recorded[0] : recorded.find(({ id }) => id === entry)
  return event && entered(of, record.life.state, event)
}

export function found<S>(others: ReadonlyMap<string, StreamRecord>, noun: NounName, id: Id): S {
  const record = others.get(streamOf({ noun, id }))
  if (record === undefined) throw new Error(`the command does not say that it needs this ${noun}`)
  return record.life.state as S
}
