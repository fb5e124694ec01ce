import { useMutation } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { placeAt } from '../../app/place.ts'
import './demo-walks.css'

interface Walk {
  title: string
  why: string
  steps: readonly { told: string; path: string }[]
}

/** Each step is a page; together they are what somebody would do with the product. */
const walks: readonly Walk[] = [
  {
    title: 'Audit how the strategy evolved',
    why: 'Who decided what, when, on which evidence, and what replaced it.',
    steps: [
      { told: 'See every decision and the time it got', path: '/decisions' },
      { told: 'See only what was superseded', path: '/decisions?standing=superseded' },
      { told: 'Find what entered the record late', path: '/record?only=late' },
      {
        told: 'Look at the decisions as known on 20 March 2026',
        path: '/decisions?known=2026-03-20',
      },
      { told: 'And as they had happened by then', path: '/decisions?happened=2026-03-20' },
    ],
  },
  {
    title: 'Prepare a one-to-one',
    why: 'How the two stand, what moved it, and what is overdue.',
    steps: [
      { told: 'Read the verdict and three facts', path: '/' },
      { told: 'Do the overdue thing where it stands', path: '/#for-you' },
      { told: 'See what each expects of the goals', path: '/goals' },
      { told: 'See which exchanges are open', path: '/feedback' },
      { told: 'See who decides in which domain', path: '/partnership' },
    ],
  },
  {
    title: 'Look back at the March switch',
    why: 'What happened in those weeks, in which order, and what was known.',
    steps: [
      {
        told: 'Step through February to May',
        path: '/?start=2026-02-01&end=2026-06-01&at=2026-03-09',
      },
      { told: 'What the record said on 20 March', path: '/?known=2026-03-20' },
      {
        told: 'Every entry of March, as it happened',
        path: '/record?from=2026-03-01&to=2026-03-31&clock=happened',
      },
      {
        told: 'Goals that were changed meanwhile',
        path: '/record?from=2026-03-01&to=2026-03-31&noun=goal',
      },
      { told: 'What came after it', path: '/?start=2026-05-01&end=2026-10-01' },
    ],
  },
]

/** The demo, entered without a login at any step of three walks. */
export function DemoWalks() {
  const enter = useMutation({
    mutationFn: async (path: string) => {
      const { organisation, person } = (await ask('/api/demo/session', { method: 'POST' })) as {
        organisation: string
        person: string
      }
      location.assign(`${placeAt(organisation, person).base}${path}`)
    },
  })
  return (
    <section className="walks" aria-label="The demo">
      <h1>Two people in lockstep, and the record of how they got there.</h1>
      <p className="ink-2">
        Look around first: a fictional company, six executives, eighteen months, one crisis. Nothing
        to sign, nothing to break.
      </p>
      <button type="button" className="button primary go" onClick={() => enter.mutate('/')}>
        {enter.isPending ? 'Opening…' : 'Open the demo'}
      </button>
      {enter.error !== null && (
        <p className="tone-due" role="alert">
          {enter.error.message}
        </p>
      )}
      <div className="three">
        {walks.map(({ title, why, steps }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p className="ink-2">{why}</p>
            <ol>
              {steps.map(({ told, path }) => (
                <li key={path}>
                  <button type="button" onClick={() => enter.mutate(path)}>
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
