import type { Answer } from '../../api/views.ts'
import { type Linked, LinkedTable } from '../../ui/linked-table.tsx'
import { Section } from '../../ui/section.tsx'

/** What it serves, what serves it, what it carries on, and what speaks of it. */
export function Neighbours({ view }: { view: Answer<'goal'> }) {
  const { parents, children, continues, continuedInto, decisions, feedback } = view
  const rows: Linked[] = [
    ...parents.map((each) => ({ ...each, how: 'Serves' })),
    ...children.map((each) => ({ ...each, how: 'Served by' })),
    ...(continues === undefined
      ? []
      : [{ ...continues.goal, how: continues.how === 'same' ? 'Continues' : 'Changed from' }]),
    ...continuedInto.map(({ goal, how }) => ({
      ...goal,
      how: how === 'same' ? 'Continued in' : 'Changed into',
    })),
    ...decisions.map((each) => ({ ...each, how: 'Decision' })),
    ...feedback.map((each) => ({ ...each, how: 'Feedback' })),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="What it serves, and what speaks of it">
      <LinkedTable rows={rows} />
    </Section>
  )
}
