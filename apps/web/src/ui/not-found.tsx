import { useTo } from '../here/place-context.tsx'
import { useScreenTitle } from '../here/title.ts'

/** An address to which nothing belongs, or none that one may read, and a way on. */
export function NotFound({ said = 'There is nothing here.' }: { said?: string }) {
  const to = useTo()
  useScreenTitle('Nothing here')
  return (
    <div className="failure" role="alert">
      <h1>{said}</h1>
      <a className="button" href={to('/')}>
        To the timeline
      </a>
    </div>
  )
}
