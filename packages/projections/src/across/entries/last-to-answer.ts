import { eventDefinition, type Recorded, refOf } from '@lockstep/domain'
import type { View } from '../../view/view.ts'

/**
 * What somebody did by an answer that was the last one waited for: all are open with it, and nobody opened them. Undefined
 * of any other entry.
 */
export function didByLastAnswer(view: View, event: Recorded): string | undefined {
  const definition = eventDefinition(event.type)
  if (definition?.opens !== 'listed') return undefined
  const { opens } = event.data as { readonly opens: readonly string[] }
  const { noun, id } = refOf(event.stream)
  const before = view.stored(noun, id).find(({ revision }) => revision === event.revision - 1)
  const isWithIt =
    before !== undefined &&
    before.metadata.recordedAt === event.metadata.recordedAt &&
    opens.includes(before.id)
  return isWithIt ? `${definition.did}, as the last to answer` : undefined
}
