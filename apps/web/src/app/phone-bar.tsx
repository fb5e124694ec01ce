import './phone-bar.css'
import { useTo } from '../here/place-context.tsx'

interface PhoneBarProps {
  /** Not known before it has been read. */
  open: number | undefined
  overdue: number
  /** Nothing can be recorded from here. */
  finds: boolean
  onRecord: () => void
}

/** On a phone: what waits for one, and recording, always in reach of the thumb. */
export function PhoneBar({ open, overdue, finds, onRecord }: PhoneBarProps) {
  const to = useTo()
  return (
    <nav className="phone-bar" aria-label="In reach">
      <a className="plain" href={to('/#for-you')}>
        <b>For you</b> {open !== undefined && `${open} open`}
        {overdue > 0 && <span className="tone-due">, {overdue} overdue</span>}
      </a>
      <a className="plain" href={to('/partnership')}>
        Partnership
      </a>
      <button type="button" className="button primary" onClick={onRecord}>
        {finds ? 'Find' : 'Record'}
      </button>
    </nav>
  )
}
