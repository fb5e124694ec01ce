import {
  type EventId,
  effective,
  eventDefinition,
  type Instant,
  later,
  type Recorded,
} from '@lockstep/domain'

/** Up to when events count: by when they happened, or by when the source of what was imported had them. */
export interface Until {
  readonly happened?: Instant | undefined
  readonly held?: Instant | undefined
}

/**
 * The events of a stream that count, mended, in order, up to a moment where one is given.
 * @param recorded in the order of the log.
 */
export function counting(recorded: readonly Recorded[], until: Until = {}): readonly Recorded[] {
  const { happened, held } = until
  const mended = effective(recorded)
  const past = happened === undefined ? mended : mended.filter(({ at }) => at <= happened)
  return held === undefined ? past : heldBy(past, held)
}

/** Where each event of a stream counts as having happened: by its last correction, also where it was withdrawn since. */
export const placesIn = (recorded: readonly Recorded[]): ReadonlyMap<EventId, Instant> =>
  new Map(
    effective(recorded.filter(({ type }) => type !== 'RecordWithdrawn')).map(({ id, at }) => [
      id,
      at,
    ]),
  )

/** The stored events of a stream that count, each where it counts: in the order of the log, mendings among them. */
export function storedUntil(recorded: readonly Recorded[], until: Until): readonly Recorded[] {
  const places = placesIn(recorded)
  return recorded.filter(({ id, at, metadata }) =>
    counts({ at: places.get(id) ?? at, metadata }, until),
  )
}

/** Whether an event counts by itself, whatever it follows. */
export function counts(event: Dated, { happened, held }: Until): boolean {
  if (happened !== undefined && event.at > happened) return false
  return held === undefined || heldFrom(event) <= held
}

type Dated = Pick<Recorded, 'at' | 'metadata'>

/** From when the source of what was imported had it; all else from when it happened. */
const heldFrom = ({ at, metadata: { heldAt = at } }: Dated): Instant => later(at, heldAt)

/** No step of a life counts before the one that it follows does. */
function heldBy(events: readonly Recorded[], held: Instant): readonly Recorded[] {
  let lastStep: Instant = ''
  return events.filter((event) => {
    const from = later(lastStep, heldFrom(event))
    if (eventDefinition(event.type)?.standing !== 'fact') lastStep = from
    return from <= held
  })
}
