import { type Recorded, type Ref, refOf } from '@lockstep/domain'

/** A record that changed. */
export interface Touched extends Ref {
  /** The acts that changed it: each the first event of a command, or of the one that led to it. */
  readonly acts: readonly string[]
  /** Somebody's words in it were erased: nobody may go on reading them. */
  readonly erased?: true
}

/** What events changed, each record once: those of the streams named beside an event. */
export function touchedBy(
  written: readonly { readonly event: Recorded; readonly streams: readonly string[] }[],
): Touched[] {
  const acts = new Map<string, Set<string>>()
  const erased = new Set<string>()
  for (const { event, streams } of written) {
    const act = event.metadata.correlationId ?? event.id
    for (const stream of streams) {
      acts.set(stream, (acts.get(stream) ?? new Set()).add(act))
      if (event.type === 'PersonErased') erased.add(stream)
    }
  }
  return [...acts].map(([stream, by]) => ({
    ...refOf(stream),
    acts: [...by],
    ...(erased.has(stream) ? { erased: true as const } : {}),
  }))
}
