import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { ApiProvider } from '../api/api-context.tsx'
import { type Here, HereContext } from '../here/here.tsx'
import { placeAt } from '../here/place.ts'
import { PlaceProvider } from '../here/place-context.tsx'
import { parseSearch, stringifySearch } from '../here/search.ts'

/**
 * Shows parts of an organisation's screens, each at its path; the first is open.
 * @returns where one is
 */
export function shownWithin(
  screens: Readonly<Record<string, () => ReactNode>>,
  here?: Partial<Here>,
) {
  const root = createRootRoute({
    component: () => (
      <PlaceProvider value={placeAt('calder')}>
        <HereContext value={here as Here | undefined}>
          <Suspense>
            <Outlet />
          </Suspense>
        </HereContext>
      </PlaceProvider>
    ),
  })
  const routes = Object.entries(screens).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  )
  const router = createRouter({
    ...{ routeTree: root.addChildren(routes), parseSearch, stringifySearch },
    history: createMemoryHistory({ initialEntries: Object.keys(screens).slice(0, 1) }),
  })
  // The memory's window does not scroll.
  window.scrollTo = () => undefined
  render(
    <ApiProvider api="/api/orgs/calder">
      <RouterProvider router={router} />
    </ApiProvider>,
  )
  return router.history
}
