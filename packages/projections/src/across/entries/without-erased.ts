import type { PersonId } from '@lockstep/domain'
import { saidBy, wasErased } from '../../records/said-by.ts'
import type { View } from '../../view/view.ts'
import type { asStored } from './as-stored.ts'

type Stored = ReturnType<typeof asStored>

/** What somebody says in words of their own that stand in plain in the log. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  HireExpectationsStated: ['at30', 'at60', 'at90'],
  HandoverItemAnswered: ['reason'],
  HandoverItemSettled: ['note'],
}

/** Whose an event's words are: the principal's, where a delegate recorded them. */
const spokenBy = ({ actor, onBehalfOf = actor }: Stored['metadata']) => onBehalfOf

/** Whether an event is told without its words: who said them in plain has erased theirs. */
export function isUntold(
  view: View,
  { type, metadata }: Pick<Stored, 'type' | 'metadata'>,
): boolean {
  const by = spokenBy(metadata)
  return by !== 'lockstep' && type in spoken && wasErased(view, by)
}

/** An event as it is shown, or what a mending carries, without what who was erased had said in it. */
export function withoutErased(view: View, event: Stored): Stored {
  const { type, metadata } = event
  const data = event.data as Readonly<Record<string, unknown>>
  const by = spokenBy(metadata)
  if (by === 'lockstep') return event
  const carried = typeof data['type'] === 'string' ? data['type'] : undefined
  return carried === undefined
    ? { ...event, data: without(view, by, type, data) }
    : { ...event, data: { ...data, data: without(view, by, carried, data['data'] as never) } }
}

const without = (
  view: View,
  by: PersonId,
  type: string,
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  ...data,
  ...Object.fromEntries(
    (spoken[type] ?? [])
      .filter((field) => data[field] !== undefined)
      .map((field) => [field, saidBy(view, by, data[field])]),
  ),
})
