import { type HomeNoun, homeNouns, homes } from './homes.ts'
import { screens } from './navigation.ts'

/** Where the palette leads that is no record. */
interface Place {
  readonly id: string
  readonly path: string
  readonly label: string
  /** Other words by which people ask for it. */
  readonly also?: readonly string[]
}

const onScreens: Readonly<Partial<Record<(typeof screens)[number]['path'], readonly string[]>>> = {
  '/': ['what I must do', 'to do'],
  '/goals': ['expectation', 'expectations'],
  '/partnership': [
    ...['charter', 'charters', 'rhythm', 'rhythms', 'cadence', 'cadences'],
    ...['definition of success', 'joint metrics', 'domains'],
  ],
}

const onLists: Readonly<Partial<Record<HomeNoun, readonly string[]>>> = {
  commitment: ['promise', 'promises'],
  outside: ['outside event', 'competitors', 'market moves', 'laws'],
  player: ['ecosystem players', 'competitors'],
  session: ['retreat', 'retreats', 'meetings'],
  brief: ['hire', 'hires', 'hiring', 'expectations at hire', 'doer or conductor'],
  leaving: ['departure', 'departures', 'who left'],
  handover: ['successor', 'successors', 'predecessor'],
}

const feedback: Place = {
  ...{ id: '/feedback', path: '/feedback', label: 'Feedback' },
  also: ['disclosure', 'disclosures'],
}

const pages: readonly Place[] = [
  { id: 'one-page', path: '/one-page', label: 'One page for a meeting' },
  { id: 'measured', path: '/how-this-is-measured', label: 'How this is measured' },
  { id: 'difference', path: '/difference', label: 'Compare two days' },
  { id: 'evolution', path: '/evolution', label: 'How strategy evolved, on two pages' },
  {
    ...{ id: 'needs-and-money', path: '/needs-and-money', label: 'Needs and money' },
    also: ['cost', 'costs', 'spend', 'budget', 'buyers', 'stopped spend'],
  },
  {
    ...{ id: 'bets', path: '/bets', label: 'Bets, and what came' },
    also: ['bet', 'calibration', 'chances'],
  },
  { id: 'replay', path: '/replay', label: 'Replay' },
  { id: 'integrity', path: '/integrity', label: 'Integrity', also: ['export', 'verify'] },
]

const forMembers: readonly Place[] = [
  { id: 'meeting', path: '/after-a-meeting', label: 'After a meeting' },
  { id: 'import', path: '/import', label: 'Import goals, sessions or a history' },
]

const calendar: Place = { id: 'calendar', path: '/people', label: 'Your calendar' }

/** Every screen, list and page, for who one is here; nobody comes into the demo by ways of their own, nor has a calendar of it. */
export function placesFor({ member, demo }: { member: boolean; demo: boolean }): Place[] {
  return [
    ...screens.map(({ path, label }) => ({ id: path, path, label, also: onScreens[path] ?? [] })),
    feedback,
    ...homeNouns.map((noun) => ({
      ...{ id: homes[noun].path, ...homes[noun] },
      also: [noun, `${noun}s`, ...(onLists[noun] ?? [])],
    })),
    ...pages,
    ...(member ? forMembers : []),
    ...(member && !demo ? [calendar] : []),
  ]
}
