import { useTo } from '../app/place-context.tsx'

/** An address to which nothing belongs, or none that one may read, and a way on. */
export function NotFound({ said = 'There is nothing here.' }: { said?: string }) {
  const to = useTo()
  return (
    <div className="failure" role="alert">
      <h1>{said}</h1>
      <a className="button" href={to('/')}>
        To the timeline
      </a>
    </div>
  )
}
