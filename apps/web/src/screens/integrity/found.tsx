import { type Fault, faultSays, type Named, type SignedHead } from '@lockstep/proof'
import type { ReactNode } from 'react'
import { useTo } from '../../here/place-context.tsx'
import { day } from '../../words/dates.ts'
import { count, grouped } from '../../words/figures.ts'
import type { Checked } from './check.ts'

interface FoundProps {
  checked: Checked
  /** The head that it was held against, and where that was kept. */
  against: { head: SignedHead; at?: string | undefined; file?: string } | undefined
}

/** So many are named; the rest is counted. */
const MOST = 20

/** What a check came to, in sentences; each entry that is not as it was signed by its name. */
export function Found({ checked, against }: FoundProps) {
  const { head, faults, signed } = checked
  return (
    <div className="found" role="status">
      {head === undefined || faults.length > 0 ? (
        <>
          <p className="tone-due strong">The record is not as it was signed.</p>
          <ul>
            {faults.slice(0, MOST).map((fault) => (
              <li key={faultSays(fault)}>
                {faultSays(fault)} <ToEntry fault={fault} />
              </li>
            ))}
          </ul>
          {faults.length > MOST && <p>And {count(faults.length - MOST, 'more fault')}.</p>}
        </>
      ) : (
        <>
          <p className="strong">
            {grouped(head.events)} {head.events === 1 ? 'entry is' : 'entries are'} as signed
            {head.from !== undefined &&
              head.to !== undefined &&
              `, recorded from ${day(head.from)} to ${day(head.to)}`}
            .
          </p>
          {signed === undefined && (
            <p>
              This browser can’t check the signature; <code>lockstep verify</code> does.
            </p>
          )}
          <dl className="head">
            <div>
              <dt>Root</dt>
              <dd>
                <code>{head.root}</code>
              </dd>
            </div>
          </dl>
          {against === undefined ? (
            <p className="ink-2">
              Nothing was kept in this browser before. It keeps this head now, and holds the next
              check against it.
            </p>
          ) : (
            <Since checked={checked} against={against} />
          )}
        </>
      )}
    </div>
  )
}

function ToEntry({ fault }: { fault: Fault }) {
  const to = useTo()
  if (!('id' in fault) || fault.id === undefined) return null
  return <a href={to(`/record?entry=${fault.id}`)}>Look at it</a>
}

type SinceProps = { checked: Checked; against: NonNullable<FoundProps['against']> }

/** How it stands to what was kept before. */
function Since({ checked, against: { head, at, file } }: SinceProps) {
  const before = file ?? `what this browser was shown${at === undefined ? '' : ` on ${day(at)}`}`
  const bad = (said: ReactNode) => <p className="tone-due strong">{said}</p>
  if (head.organisation !== checked.head?.organisation || head.reader !== checked.head.reader)
    return bad(<>{before} is of another organisation, or of another reader.</>)
  if (head.key !== checked.head.key) return bad(<>{before} was signed by another key.</>)
  if (checked.extends === true)
    return (
      <p>
        It begins with {before}: {grouped(head.events)} {head.events === 1 ? 'entry' : 'entries'},
        unchanged.
      </p>
    )
  if (checked.compared === undefined)
    return bad(
      <>
        It does not begin with {before}. Either what you may see of earlier entries has changed
        since, as when a decision was opened or a record was shown to you, or they were rewritten:
        an export from then tells which.
      </>,
    )
  return <Compared {...checked.compared} before={before} />
}

function Compared({
  changed,
  gone,
  otherwise,
  between,
  earlier,
  before,
}: NonNullable<Checked['compared']> & { before: string }) {
  if (changed.length + gone.length === 0)
    return (
      <p>
        All {count(earlier, 'entry', 'entries')} of {before} are in it, unchanged
        {otherwise > 0 &&
          `; ${otherwise} show more or less than then: one of the two was saved with words and the other without, or words were opened or erased since`}
        .
        {between > 0 &&
          ` ${count(between, 'other')}, which you could not see then, ${between === 1 ? 'stands' : 'stand'} between them.`}
      </p>
    )
  return (
    <>
      <p className="tone-due strong">Not all of {before} is in it as it was.</p>
      <ul>
        {changed.slice(0, MOST).map((each) => (
          <li key={each.id}>
            {named(each)} says something else. <ToEntry fault={{ is: 'changed', ...each }} />
          </li>
        ))}
        {gone.slice(0, MOST).map((each) => (
          <li key={each.id}>{named(each)} is gone.</li>
        ))}
      </ul>
    </>
  )
}

const named = ({ number, record }: Named) => `Entry ${number} of then, of ${record},`
