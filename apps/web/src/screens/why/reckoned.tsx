import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'

type Why = Answer<'why'>

interface ReckonedProps {
  view: Why
  /** The partnership asked about, where one is named. */
  partnership: string | undefined
}

const FEW = 3

/** By which version, and what the score would be by some others: each leads to why, and to where it is drawn beside. */
export function Reckoned({ view, partnership }: ReckonedProps) {
  const to = useTo()
  const hrefOf = useHref()
  const drawn = useDrawnAt(view, partnership)
  const { measure, from, to: whom } = view
  const { version, told, others } = view.model
  const asked = {
    ...{ measure, from: from.id, to: whom.id },
    ...(partnership === undefined ? {} : { partnership }),
  }
  const why = (by: number) => hrefOf({ view: 'why', params: { ...asked, version: String(by) } })
  return (
    <>
      <a href={to('/how-this-is-measured')}>Version {version}</a> of how scores are reckoned. {told}
      {others
        .slice(-FEW)
        .reverse()
        .map((each) => (
          <span key={each.version}>
            {' '}
            By version {each.version} it would be{' '}
            <a href={why(each.version)}>{Math.round(each.value)}</a>
            {drawn !== undefined && view.model.inForce && (
              <>
                , <a href={to(`/?${drawn}&beside=v${each.version}`)}>drawn beside it</a>
              </>
            )}
            .
          </span>
        ))}
    </>
  )
}

/** The timeline on which the score's line is drawn: the one asked about, else that of the two, else of a team of theirs. */
function useDrawnAt({ from, to }: Why, asked: string | undefined): URLSearchParams | undefined {
  const { data: me } = useView('me', {})
  const theirs = me?.partnerships.filter(({ members }) =>
    [from, to].every((one) => members.some(({ id }) => id === one.id)),
  )
  const id = asked ?? theirs?.find(({ team }) => !team)?.id ?? theirs?.[0]?.id
  return id === undefined ? undefined : new URLSearchParams({ with: id, a: from.id, b: to.id })
}
