import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { ApiProvider } from '../api/api-context.tsx'
import type { Place } from '../here/place.ts'
import { PlaceProvider } from '../here/place-context.tsx'
import { routerAt } from './router.ts'

const Outside = lazy(() =>
  import('../screens/start/outside.tsx').then(({ Outside: component }) => ({ default: component })),
)

/** Within an organisation its screens; outside, the start and the links that lead in. */
export function App({ place }: { place: Place | undefined }) {
  if (place === undefined) {
    return (
      <Suspense>
        <Outside />
      </Suspense>
    )
  }
  return (
    <ApiProvider api={place.api}>
      <PlaceProvider value={place}>
        <Mounted base={place.base} />
      </PlaceProvider>
    </ApiProvider>
  )
}

function Mounted({ base }: { base: string }) {
  const router = useMemo(() => routerAt(base), [base])
  return <RouterProvider router={router} />
}
