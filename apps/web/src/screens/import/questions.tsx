import { type FormEvent, useState } from 'react'
import { Section } from '../../ui/section.tsx'
import { MONTHS } from '../../words/dates.ts'
import type { Answers, Line } from './job.ts'

interface QuestionsProps {
  lines: readonly Line[]
  answers: Answers
  onAnswer: (answers: Answers) => void
}

/** What no page tells, and must be said before its goals can be recorded as they were meant. */
export function Questions({ lines, answers, onAnswer }: QuestionsProps) {
  const asked = lines.filter(({ asks }) => asks !== undefined)
  if (asked.length === 0) return null
  const pages = [...new Set(asked.filter(({ asks }) => asks === 'period').map(({ file }) => file))]
  return (
    <Section
      title="Asked first"
      note="no page tells this, and nothing is recorded before it is said"
    >
      {asked.some(({ asks }) => asks === 'year') && (
        <Year onAnswer={(year) => onAnswer({ ...answers, year })} />
      )}
      {pages.map((page) => (
        <Days
          key={page}
          page={page}
          onAnswer={(days) =>
            onAnswer({ ...answers, periods: [...answers.periods, { page, days }] })
          }
        />
      ))}
    </Section>
  )
}

function Year({ onAnswer }: { onAnswer: (year: NonNullable<Answers['year']>) => void }) {
  const [month, setMonth] = useState('1')
  const [named, setNamed] = useState<'start' | 'end'>('end')
  const say = (event: FormEvent) => {
    event.preventDefault()
    onAnswer({ startsInMonth: Number(month), namedAfter: named })
  }
  return (
    <form className="asked" onSubmit={say}>
      <label>
        <span>The fiscal year begins in</span>
        <select value={month} onChange={(event) => setMonth(event.target.value)}>
          {MONTHS.map((name, n) => (
            <option key={name} value={n + 1}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>and is named after the year in which it</span>
        <select
          value={named}
          onChange={(event) => setNamed(event.target.value === 'start' ? 'start' : 'end')}
        >
          <option value="start">begins</option>
          <option value="end">ends</option>
        </select>
      </label>
      <button type="submit" className="button">
        Say so
      </button>
    </form>
  )
}

function Days({
  page,
  onAnswer,
}: {
  page: string
  onAnswer: (days: Answers['periods'][number]['days']) => void
}) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const say = (event: FormEvent) => {
    event.preventDefault()
    onAnswer({ from, to })
  }
  return (
    <form className="asked" onSubmit={say}>
      <b>{page}</b>
      <label>
        <span>is for the days from</span>
        <input
          type="date"
          required
          max={to}
          value={from}
          onChange={(e) => setFrom(e.target.value)}
        />
      </label>
      <label>
        <span>to</span>
        <input type="date" required min={from} value={to} onChange={(e) => setTo(e.target.value)} />
      </label>
      <button type="submit" className="button">
        Say so
      </button>
      <button type="button" className="button quiet" onClick={() => onAnswer(null)}>
        It has no period
      </button>
    </form>
  )
}
