import {
  type Instant,
  isLetIn,
  later,
  localDate,
  maySee,
  type OrganisationState,
  type PersonId,
  type PersonState,
  reachOfSession,
  rolesOf,
  streamOf,
  type Viewer,
  type Zone,
} from '@lockstep/domain'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import { reachOf, type StreamRecord } from '../home/record.ts'
import { facilitationsAround } from './facilitating.ts'
import { zoneOf } from './situation.ts'
import { commandViewer } from './viewer.ts'
import { type Request, speakerOf } from './write.ts'

/** Who asks to write a record, and in which organisation, at which moment. */
export interface Asked {
  readonly organisation: OrganisationState
  readonly zone: Zone
  readonly now: Instant
  /** Undefined for the clock, and before there is an organisation. */
  readonly viewer: Viewer | undefined
}

/** Whether a record exists for a viewer, or does once it is begun; one that is kept beside others, if all of them do. */
export async function existsFor(
  home: Home,
  viewer: Viewer,
  record: StreamRecord,
  input?: unknown,
): Promise<boolean> {
  const reach = reachOf(record, input)
  if (reach.of === undefined) return maySee(viewer, record.noun, reach)
  if (!isLetIn(viewer, reach)) return false
  for (const ref of reach.of) {
    const beside = await home.streams.load(streamOf(ref))
    if (beside.revision < 0 || !(await existsFor(home, viewer, beside))) return false
  }
  return true
}

/**
 * Everything as `streams.latest` was last waited for.
 *
 * @param asked what is asked of the record, and whether it begins with that.
 * @throws RequestRefused `UnknownRecord` where the record doesn't exist for who asks, `StaleRevision` where it has changed
 *   since they saw it.
 */
export async function askedOf(
  home: Home,
  { giver, ifMatch }: Pick<Request, 'giver' | 'ifMatch'>,
  record: StreamRecord,
  asked: {
    readonly input?: unknown
    readonly creates?: boolean
    /** Holds it against who would begin the record, and has a part here: what isn't there yet hides nothing from them. */
    readonly mayBegin?: (viewer: Viewer) => void
  } = {},
): Promise<Asked> {
  const person = (id: PersonId) => home.streams.state<PersonState>({ noun: 'person', id })
  const organisation = await home.streams.state<OrganisationState>({
    noun: 'organisation',
    id: home.id,
  })
  const zone = zoneOf(organisation)
  const now = later(home.clock.now(), record.recordedAt)
  if (giver.by === 'timer' || organisation.is === 'none')
    return { organisation, zone, now, viewer: undefined }

  const speaker = speakerOf(giver)
  const principal =
    speaker === giver.person ? undefined : { person: speaker, state: await person(speaker) }
  const self = await person(giver.person)
  const session = {
    today: localDate(now, zone),
    ...(giver.by === 'session' ? reachOfSession(giver) : {}),
  }
  const who = { person: giver.person, self, today: session.today }
  const around =
    self.is === 'member' ? [] : await facilitationsAround(home, who, record, asked.input)
  const viewer = {
    ...commandViewer(giver.person, self, organisation, session, principal),
    facilitates: around,
  }
  if (rolesOf(viewer).size > 0) asked.mayBegin?.(viewer)
  const there = asked.creates === true || record.revision >= 0
  if (!there || !(await existsFor(home, viewer, record, asked.input)))
    throw new RequestRefused('UnknownRecord', 'There is no such record.')
  if (ifMatch !== undefined && ifMatch !== record.revision)
    throw new RequestRefused(
      'StaleRevision',
      asked.creates === true
        ? 'Nothing was there to be seen before this begins it: leave If-Match out.'
        : 'The record has changed since you saw it.',
    )
  return { organisation, zone, now, viewer }
}
