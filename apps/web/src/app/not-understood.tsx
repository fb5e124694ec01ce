import { useLocation } from '@tanstack/react-router'
import { useHere } from '../here/here.tsx'
import { parseSearch, useSearchParts } from '../here/search.ts'
import { useMoment } from '../here/use-moment.ts'
import { pageIn } from '../here/why-address.ts'
import { listed } from '../words/figures.ts'
import { dayIn } from '../words/zones.ts'
import { unfitIn } from './address-parts.ts'

/** What of the address the page does not understand: it is shown without that, and says so. */
export function NotUnderstood({ path }: { path: string }) {
  const { zone, lastDay } = useHere()
  const last = { day: dayIn(zone, useMoment()), isRead: lastDay !== undefined }
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const [, change] = useSearchParts()
  const unfit = unfitIn(path, pageIn(parseSearch(search)), last)
  if (unfit.length === 0) return null
  return (
    <aside className="scope-banner" aria-label="The address">
      <p>
        Not all of the address is understood: {listed(unfit.map(({ why }) => why))}. The page is
        shown without it.
      </p>
      <button
        type="button"
        className="button"
        onClick={() => change(Object.fromEntries(unfit.map(({ name }) => [name, undefined])))}
      >
        Take it out
      </button>
    </aside>
  )
}
