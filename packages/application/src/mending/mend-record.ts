import {
  checkDelegated,
  checkMaySpeak,
  effective,
  type Id,
  type Instant,
  isBeyondReach,
  isPersonal,
  type NounName,
  nounNamed,
  type PersonId,
  type Recorded,
  refOf,
  require,
  type Sealed,
  sealedIn,
  streamOf,
  type Viewer,
} from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { changeMarked, markedBy } from '@lockstep/projections'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import { checkMayChange, reachOf, type StreamRecord } from '../home/record.ts'
import { askedOf } from '../writing/asked.ts'
import type { CommandOutcome } from '../writing/command-request.ts'
import { actorOf, type Request, speakerOf, write } from '../writing/write.ts'
import { checkElsewhere } from './elsewhere.ts'
import { decideMending, type Mending } from './mend.ts'
import { withWhy } from './why.ts'

/** A correction says again all that the entry said. @throws Refusal `BeyondReach` */
function checkWithinReach(viewer: Viewer, entry: Recorded): void {
  changeMarked(entry.type, entry.data as Record<string, unknown>, (mark) => {
    require(!isBeyondReach(
      viewer,
      mark as Sealed,
    ), 'BeyondReach', 'Words from before you were let in again are closed to you.')
    return mark
  })
}

/**
 * What only the person can say only they mend; and what they worded themselves, in words that are theirs and another's: who
 * acts for them doesn't read these.
 */
function isForThePersonAlone({ type, data, metadata }: Recorded, by: PersonId | undefined) {
  const said = data as Readonly<Record<string, unknown>>
  const isWorded = [...sealedIn(type)].some((field) => said[field] !== undefined)
  return isPersonal(type) || (isWorded && metadata.actor !== by)
}

/** A request to mend one entry of a record. */
export interface MendingRequest extends Request {
  readonly noun: NounName
  readonly id: Id
  readonly mending: Mending
}

/** @throws what the policy refuses; the clock may take back its own. */
function checkMayMend(
  { giver, noun, mending }: MendingRequest,
  record: StreamRecord,
  entry: Recorded | undefined,
  viewer: Viewer | undefined,
): void {
  if (giver.by === 'timer') return
  if (viewer === undefined) throw new RequestRefused('UnknownRecord', 'There is no such record.')
  const giving = { speaker: speakerOf(giver), by: giver.by, ...reachOf(record) }
  checkDelegated(viewer, giving, entry !== undefined && isForThePersonAlone(entry, actorOf(giver)))
  if (giver.by === 'session') checkMaySpeak(viewer, nounNamed(noun))
  checkMayChange(viewer, record, mending.event)
  if (mending.kind === 'correct' && entry !== undefined) checkWithinReach(viewer, entry)
}

interface Sides {
  readonly before: readonly Recorded[]
  readonly after: readonly Recorded[]
}

/**
 * What an entry had other records marked with follows it. Withdrawn, it takes that along: what it had taken the place of
 * stands again. Put to another day, it has that happen then.
 */
async function mendMarks(home: Home, request: MendingRequest, sides: Sides): Promise<void> {
  const { noun, id, mending } = request
  const { event } = mending
  const withdraws = mending.kind === 'withdraw'
  const left = markedBy({ noun, id }, sides.after, event)
  for (const { stream, type, at: first } of markedBy({ noun, id }, sides.before, event)) {
    const at = left.find((each) => each.stream === stream && each.type === type)?.at
    if (!withdraws && (at === undefined || at === first)) continue
    await home.streams.latest(stream)
    const marks = effective(await home.streams.recorded(stream)).filter(
      (each) => each.type === type && each.metadata.causationId === event,
    )
    for (const mark of marks) await mendMark(home, request, mark, withdraws ? undefined : at)
  }
}

/** @param at when it happened, where it stands. */
async function mendMark(
  home: Home,
  { key, correlationId, mending: { event: causationId } }: MendingRequest,
  { id: event, stream }: Recorded,
  at: Instant | undefined,
): Promise<void> {
  await mendRecord(home, {
    ...refOf(stream),
    mending:
      at === undefined
        ? { kind: 'withdraw', event, reason: 'What had brought it about was withdrawn.' }
        : {
            ...{ kind: 'correct', event, changes: {}, occurredAt: at },
            reason: 'What had brought it about was put to another day.',
          },
    giver: { by: 'timer' },
    source: 'timer',
    key: at === undefined ? deriveFrom(event, 'withdrawn', event) : deriveFrom(key, 'moved', event),
    causationId,
    ...(correlationId === undefined ? {} : { correlationId }),
  })
}

/** @throws what `decideMending` throws, RequestRefused, or what the log throws. */
export async function mendRecord(home: Home, request: MendingRequest): Promise<CommandOutcome> {
  const { noun, id, mending, giver } = request
  const stream = streamOf({ noun, id })
  const asked = { body: mending, isSealed: true }
  const written = await write(home, request, stream, asked, async (record) => {
    const { viewer, now, zone } = await askedOf(home, request, record)
    const recorded = await home.streams.recorded(stream)
    const counting = effective(recorded)
    const found = counting.find((each) => each.id === mending.event)
    checkMayMend(request, record, found, viewer)
    const by = { speaker: speakerOf(giver), actor: actorOf(giver), now, zone }
    const { entry, decided, after } = decideMending(
      home.codec,
      record,
      { recorded, counting, entry: found },
      mending,
      by,
    )
    if (viewer !== undefined && giver.by === 'session')
      await checkElsewhere(home, request, { counting, entry }, decided, { viewer, now })
    const told = withWhy(home.keys, { recorded, entry }, decided, by.speaker)
    // First: were this to end in between, whoever asked has had no answer, and asks again.
    await mendMarks(home, request, { before: counting, after })
    return [told]
  })
  return { id, stream, ...written }
}
