import { useState } from 'react'
import { FIRST_DAY as FIRST, LAST_DAY as LAST } from '../here/fit.ts'
import { day } from '../words/dates.ts'
import './filter.css'

interface FilterProps {
  label: string
  /** Empty for all. */
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
  all?: string
  /** What to call a value that is none of the options. */
  another?: string
}

/** One filter of a list: its name, and what it is set to; it lives in the address. */
export function Filter({
  label,
  value,
  options,
  onChange,
  all = 'all',
  another = value,
}: FilterProps) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{all}</option>
        {value !== '' && options.every((option) => option.value !== value) && (
          <option value={value}>{another}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface DayFilterProps {
  label: string
  /** A day `2026-03-09`; empty for any. */
  value: string
  /** The last day that can be chosen. */
  max?: string
  onChange: (value: string | undefined) => void
}

/** One end of a stretch of days. */
export function DayFilter({ label, value, max = LAST, onChange }: DayFilterProps) {
  const as = { of: value, text: value }
  const [typed, setTyped] = useState(as)
  // What is set elsewhere takes the place of what was typed.
  if (typed.of !== value) setTyped(as)
  const type = ({ value: text, validity }: HTMLInputElement) => {
    setTyped({ of: value, text })
    // Half a day is none yet, and not one that was cleared; its year is typed figure by figure: 0002, 0020, 0202.
    const isCleared = text === '' && !validity.badInput
    const isDay = text >= FIRST && text <= max && text.length === LAST.length
    if (isCleared || isDay) onChange(isCleared ? undefined : text)
  }
  return (
    <label className="filter day-filter">
      <span className="name">{label}</span>
      <span className="shown" aria-hidden="true">
        {value === '' ? 'any day' : day(value)}
      </span>
      <input
        type="date"
        value={typed.text}
        min={FIRST}
        max={max}
        onChange={(event) => type(event.target)}
        onBlur={() => setTyped(as)}
        onClick={(event) => event.currentTarget.showPicker()}
      />
    </label>
  )
}
