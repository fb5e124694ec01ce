import { counted, told } from '../words/amount.ts'
import { asSentence } from '../words/as-sentence.ts'
import { WordDiff } from '../words/word-diff.tsx'

/** One field before and after a change, as views tell it. */
export interface FieldChange {
  field: string
  from?: unknown
  to?: unknown
}

const names: Readonly<Record<string, string>> = { title: 'wording', horizon: 'by' }

/** A field's name as a change tells it: `target`, `by`, `effect days`; what is written in words, such as a person's name, stays. */
export const fieldName = (field: string): string =>
  names[field] ?? (field.includes(' ') ? field : asSentence(field).toLowerCase())

/** What stood in a field and what stands there now: a wording word by word, anything else whole. */
export function Change({
  change: { from, to },
  unit,
}: {
  change: FieldChange
  unit?: string | undefined
}) {
  if (isWording(from) && isWording(to)) return <WordDiff before={from} after={to} />
  const value = (each: unknown) => (typeof each === 'number' ? counted(each, unit) : told(each))
  const [before, after] = [value(from), value(to)]
  return (
    <>
      {before !== '' && <del>{isSameYear(from, to) ? before.slice(0, -5) : before}</del>}
      {before !== '' && after !== '' && ' '}
      {after !== '' && <ins>{after}</ins>}
    </>
  )
}

const isSameYear = (from: unknown, to: unknown): boolean =>
  isDate(from) && isDate(to) && from.slice(0, 4) === to.slice(0, 4)

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && told(value) !== value

/** Days are told as days, and one day is never half another. */
const isWording = (value: unknown): value is string =>
  typeof value === 'string' && told(value) === value
