import type { Answer } from '../../api/views.ts'
import { LinkedTable } from '../../ui/linked-table.tsx'
import { Section } from '../../ui/section.tsx'

/** What it took the place of, and what took its place. */
export function Replacing({ view: { replaces, replacedBy } }: { view: Answer<'feedback'> }) {
  const rows = [
    ...(replaces === undefined ? [] : [{ ...replaces, how: 'Takes the place of' }]),
    ...(replacedBy === undefined ? [] : [{ ...replacedBy, how: 'Replaced by' }]),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="In its place">
      <LinkedTable rows={rows} />
    </Section>
  )
}
