import type { ReactNode } from 'react'
import { useView } from '../api/use-view.ts'
import type { Params } from '../api/views.ts'
import { useHref } from '../here/hrefs.ts'
import { useMoments } from '../here/moments.ts'
import { useScreenTitle } from '../here/title.ts'
import { day } from '../words/dates.ts'
import { isSealed } from './readable.ts'
import { doneBy } from './stamp.ts'

export type Of = Params<'withdrawn'>

/** That a record was withdrawn, to who could read it; to others what is said of what never was. */
export function Withdrawn({ of, otherwise }: { of: Of; otherwise: ReactNode }) {
  const asked = useView('withdrawn', of, useMoments())
  const hrefOf = useHref()
  useScreenTitle(asked.data && [asked.data.ordinal, 'withdrawn'].filter(Boolean).join(' '))
  if (asked.data === undefined) return asked.error === null ? null : otherwise
  const { stamp, href, ordinal, title, reason } = asked.data
  return (
    <div className="failure">
      {title !== undefined && (
        <p className="ink-2">
          {ordinal} {!isSealed(title) && title}
        </p>
      )}
      <h1>
        Withdrawn on {day(stamp.recorded)} by {doneBy(stamp)}.
      </h1>
      {reason !== undefined && <p>{isSealed(reason) ? 'The reason is sealed.' : `“${reason}”`}</p>}
      <a className="button" href={hrefOf(href)}>
        See it in the record
      </a>
    </div>
  )
}
