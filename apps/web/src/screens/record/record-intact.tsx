import { usePlace, useTo } from '../../here/place-context.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { day } from '../../words/dates.ts'
import { grouped } from '../../words/figures.ts'
import { keptHead } from '../integrity/heads-kept.ts'
import type { RecordCheck } from '../integrity/use-record-check.ts'
import { inFours } from './seal.ts'
import './record-intact.css'

interface RecordIntactProps {
  check: RecordCheck
  /** How many entries there are to check. */
  entries: number
}

/** Whether the record is as it was signed, as far as this browser has checked it, and the check itself; it leads to what that shows. */
export function RecordIntact({
  check: { found, done, trouble, check },
  entries,
}: RecordIntactProps) {
  const { api } = usePlace()
  const to = useTo()
  const kept = keptHead(api)
  const intact = found?.intact ?? kept !== undefined
  return (
    <section className="record-intact" aria-label="Integrity">
      <Shield intact={intact} />
      <div role="status">
        <p>
          <a className={found !== undefined && !intact ? 'tone-due' : ''} href={to('/integrity')}>
            <b>{titleOf(found, kept !== undefined)}</b>
          </a>
          {found?.head !== undefined && intact && `, ${grouped(found.head.events)} entries`}
        </p>
        <p className="ink-3 size-12">
          {done !== undefined
            ? `Checked ${grouped(Math.min(done, entries))} of ${grouped(entries)}`
            : trouble !== undefined
              ? ''
              : detailOf(found, kept)}
          <Trouble said={trouble} />
        </p>
      </div>
      <button type="button" className="button" aria-disabled={done !== undefined} onClick={check}>
        {found === undefined && kept === undefined ? 'Check it' : 'Check again'}
      </button>
    </section>
  )
}

function titleOf(found: RecordCheck['found'], before: boolean): string {
  if (found !== undefined) return found.intact ? 'Record intact' : 'The record is not as signed'
  return before ? 'Record intact when last checked' : 'Integrity'
}

function detailOf(found: RecordCheck['found'], kept: ReturnType<typeof keptHead>): string {
  if (found !== undefined && !found.intact) return 'Integrity tells which entries, and why'
  if (kept === undefined) return 'never checked in this browser'
  const { head, at } = kept
  const of = found === undefined ? `${grouped(head.events)} entries, ` : ''
  return `checked in this browser on ${day(at)}, ${of}root ${inFours(head.root, 3)}`
}

/** A shield: with its tick where the record was found to be as it was signed. */
const Shield = ({ intact }: { intact: boolean }) => (
  <svg
    className={intact ? 'shield intact' : 'shield'}
    width="20"
    height="24"
    viewBox="0 0 20 24"
    aria-hidden="true"
  >
    <path d="M10 1.5 18.5 4.5V11C18.5 16.5 15 20.5 10 22.5 5 20.5 1.5 16.5 1.5 11V4.5Z" />
    {intact && <path d="M6 11.5 9 14.5 14.5 8.5" />}
  </svg>
)
