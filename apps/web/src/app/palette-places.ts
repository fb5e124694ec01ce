import { type HomeNoun, homeNouns, homes } from '../here/homes.ts'
import { screens } from '../here/navigation.ts'

/** Where the palette leads that is no record. */
interface Place {
  readonly id: string
  readonly path: string
  readonly label: string
  /** Other words by which people ask for it. */
  readonly also?: readonly string[]
  /** What people say who want it, in whatever words they go on. */
  readonly asked?: RegExp
}

const onScreens: Readonly<Partial<Record<(typeof screens)[number]['path'], readonly string[]>>> = {
  '/': ['what I must do', 'to do', 'dashboard'],
  '/decisions': ['strategy', 'strategies', 'lineage', 'positions', 'stop-loss', 'evidence'],
  '/goals': [
    'okr',
    'okrs',
    'objectives',
    'expectation',
    'expectations',
    'reality checks',
    'progress',
  ],
  '/partnership': [
    ...['charter', 'charters', 'rhythm', 'rhythms', 'cadence', 'cadences'],
    ...['definition of success', 'joint metrics', 'domains', 'partnerships', 'teams'],
    'days to settle',
  ],
  '/people': [
    ...['settings', 'preferences', 'account', 'profile', 'invite', 'invitation'],
    ...['members', 'background', 'working style', 'absence', 'absences', 'holidays', 'tenure'],
    ...['delegates', 'auditors', 'administrators', 'executives', 'roles'],
  ],
  '/record': ['history', 'audit', 'entries', 'export'],
}

const onLists: Readonly<Partial<Record<HomeNoun, readonly string[]>>> = {
  commitment: ['promise', 'promises', 'bad news'],
  topic: ['agenda'],
  conversation: ['talks'],
  outside: ['outside event', 'competitors', 'market moves', 'laws'],
  player: ['ecosystem players', 'competitors'],
  session: [
    ...['1:1', '1:1s', '1-1', 'check-in', 'check-ins'],
    ...['retreat', 'retreats', 'meetings', 'one-to-ones', 'staff meetings', 'budget talks'],
    'strategy sessions',
  ],
  review: ['monthly reviews'],
  pulse: ['ratings', 'surveys'],
  ranking: ['priorities'],
  intervention: ['overrides', 'micromanagement'],
  finding: ['detectors', 'thresholds', 'friction'],
  postmortem: ['retrospectives', 'facilitation', 'facilitator', 'facilitators'],
  brief: ['hire', 'hires', 'hiring', 'expectations at hire', 'doer or conductor'],
  leaving: ['departure', 'departures', 'who left', 'exit interviews'],
  handover: ['successor', 'successors', 'predecessor'],
}

const feedback: Place = {
  ...{ id: '/feedback', path: '/feedback', label: 'Feedback' },
  also: [
    ...['disclosure', 'disclosures', 'appreciation', 'kudos', 'follow-ups'],
    'performance review',
  ],
}

const MEETING =
  '(?:1[:-]1|1 ?on ?1|one[- ](?:to|on)[- ]one|meeting|session|check-?in|catch-?up|talk)s?'
/** "prepare my 1:1", "before my 1:1", "brief me", "agenda". */
const PREPARING = new RegExp(
  [
    `^(?:prep|prepare|preparing|preparation|get ready)(?: for)?(?: (?:my|our|the|a|next))*(?: ${MEETING}.*)?$`,
    `^${MEETING} (?:prep|preparation|brief|briefing|agenda|sheet|page)\\b`,
    `^before (?:(?:my|our|the|a|next) )*${MEETING}\\b`,
    '^brief(?:ing$| me\\b)',
    '^agenda(?: for\\b.*)?$',
  ].join('|'),
  'i',
)

const pages: readonly Place[] = [
  {
    ...{ id: 'home', path: '/home', label: 'Your partnerships' },
    also: ['home', 'overview'],
  },
  {
    ...{ id: 'one-page', path: '/one-page', label: 'One page for a meeting' },
    also: ['print', 'agenda', 'preparation', 'prepare', 'briefing'],
    asked: PREPARING,
  },
  {
    ...{ id: 'measured', path: '/how-this-is-measured', label: 'How this is measured' },
    also: ['help', 'docs', 'explanation', 'settings of the model', 'model', 'formulas', 'weights'],
  },
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
  { id: 'print', path: '/record/print', label: 'The record, to be printed' },
  { id: 'integrity', path: '/integrity', label: 'Integrity', also: ['export', 'verify'] },
  {
    ...{ id: 'who-looked', path: '/who-looked', label: 'Who looked' },
    also: ['who read', 'who opened', 'looks', 'read receipts'],
  },
]

/** What stands on a page that has another name. */
const onPages: readonly Place[] = [
  {
    ...{ id: 'heard', path: '/partnership', label: 'Who is heard: consulted, pushback' },
    also: ['voice', 'heard', 'consulted', 'pushback', 'push back', 'asked before', 'adopted'],
  },
  {
    ...{ id: 'revenue', path: '/partnership', label: 'Revenue beside praise and blame' },
    also: ['revenue', 'praise', 'blame', 'hero', 'scapegoat', 'revenue against plan'],
  },
  {
    ...{ id: 'newcomers', path: '/people', label: 'Newcomers, and what was in force' },
    also: ['newcomer', 'in force', 'joined', 'onboarding', 'first ninety days'],
  },
]

const forMembers: readonly Place[] = [
  {
    ...{ id: 'meeting', path: '/after-a-meeting', label: 'After a meeting' },
    also: ['minutes', 'notes of a meeting', 'action items'],
  },
  {
    ...{ id: 'import', path: '/import', label: 'Import goals, sessions or a history' },
    also: ['csv', 'ics', 'git', 'undo an import', 'restore'],
  },
  {
    ...{ id: 'followed', path: '/import', label: 'Followed sources' },
    also: ['followed source', 'schedule', 'sources'],
  },
]

const forPrograms: readonly Place[] = [
  {
    ...{ id: 'keys', path: '/people', label: 'API keys' },
    also: ['API key', 'key', 'keys', 'token', 'tokens'],
  },
  {
    id: 'webhooks',
    path: '/people',
    label: 'Webhooks',
    also: ['webhook', 'callback', 'callbacks'],
  },
]

/** Where it says what lets one in. */
const devices: Place = {
  ...{ id: 'devices', path: '/people', label: 'Your devices' },
  also: ['recovery', 'ways in', 'sign out'],
}

const calendar: Place = { id: 'calendar', path: '/people', label: 'Your calendar' }

/** Beside all whom one rates, which nobody else sees. */
const ratedBy = (me: string): Place => ({
  ...{ id: 'rated', path: `/people?person=${me}`, label: 'Those whom you rate' },
  also: ['whom I rate', 'rated', 'my ratings'],
})

interface Here {
  /** Who asks. */
  readonly me: string
  readonly member: boolean
  readonly demo: boolean
}

/** Every screen, list and page, for who one is here; nobody comes into the demo by ways of their own, nor has a calendar of it. */
export function placesFor({ me, member, demo }: Here): Place[] {
  return [
    ...screens.map(({ path, label }) => ({ id: path, path, label, also: onScreens[path] ?? [] })),
    feedback,
    ...homeNouns.map((noun) => ({
      ...{ id: homes[noun].path, ...homes[noun] },
      also: [noun, `${noun}s`, ...(onLists[noun] ?? [])],
    })),
    ...pages,
    ...onPages,
    ...(member ? [ratedBy(me), ...forMembers] : []),
    ...forPrograms,
    ...(demo ? [] : [devices]),
    ...(member && !demo ? [calendar] : []),
  ]
}
