import {
  effective,
  type LocalDate,
  lastDayOf,
  nouns,
  type PartnershipId,
  type RecordedOf,
  refOf,
  type SessionKind,
} from '@lockstep/domain'
import type { Home } from '../home/home.ts'

type SessionEvent = RecordedOf<typeof nouns.session.events>

/**
 * On which days a partnership has a session on record, planned or held, that did not come by import.
 * @returns of which kinds a partnership has held some on a day, the last of its days where one went on over several;
 * undefined where there is none, nor one planned
 */
export async function sessionDays({
  log,
  streams,
}: Pick<Home, 'log' | 'streams'>): Promise<
  (partnership: PartnershipId, day: LocalDate) => ReadonlySet<SessionKind> | undefined
> {
  const sessions = new Set<string>()
  for await (const page of log.readAll())
    for (const { stream, revision } of page)
      if (revision === 0 && refOf(stream).noun === nouns.session.name) sessions.add(stream)
  const days = new Map<string, Set<SessionKind>>()
  for (const stream of sessions) {
    const said = effective(await streams.recorded(stream)) as readonly SessionEvent[]
    const found = foundIn(said.filter(({ metadata }) => metadata.source !== 'import'))
    if (found === undefined) continue
    const held = days.get(found.day) ?? new Set()
    days.set(found.day, found.held ? held.add(found.kind) : held)
  }
  return (partnership, day) => days.get(`${partnership} ${day}`)
}

/** Whose it was and its last day, as that was said last, and its kind; undefined for one that did not take place. */
function foundIn(said: readonly SessionEvent[]) {
  let on: LocalDate | undefined
  let what: { partnership: PartnershipId; kind: SessionKind } | undefined
  let held = false
  for (const { type, data } of said) {
    if (type === 'SessionCalledOff') return undefined
    if (type === 'SessionPlanned' || type === 'SessionRecorded') what = data
    if (type === 'SessionHeld' || type === 'SessionRecorded') held = true
    if (type === 'SessionHeld') on = data.on
    else if ('on' in data && type !== 'SessionMissed') on = lastDayOf(data)
  }
  return what && { day: `${what.partnership} ${on}`, kind: what.kind, held }
}
