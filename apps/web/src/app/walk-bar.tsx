import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useClient } from '../api/api-context.tsx'
import type { Answer } from '../api/views.ts'
import { pathOf } from '../here/hrefs.ts'
import { usePlace } from '../here/place-context.tsx'
import { useSearchParts } from '../here/search.ts'
import './walk-bar.css'
import { leaveWalk, walkTo } from '../here/walk-state.ts'
import { type Walk, type WalkStep, walks } from '../here/walks.ts'

/** On a walk through the demo: which step this is, what to see here, and the way on. */
export function WalkBar({ id, at }: { id: string; at: number }) {
  const walk = walks.find((each) => each.id === id)
  const step = walk?.steps[at]
  return walk === undefined || step === undefined ? null : <Bar walk={walk} at={at} step={step} />
}

function Bar({ walk, at, step }: { walk: Walk; at: number; step: WalkStep }) {
  const goTo = useGoTo()
  const entering = useSearchParts()[0]['walk'] !== undefined
  // The first screen leads in by a step; only here can its page be found.
  useEffect(() => {
    if (entering) void goTo(step, 'replace')
  }, [entering, goTo, step])
  const last = at === walk.steps.length - 1
  const move = async (by: number) => {
    const next = walk.steps[at + by]
    if (next === undefined) return
    await goTo(next)
    walkTo(walk.id, at + by)
  }
  return (
    <section className="walk-bar" aria-label="Walk">
      <b>{walk.title}</b>
      <span className="ink-3">
        {at + 1} of {walk.steps.length}
      </span>
      <p aria-live="polite">
        {step.told}. <span className="ink-2">{step.see}</span>
      </p>
      <button type="button" className="button" disabled={at === 0} onClick={() => move(-1)}>
        Back
      </button>
      {last ? (
        <button type="button" className="button primary" onClick={leaveWalk}>
          Done
        </button>
      ) : (
        <button type="button" className="button primary" onClick={() => move(1)}>
          Next step
        </button>
      )}
      {!last && (
        <button type="button" className="button quiet" onClick={leaveWalk}>
          Leave
        </button>
      )}
    </section>
  )
}

/** Opens a step's page, each at the moment that it names or in the present; a record is found by its ordinal, as ids are nobody's to know. */
function useGoTo() {
  const { history } = useRouter()
  const client = useClient()
  const { base } = usePlace()
  return useCallback(
    async ({ at }: WalkStep, how: 'push' | 'replace' = 'push') => {
      if ('path' in at) return history[how](`${base}${at.path}`)
      const found = (await client.view(
        'search',
        { text: at.record, limit: '1' },
        {},
      )) as Answer<'search'>
      const [first] = found.results
      history[how](`${base}${first === undefined ? '/' : pathOf(first.href)}`)
    },
    [history, client, base],
  )
}
