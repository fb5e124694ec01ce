import './filter.css'

interface FilterProps {
  label: string
  /** Empty for all. */
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
  all?: string
}

/** One filter of a list: its name, and what it is set to; it lives in the address. */
export function Filter({ label, value, options, onChange, all = 'all' }: FilterProps) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
