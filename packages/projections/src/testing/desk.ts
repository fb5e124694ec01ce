import { eventTypes } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { policies } from '../engine/policies/policies.ts'
import { type Applied, applyEvents, type Desk, erasedIn } from '../engine/runner/apply.ts'
import { Foldings } from '../engine/runner/foldings.ts'
import { ReadStore } from '../engine/store/read-store.ts'
import { folds } from '../folds/folds.ts'
import type { AnyFold } from '../view/fold.ts'
import type { MemoryLog } from './memory-log.ts'
import type { Seals } from './seals.ts'

/** A desk with a store of its own. */
export function deskOf(
  log: MemoryLog,
  seals: Seals,
  file = ':memory:',
  also: AnyFold[] = [],
  made: readonly AnyFold[] = folds,
): Desk {
  const store = new ReadStore(file)
  const foldings = new Foldings(store, [...made, ...also], policies)
  store.transaction(() => foldings.settle(store.checkpoint.get() === undefined))
  return { store, foldings, log: log.id, openMark: seals.open }
}

/** Applies events as the runner does: keys first. */
export function applied(
  desk: Desk,
  seals: Seals,
  events: readonly RecordedEvent[],
): Applied | undefined {
  for (const person of erasedIn(events)) seals.erase(person)
  return applyEvents(desk, events)
}

/** What a store looks like that was made from the whole log at once. */
export function rebuilt(
  log: MemoryLog,
  seals: Seals,
  also: AnyFold[] = [],
  made: readonly AnyFold[] = folds,
): string {
  const desk = deskOf(log, seals, ':memory:', also, made)
  applied(desk, seals, log.events)
  const dump = desk.store.dump()
  desk.store.close()
  return dump
}

/** A fold that throws after some events: what a crash in the middle of a transaction leaves behind. */
export function crashing(): { readonly fold: AnyFold; after: number } {
  const bomb = {
    after: Number.POSITIVE_INFINITY,
    fold: {
      name: 'crashing',
      noun: 'decision' as const,
      version: 1,
      initial: (id: string) => ({ id }),
      on: Object.fromEntries(
        eventTypes.map((type) => [
          type,
          (row: unknown) => {
            bomb.after -= 1
            if (bomb.after < 0) throw new Error('the power went out')
            return row
          },
        ]),
      ),
      reach: ({ id }: { readonly id: string }) => ({ record: id }),
    },
  }
  return bomb
}
