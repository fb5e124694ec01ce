import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useClient } from '../api/api-context.tsx'
import { ask, posted } from '../api/client.ts'
import { useView } from '../api/use-view.ts'
import type { Answer } from '../api/views.ts'
import { useMoments } from '../here/moments.ts'
import { placeAt } from '../here/place.ts'
import { usePlace } from '../here/place-context.tsx'
import { useWalk } from '../here/walk-state.ts'
import { DemoRibbon } from './demo-ribbon.tsx'

const WalkBar = lazy(() =>
  import('./walk-bar.tsx').then(({ WalkBar: component }) => ({ default: component })),
)

/** The demo's ribbon with its clock: moving on records that it did, and what falls due on the way does. */
export function Demo({ me, path }: { me: Answer<'me'>; path: string }) {
  const { api, org } = usePlace()
  const client = useClient()
  const queries = useQueryClient()
  const timers = useView('timers', {})
  const walk = useWalk()
  const move = useMutation({
    mutationFn: client.moveOn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['view'] }),
  })
  const startOver = useMutation({
    mutationFn: () =>
      ask(`${api}/demo/start-over`, posted({})) as Promise<{
        organisation: string
        person: string
      }>,
    onSuccess: ({ organisation, person }) =>
      location.assign(`${placeAt(organisation, person).base}/`),
  })
  return (
    <>
      <DemoRibbon
        organisation={me.organisation.name}
        people={me.people
          .filter(({ is, reads }) => is === 'member' || reads !== undefined)
          .map(({ reads, ...person }) =>
            reads === undefined ? person : { ...person, role: reads },
          )}
        me={me.viewer}
        org={org}
        now={me.moment}
        nextDue={timers.data?.timers.find(({ beingRecorded }) => !beingRecorded)?.day}
        path={path}
        moments={useMoments()}
        failed={(move.error ?? startOver.error)?.message}
        busy={startOver.isPending ? 'Starting over…' : move.isPending ? 'Moving on…' : undefined}
        onMove={(to) => {
          startOver.reset()
          move.mutate(to)
        }}
        onStartOver={() => {
          move.reset()
          startOver.mutate()
        }}
      />
      {walk !== undefined && (
        <Suspense>
          <WalkBar {...walk} />
        </Suspense>
      )}
    </>
  )
}
