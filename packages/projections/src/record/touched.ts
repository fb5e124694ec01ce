import { type Recorded, type Ref, refOf } from '@lockstep/domain'

/** A record that changed. */
export interface Touched extends Ref {
  /** The acts that changed it: each the first event of a command, or of the one that led to it. */
  readonly acts: readonly string[]
}

/** What events changed, each record once: those of the streams named beside an event. */
export function touchedBy(
  written: readonly { readonly event: Recorded; readonly streams: readonly string[] }[],
): Touched[] {
  const acts = new Map<string, Set<string>>()
  for (const { event, streams } of written) {
    const act = event.metadata.correlationId ?? event.id
    for (const stream of streams) acts.set(stream, (acts.get(stream) ?? new Set()).add(act))
  }
  return [...acts].map(([stream, by]) => ({ ...refOf(stream), acts: [...by] }))
}
