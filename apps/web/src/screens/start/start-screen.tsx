import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { Problem } from '../../api/problem.ts'
import { Answered } from '../../ui/answered.tsx'
import { LockstepMark } from '../../ui/lockstep-mark.tsx'
import { DemoWalks } from './demo-walks.tsx'
import { FirstDay } from './first-day.tsx'
import { Founded, type Founding } from './founded.tsx'
import { GoingTo } from './going-to.tsx'
import { PrintedLink } from './printed-link.tsx'
import './start-screen.css'
import { TwoNames } from './two-names.tsx'

/** How soon a server that could not answer yet is asked again. */
const AGAIN_MILLISECONDS = 2_000

interface Start {
  demo: { organisation: string } | null
  own: { organisation: string; person: string }[]
  mayStartOwn: boolean
}

/** The first screen: three walks through the demo, or two names and one's own. */
export function StartScreen() {
  const query = new URLSearchParams(location.search)
  const own = query.has('own') || query.has('link')
  const start = useQuery({
    queryKey: ['start'],
    queryFn: async () => (await ask('/api/start')) as Start,
    // A server that has just been started is still reading what is recorded.
    refetchInterval: ({ state: { error } }) =>
      error instanceof Problem && error.passing ? AGAIN_MILLISECONDS : false,
  })
  return (
    <div className="start">
      {own && start.data?.demo && (
        <aside className="start-ribbon" aria-label="Demo">
          <b>Demo</b>
          <span>The demo stays as it is. What you start here is yours, and empty.</span>
          <a href="/">Back to the demo</a>
        </aside>
      )}
      <header className="start-top">
        <span className="mark">
          <LockstepMark /> Lockstep
        </span>
        {own && <span className="ink-2">Start my own</span>}
        {!own && start.data?.demo && start.data.mayStartOwn && (
          <a className="to-own" href="/?own">
            Start my own
          </a>
        )}
      </header>
      <Answered asked={start} what="what is here">
        {(answer) => <Choices start={answer} link={query.get('link') ?? undefined} own={own} />}
      </Answered>
    </div>
  )
}

function Choices({ start, link, own }: { start: Start; link: string | undefined; own: boolean }) {
  const [founding, setFounding] = useState<Founding>()
  const [names, setNames] = useState<readonly [string, string]>(['', ''])
  const [first] = start.own
  if (founding !== undefined) return <Founded founding={founding} />
  if (start.demo === null && first !== undefined && link === undefined)
    return <GoingTo {...first} />
  const walks = start.demo !== null && !own
  return (
    <main className={walks ? 'start-walks' : 'start-two'}>
      {walks && start.demo !== null && <DemoWalks />}
      {(start.mayStartOwn || link !== undefined) && (
        <section className="start-own" aria-label="Start my own">
          {first !== undefined && <BackTo {...first} />}
          <PrintedLink link={link} own={first} onFounded={setFounding}>
            <TwoNames
              {...{ names, link }}
              onNames={setNames}
              onFounded={setFounding}
              beside={walks}
            />
          </PrintedLink>
        </section>
      )}
      {!start.mayStartOwn && link === undefined && start.demo === null && (
        <section className="start-own">
          <h1>This Lockstep is entered by a link.</h1>
          <p className="ink-2">
            The server printed one when it started: open it to name the two of you. Everybody else
            is given theirs by somebody who is in. Whoever has a recovery code opens any page of
            their organisation, and enters it there.
          </p>
        </section>
      )}
      {!walks && <FirstDay names={names} />}
    </main>
  )
}

const BackTo = ({ organisation }: Start['own'][number]) => (
  <p className="back-to">
    <a href={`/o/${organisation}/`}>Back to your own organisation</a>
  </p>
)
