import {
  type Instant,
  later,
  localDate,
  maySee,
  type OrganisationState,
  type Viewer,
  type Zone,
} from '@lockstep/domain'
import { RequestRefused } from './errors.ts'
import type { Home } from './home.ts'
import { reachOf, type StreamRecord } from './record.ts'
import { zoneOf } from './situation.ts'
import { commandViewer } from './viewer.ts'
import { type Giver, speakerOf } from './write.ts'

/** Who asks to write a record, and in which organisation, at which moment. */
export interface Asked {
  readonly organisation: OrganisationState
  readonly zone: Zone
  readonly now: Instant
  /** Undefined for the clock, and before there is an organisation. */
  readonly viewer: Viewer | undefined
}

/** @throws RequestRefused `UnknownRecord` where the record doesn't exist for who asks. */
export async function askedOf(
  home: Home,
  giver: Giver,
  record: StreamRecord,
  input?: unknown,
): Promise<Asked> {
  const organisation = await home.organisation()
  const zone = zoneOf(organisation)
  const now = later(home.clock.now(), record.recordedAt)
  if (giver.by === 'timer' || organisation.is === 'none')
    return { organisation, zone, now, viewer: undefined }

  const speaker = speakerOf(giver)
  const principal =
    speaker === giver.person ? undefined : { person: speaker, state: await home.person(speaker) }
  const self = await home.person(giver.person)
  const session = {
    today: localDate(now, zone),
    ...('wordsSince' in giver ? { wordsSince: giver.wordsSince } : {}),
  }
  const viewer = commandViewer(giver.person, self, organisation, session, principal)
  if (!maySee(viewer, record.noun, reachOf(record, input))) {
    throw new RequestRefused('UnknownRecord', 'There is no such record.')
  }
  return { organisation, zone, now, viewer }
}
