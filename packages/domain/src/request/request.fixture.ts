import type { RecordedOf } from '../kernel/event.ts'
import { given, id, member } from '../testing/spec.ts'
import { request } from './request.ts'

const others = {
  'person/dana': member,
  'person/noor': member,
  'goal/revenue': { is: 'agreed', parents: [] },
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] },
}
export const dana = { by: id('dana'), others }
export const noor = { by: id('noor'), others }
export const self = { id: id('this') }

/** Dana asks Noor, as the specs of requests begin. */
export const asks = { to: id('noor'), title: 'A page for brokers', kind: 'growth' as const }
export const made = { type: 'RequestMade' as const, data: { ...asks, from: id('dana') } }
export const problem = { statement: 'Brokers find no price.', evidence: [] }
export const pushback = { reason: 'Nobody looks for it.', evidence: [] }
export const taken = { type: 'RequestTaken' as const, data: { until: '2026-04-14' } }
export const accepted = { type: 'RequestAccepted' as const, data: {} }
export const countered = {
  type: 'RequestCountered' as const,
  data: { counter: 'A table', ...pushback },
}
export const conditioned = {
  type: 'RequestConditioned' as const,
  data: { condition: 'After May', ...pushback },
}
export const declined = { type: 'RequestDeclined' as const, data: pushback }
export const repeated = { type: 'RequestRepeated' as const, data: { reason: 'Two asked for it.' } }
export const withdrawn = { type: 'RequestWithdrawn' as const, data: {} }
export const delivered = { type: 'RequestDelivered' as const, data: {} }

type Past = Parameters<typeof given<typeof request.events, never>>[1] &
  readonly Partial<RecordedOf<typeof request.events>>[]
/** What was asked, and what came of it since. */
export const stands = (...past: readonly object[]) =>
  given(request, [made, ...past] as unknown as Past)
