import { useLocation } from '@tanstack/react-router'
import { useView } from '../api/use-view.ts'
import { useHere } from '../here/here.tsx'
import { parseSearch, useSearchParts } from '../here/search.ts'
import { useMoment } from '../here/use-moment.ts'
import { listed } from '../words/figures.ts'
import { dayIn } from '../words/zones.ts'
import { unfitIn } from './address-parts.ts'

/** What of the address the page does not understand: it is shown without that, and says so. */
export function NotUnderstood({ path }: { path: string }) {
  const { zone, lastDay, people, members } = useHere()
  const { data: me } = useView('me', {})
  const known = {
    person: people.map(idOf),
    member: members.map(idOf),
    partnership: me?.partnerships.map(idOf) ?? [],
    last: { day: dayIn(zone, useMoment()), isRead: lastDay !== undefined },
  }
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const [, change] = useSearchParts()
  const unfit = unfitIn(path, parseSearch(search), known)
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
        onClick={() =>
          change(
            Object.fromEntries(
              unfit.flatMap(({ names }) => names).map((name) => [name, undefined]),
            ),
          )
        }
      >
        Take it out
      </button>
    </aside>
  )
}

const idOf = ({ id }: { id: string }): string => id
