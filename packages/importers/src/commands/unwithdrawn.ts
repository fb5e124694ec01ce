import { type Id, type Ref, streamOf } from '@lockstep/domain'

/** How records that an import tells of get their ids. */
export interface Naming {
  /** The id of what derives from these parts at this time. */
  readonly derive: (time: Date, ...parts: readonly string[]) => Id
  /** The streams of an earlier import whose first event was withdrawn since: their items begin anew. */
  readonly withdrawn: ReadonlySet<string>
}

/** The id of a record: its generation is raised as often as it was withdrawn. */
export function unwithdrawn(
  { derive, withdrawn }: Naming,
  noun: Ref['noun'],
  time: Date,
  parts: readonly string[],
): Id {
  for (let generation = 0; ; generation += 1) {
    const id = derive(time, ...parts, String(generation))
    if (!withdrawn.has(streamOf({ noun, id }))) return id
  }
}
