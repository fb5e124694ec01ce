import type { Answer } from '../api/views.ts'
import { day } from '../words/dates.ts'

/** What somebody from outside reads, above every page: whose, of which days, and until when. */
export function ReadsAs({ audit }: { audit: NonNullable<Answer<'me'>['audit']> }) {
  const { partnerships, from, to, until } = audit
  return (
    <aside className="scope-banner" aria-label="What you read">
      <b>You read as auditor: {partnerships.map(({ name }) => name).join('; ')}</b>
      <span>
        What began {day(from)} to {day(to)}. Words only where those concerned disclosed them to you.
        You read until {day(until)}; they see that you do.
      </span>
    </aside>
  )
}
