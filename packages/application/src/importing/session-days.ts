import {
  effective,
  type LocalDate,
  lastDayOf,
  nouns,
  type PartnershipId,
  type RecordedOf,
  refOf,
} from '@lockstep/domain'
import type { Home } from '../home/home.ts'

type SessionEvent = RecordedOf<typeof nouns.session.events>

/**
 * On which days a partnership has a session on record, planned or held, that did not come by import.
 * @returns whether a partnership has one on a day: the last of its days, where it went on over several
 */
export async function sessionDays({
  log,
  streams,
}: Pick<Home, 'log' | 'streams'>): Promise<
  (partnership: PartnershipId, day: LocalDate) => boolean
> {
  const sessions = new Set<string>()
  for await (const page of log.readAll())
    for (const { stream, revision } of page)
      if (revision === 0 && refOf(stream).noun === nouns.session.name) sessions.add(stream)
  const days = new Set<string>()
  for (const stream of sessions) {
    const said = effective(await streams.recorded(stream)) as readonly SessionEvent[]
    const day = dayIn(said.filter(({ metadata }) => metadata.source !== 'import'))
    if (day !== undefined) days.add(day)
  }
  return (partnership, day) => days.has(`${partnership} ${day}`)
}

/** Whose it was, and its last day as that was said last; undefined for one that did not take place. */
function dayIn(said: readonly SessionEvent[]): string | undefined {
  let [partnership, on]: (string | undefined)[] = []
  for (const { type, data } of said) {
    if (type === 'SessionCalledOff') return undefined
    if (type === 'SessionPlanned' || type === 'SessionRecorded') partnership = data.partnership
    if (type === 'SessionHeld') on = data.on
    else if ('on' in data && type !== 'SessionMissed') on = lastDayOf(data)
  }
  return partnership === undefined ? undefined : `${partnership} ${on}`
}
