import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { fetched, reloadIfReached } from '../api/reached.ts'
import { homeNouns, homes, isPaged } from '../here/homes.ts'
import { parseSearch, stringifySearch } from '../here/search.ts'
import { Failure } from '../ui/answered.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { Inside } from './inside.tsx'

const root = createRootRoute({ component: Inside, notFoundComponent: () => NotFound({}) })

/** Another record's page begins afresh: nothing is left in it of what was read, chosen or typed on the one before. */
const anew = { remountDeps: ({ params }: { params: object }) => params }

/** A screen that is loaded when it is first opened. */
function screen<M extends Record<string, unknown>>(
  path: string,
  load: () => Promise<M>,
  name: keyof M & string,
  how: Partial<typeof anew> = {},
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => fetched(load), name) as RouteComponent,
    ...how,
  })
}

const tree = root.addChildren([
  screen('/', () => import('../screens/dashboard/dashboard-screen.tsx'), 'DashboardScreen'),
  screen('/home', () => import('../screens/home/home-screen.tsx'), 'HomeScreen'),
  screen('/goals', () => import('../screens/goals/goals-screen.tsx'), 'GoalsScreen'),
  screen('/goals/$id', () => import('../screens/goals/goals-screen.tsx'), 'GoalsScreen'),
  screen(
    '/decisions',
    () => import('../screens/decisions/decisions-screen.tsx'),
    'DecisionsScreen',
  ),
  screen(
    '/decisions/$id',
    () => import('../screens/decision/decision-screen.tsx'),
    'DecisionScreen',
    anew,
  ),
  screen('/feedback', () => import('../screens/feedback/feedbacks-screen.tsx'), 'FeedbacksScreen'),
  screen(
    '/feedback/$id',
    () => import('../screens/feedback/feedback-screen.tsx'),
    'FeedbackScreen',
    anew,
  ),
  screen('/pulses/$id', () => import('../screens/pulses/pulse-screen.tsx'), 'PulseScreen', anew),
  screen(
    '/rankings/$id',
    () => import('../screens/rankings/ranking-screen.tsx'),
    'RankingScreen',
    anew,
  ),
  screen(
    '/post-mortems/$id',
    () => import('../screens/postmortem/postmortem-screen.tsx'),
    'PostmortemScreen',
    anew,
  ),
  screen('/visions/$id', () => import('../screens/vision/vision-screen.tsx'), 'VisionScreen', anew),
  ...homeNouns.map((noun) =>
    screen(homes[noun].path, () => import('../screens/records/list-screen.tsx'), 'ListScreen'),
  ),
  ...homeNouns
    .filter(isPaged)
    .map((noun) =>
      screen(
        `${homes[noun].path}/$id`,
        () => import('../screens/records/record-page.tsx'),
        'RecordPage',
        anew,
      ),
    ),
  screen('/at/$noun/$id', () => import('./at.tsx'), 'At'),
  screen('/record', () => import('../screens/record/record-screen.tsx'), 'RecordScreen'),
  screen('/record/print', () => import('../screens/record/printed-record.tsx'), 'PrintedRecord'),
  screen('/record/new/$command', () => import('../screens/new/new-screen.tsx'), 'NewScreen'),
  screen(
    '/difference',
    () => import('../screens/difference/difference-screen.tsx'),
    'DifferenceScreen',
  ),
  screen(
    '/integrity',
    () => import('../screens/integrity/integrity-screen.tsx'),
    'IntegrityScreen',
  ),
  screen('/replay', () => import('../screens/replay/replay-screen.tsx'), 'ReplayScreen'),
  screen(
    '/evolution',
    () => import('../screens/evolution/evolution-screen.tsx'),
    'EvolutionScreen',
  ),
  screen(
    '/needs-and-money',
    () => import('../screens/needs/needs-and-money-screen.tsx'),
    'NeedsAndMoneyScreen',
  ),
  screen('/bets', () => import('../screens/bets/bets-screen.tsx'), 'BetsScreen'),
  screen('/import', () => import('../screens/import/import-screen.tsx'), 'ImportScreen'),
  screen(
    '/after-a-meeting',
    () => import('../screens/after-meeting/after-meeting-screen.tsx'),
    'AfterMeetingScreen',
  ),
  screen('/one-page', () => import('../screens/one-page/one-page-screen.tsx'), 'OnePageScreen'),
  screen(
    '/how-this-is-measured',
    () => import('../screens/measured/measured-screen.tsx'),
    'MeasuredScreen',
  ),
  screen('/who-looked', () => import('../screens/looks/who-looked-screen.tsx'), 'WhoLookedScreen'),
  screen('/people', () => import('../screens/people/people-screen.tsx'), 'PeopleScreen'),
  screen(
    '/partnership',
    () => import('../screens/people/partnership-screen.tsx'),
    'PartnershipScreen',
  ),
])

/** One tree of screens, wherever it is mounted: `/o/{org}`, or `/o/{org}/as/{person}` in the demo. */
export const routerAt = (base: string) =>
  createRouter({
    routeTree: tree,
    basepath: base,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultErrorComponent: ({ error }) =>
      Failure({ reason: error as Error, onRetry: () => void reloadIfReached() }),
  })
