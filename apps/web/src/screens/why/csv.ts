import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'

/** The contributions as a table that any spreadsheet opens, points unrounded. */
export function asCsv({ title, at, start, steps, score }: Answer<'why'>): string {
  const rows = [
    ['when', 'record', 'what', 'points', 'weight', 'age in days'],
    ['', '', start.label, start.value, '', ''],
    ...steps.map((step) => [
      step.happened,
      step.ref ?? '',
      isSealed(step.label) ? step.told : `${step.label}: ${step.told}`,
      step.points,
      step.weight,
      step.ageDays,
    ]),
    [at, '', title, score?.value ?? '', '', ''],
  ]
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
