import {
  type EventId,
  Instant,
  type NounName,
  OccurredAt,
  type Recorded,
  refOf,
  typeOfToday,
} from '@lockstep/domain'
import { z } from 'zod'
import { whoseAct } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'
import { asStored } from '../entries/as-stored.ts'
import { didBy, sources } from '../entries/entry-line.ts'

/** An entry on its way to a program outside. */
export interface Outgoing {
  readonly id: EventId
  readonly type: string
  readonly position: string
  readonly recorded: Instant
  /** A CloudEvent 1.0 as JSON. */
  readonly body: string
}

/** An entry as a program outside is told it: a CloudEvent 1.0. */
export const OutgoingEvent = z
  .strictObject({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string().meta({ description: 'urn:lockstep: and the id of the organisation.' }),
    type: z.string().meta({ description: 'GoalProposed, GoalRevised, …' }),
    subject: z.string().meta({ description: 'The record: its noun, a slash, its id.' }),
    time: Instant.meta({ description: 'When it was recorded.' }),
    datacontenttype: z.literal('application/json'),
    data: z.strictObject({
      ordinal: z.string().optional().meta({ description: 'The record’s number: G-3.' }),
      did: z.string().meta({ description: 'What somebody did by it: proposed a goal.' }),
      by: z.string().meta({ description: 'The id of who recorded it; lockstep for the clock.' }),
      onBehalfOf: z.string().optional(),
      happened: OccurredAt,
      source: z.enum(sources),
      entry: z.unknown().meta({
        description:
          'As stored, but that words, answers and what does not exist for its maker read {"sealed":true}.',
      }),
    }),
  })
  .meta({ id: 'OutgoingEvent' })

/** Entries by their nouns and types; none named: all of them. */
export type Only = readonly string[]

const isAmong = (only: Only, noun: NounName, type: string): boolean =>
  only.length === 0 || only.some((one) => one === noun || typeOfToday(one) === type)

/**
 * An entry as the viewer may have it told to a program, which keeps it: marked values say only that they are there, also those
 * that are open to the viewer. Undefined where it is not asked for, or doesn't exist for the viewer.
 */
export function outgoing(
  view: View,
  organisation: string,
  event: Recorded,
  only: Only,
): Outgoing | undefined {
  const { id, type, stream, position, metadata } = event
  const { noun, id: record } = refOf(stream)
  if (!isAmong(only, noun, type) || !view.exists(noun, record)) return undefined
  const { data } = asStored(view, event, () => false)
  const { occurredAt, recordedAt, source } = metadata
  const { by, enteredBy } = whoseAct(event)
  const ordinal = view.ordinal(noun, record)
  const body: z.output<typeof OutgoingEvent> = {
    specversion: '1.0',
    id,
    source: `urn:lockstep:${organisation}`,
    type,
    subject: `${noun}/${record}`,
    time: recordedAt,
    datacontenttype: 'application/json',
    data: {
      ...(ordinal === undefined ? {} : { ordinal }),
      did: didBy(type),
      by: enteredBy ?? by,
      ...(enteredBy === undefined ? {} : { onBehalfOf: by }),
      happened: occurredAt,
      source,
      entry: data,
    },
  }
  return { id, type, position, recorded: recordedAt, body: JSON.stringify(body) }
}
