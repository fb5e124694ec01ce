import type { Answer } from '../api/views.ts'
import { CommandButton } from '../forms/command-button.tsx'
import { useDates } from '../here/use-dates.ts'

type Organisation = Answer<'me'>['organisation']

interface CrisisProps {
  organisation: Organisation['id']
  crisis: NonNullable<Organisation['crisis']>
}

/** While one is on, everybody is told so above every page, and whoever sees that it is over ends it there. */
export function Crisis({ organisation: id, crisis: { since, reason } }: CrisisProps) {
  const { day } = useDates()
  return (
    <aside className="scope-banner" aria-label="Crisis">
      <b>A crisis is on since {day(since)}</b>
      <span>{reason}</span>
      <CommandButton command="EndCrisis" preset={{ id }}>
        End the crisis
      </CommandButton>
    </aside>
  )
}
