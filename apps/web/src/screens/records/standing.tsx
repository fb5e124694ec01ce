import type { Answer } from '../../api/views.ts'
import { useDates } from '../../here/use-dates.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { days } from '../../words/dates.ts'

type Line = Answer<'list'>['records'][number]

const tones = { open: '', kept: 'tone-kept', missed: 'tone-due', past: 'ink-3' } as const

/** Where a record stands, and what is overdue of it. */
export function Standing({ record }: { record: Line }) {
  const { day } = useDates()
  const { state, standing, note, overdueDays = 0, due, on } = record
  return (
    <>
      <span className={tones[standing]}>{asSentence(state)}</span>
      {note !== undefined && <span className="ink-3"> {note}</span>}
      {overdueDays > 0 ? (
        <span className="tone-due">, {days(overdueDays)} overdue</span>
      ) : (
        due !== undefined && (
          <span className="ink-3">{on === undefined ? `, by ${day(due)}` : ` for ${day(on)}`}</span>
        )
      )}
    </>
  )
}
