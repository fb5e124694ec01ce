import { useTo } from '../app/place-context.tsx'

/** An address to which nothing belongs. */
export function NotFound() {
  const to = useTo()
  return (
    <div className="failure">
      <h1>There is nothing here.</h1>
      <a className="button" href={to('/')}>
        To the timeline
      </a>
    </div>
  )
}
