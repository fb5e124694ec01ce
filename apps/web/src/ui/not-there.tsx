import { useFilters } from '../here/search.ts'

interface NotThereProps {
  what: string
  /** Its name in the address. */
  of: string
  /** What is shown in its place. */
  instead?: string
}

/** The address names something that is not among what the page could show. */
export function NotThere({ what, of, instead = 'all of them are shown' }: NotThereProps) {
  const [, change] = useFilters()
  return (
    <p className="ink-2" role="status">
      The address names a {what} of which nothing stands here; {instead}.{' '}
      <button type="button" className="button quiet" onClick={() => change({ [of]: undefined })}>
        Take it out
      </button>
    </p>
  )
}
