import { plainValence } from './feedback/state.ts'

/** Turns the data of an event type that is no longer written into that of the type that took its place. */
export interface Upcaster {
  readonly to: string
  readonly data: (older: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** By the older type's name. An older type never goes: what was once written must load for ever. */
export const upcasters: Readonly<Record<string, Upcaster>> = {
  FeedbackGiven: { to: 'FeedbackGiven.v2', data: withoutPlainValence },
}

/**
 * What its kind counts as was stored for what a giver had left open. Whether they had chosen it themselves can't be told,
 * and nothing is put into their mouth.
 */
function withoutPlainValence({
  valence,
  ...said
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = valence === plainValence[said['kind'] as keyof typeof plainValence]
  return plain ? said : { ...said, valence }
}

/** The name under which a type of event is known today. */
export function typeOfToday(type: string, known = upcasters): string {
  const upcaster = Object.hasOwn(known, type) ? known[type] : undefined
  return upcaster === undefined ? type : typeOfToday(upcaster.to, known)
}

interface Stored {
  readonly type: string
  readonly data: Record<string, unknown>
}

/** An event in the shape of today, however many shapes it has had; also the event that a mending carries. */
export function upcast(type: string, data: Record<string, unknown>, known = upcasters): Stored {
  if (type === 'RecordCorrected' || type === 'RecordInserted') {
    const inner = upcast(data['type'] as string, data['data'] as Record<string, unknown>, known)
    return { type, data: { ...data, ...inner } }
  }
  const upcaster = Object.hasOwn(known, type) ? known[type] : undefined
  return upcaster === undefined ? { type, data } : upcast(upcaster.to, upcaster.data(data), known)
}
