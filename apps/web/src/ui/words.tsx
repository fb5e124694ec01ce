import './words.css'
import { isSealed, type Readable } from './readable.ts'

interface WordsProps {
  value: Readable<string>
  /** What is sealed, where it is: `words`. */
  what?: string
}

/** What somebody said, in quotes; or a sealed stretch that shows neither words nor their length. */
export function Words({ value, what = 'words' }: WordsProps) {
  return isSealed(value) ? <Sealed what={what} /> : <span className="words">“{value}”</span>
}

/** That something is there, and nothing of it. */
export function Sealed({ what }: { what: string }) {
  return (
    <span className="sealed">
      <span>Sealed: {what}</span>
    </span>
  )
}
