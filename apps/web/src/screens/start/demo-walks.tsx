import { useMutation } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { placeAt } from '../../here/place.ts'
import { leaveWalk, walkTo } from '../../here/walk-state.ts'
import { walks } from '../../here/walks.ts'
import './demo-walks.css'

/** The demo, entered without a login at any step of three walks. */
export function DemoWalks() {
  const enter = useMutation({
    mutationFn: async (walk: { id: string; step: number } | undefined) => {
      const { organisation, person } = (await ask('/api/demo/session', { method: 'POST' })) as {
        organisation: string
        person: string
      }
      if (walk === undefined) leaveWalk()
      else walkTo(walk.id, walk.step)
      location.assign(`${placeAt(organisation, person).base}/${walk === undefined ? '' : '?walk'}`)
    },
  })
  return (
    <section className="walks" aria-label="The demo">
      <h1>Two people in lockstep, and the record of how they got there.</h1>
      <p className="ink-2">
        Look around first: a fictional company, six executives, eighteen months, one crisis. Nothing
        to sign, nothing to break.
      </p>
      <button type="button" className="button primary go" onClick={() => enter.mutate(undefined)}>
        {enter.isPending ? 'Opening…' : 'Open the demo'}
      </button>
      {enter.error !== null && (
        <p className="tone-due" role="alert">
          {enter.error.message}
        </p>
      )}
      <div className="three">
        {walks.map(({ id, title, why, steps }) => (
          <section key={id}>
            <h2>{title}</h2>
            <p className="ink-2">{why}</p>
            <ol>
              {steps.map(({ told }, step) => (
                <li key={told}>
                  <button type="button" onClick={() => enter.mutate({ id, step })}>
                    {told}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}
