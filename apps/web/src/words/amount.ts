import { day } from './dates.ts'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A figure with its unit, short enough for a table: `22.9 M`, `94 %`, `EUR 1,200`. */
export function amount(value: number, unit?: string): string {
  const text = short(value)
  if (unit === undefined || unit.length > 12) return text
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${text}` : `${text} ${unit}`
}

function short(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${plain.format(Math.round(value / 1e7) / 100)} B`
  return size >= 1e6 ? `${plain.format(Math.round(value / 1e4) / 100)} M` : plain.format(value)
}

/** Any value of a record as a person reads it; structures as their parts. */
export function told(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return plain.format(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}(T|\[|$)/.test(value) ? day(value) : value
  if (typeof value !== 'object') return ''
  if (Array.isArray(value)) return value.map(told).join(', ')
  if ('sealed' in value) return 'sealed'
  if ('name' in value) return told(value.name)
  return Object.entries(value)
    .map(([key, part]) => `${key} ${told(part)}`)
    .join(', ')
}
