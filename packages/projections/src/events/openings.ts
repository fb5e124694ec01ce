import { eventDefinition, type Opened, type Recorded, type Sealed } from '@lockstep/domain'
import { changeMarked } from './marked-values.ts'

/** What a marked value says; undefined where a key of its owners was destroyed. */
export type OpenMark = (mark: Sealed) => unknown

/**
 * The events of a stream as folds meet them: each that opens answers carries what they say.
 * @param events in effect, so that a corrected answer is opened as corrected, a withdrawn one not at all.
 */
export function withOpenings(events: readonly Recorded[], openMark: OpenMark): readonly Recorded[] {
  if (!events.some(opens)) return events
  const byId = new Map(events.map((event) => [event.id, event]))
  return events.map((event) => withOpening(event, openMark, (id) => byId.get(id)))
}

/** Whether the event's answers, or those that it lists, are open from it on. */
const opens = ({ type }: Recorded): boolean => eventDefinition(type)?.opens !== undefined

/** Whether it opens answers that other events of its stream hold. */
export const opensOthers = ({ type }: Recorded): boolean =>
  eventDefinition(type)?.opens === 'listed'

/** The event with the answers that it opens. */
export function withOpening(
  event: Recorded,
  openMark: OpenMark,
  find: (id: string) => Recorded | undefined,
): Recorded {
  if (!opens(event)) return event
  const listed = opensOthers(event)
    ? (event.data as { opens: readonly string[] }).opens.map(find)
    : [event]
  const opened: Opened = Object.fromEntries(
    listed
      .filter((holder) => holder !== undefined)
      .map((holder) => [holder.id, answersOf(holder, openMark)]),
  )
  // A decoded event's metadata is not its own property.
  return { ...event, metadata: event.metadata, opened }
}

function answersOf(event: Recorded, openMark: OpenMark): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  changeMarked(event.type, event.data as Record<string, unknown>, (sealed, path, { mark }) => {
    const value = mark === 'answer' ? openMark(sealed as Sealed) : undefined
    if (value !== undefined) answers[path] = value
    return sealed
  })
  return answers
}
