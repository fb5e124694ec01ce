import { useFilters } from '../app/search.ts'

/** The address names something that the page could be narrowed to, and there is none: it stands here whole. */
export function NotThere({ what, of }: { what: string; of: string }) {
  const [, change] = useFilters()
  return (
    <p className="ink-2" role="status">
      The address names a {what} of which nothing stands here; all of them are shown.{' '}
      <button type="button" className="button quiet" onClick={() => change({ [of]: undefined })}>
        Take it out
      </button>
    </p>
  )
}
