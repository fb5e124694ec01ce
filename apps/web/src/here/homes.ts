/** The nouns whose records stand on the one list that they share, and where. */
export const homes = {
  request: { path: '/requests', label: 'Requests' },
  commitment: { path: '/commitments', label: 'Commitments' },
  topic: { path: '/topics', label: 'Topics' },
  conversation: { path: '/conversations', label: 'Hard conversations' },
  metric: { path: '/metrics', label: 'Metrics' },
  review: { path: '/reviews', label: 'Data reviews' },
  session: { path: '/sessions', label: 'Sessions' },
  insight: { path: '/insights', label: 'Insight notes' },
  pulse: { path: '/pulses', label: 'Trust pulses' },
  ranking: { path: '/rankings', label: 'Rankings of goals' },
  intervention: { path: '/interventions', label: 'Interventions' },
  finding: { path: '/findings', label: 'Findings' },
  exposure: { path: '/known', label: 'Who knows what' },
  remark: { path: '/remarks', label: 'Remarks and questions' },
  outside: { path: '/outside', label: 'Outside events' },
  player: { path: '/players', label: 'Ecosystem' },
  postmortem: { path: '/post-mortems', label: 'Post-mortems' },
  brief: { path: '/role-briefs', label: 'Role briefs' },
  leaving: { path: '/leavings', label: 'Departures' },
  handover: { path: '/handovers', label: 'Handovers' },
  vision: { path: '/visions', label: 'Visions' },
  playback: { path: '/playbacks', label: 'Playbacks' },
} as const

export type HomeNoun = keyof typeof homes

const elsewhere = [
  'pulse',
  'ranking',
  'exposure',
  'remark',
  'postmortem',
  'vision',
  'playback',
] as const

/** Those that share the page, too; a round, a post-mortem and a vision have their own, and who knows of a record, what it is taken to say, and what is said beside it stand on the record's. */
export type PagedNoun = Exclude<HomeNoun, (typeof elsewhere)[number]>

export const isPaged = (noun: HomeNoun): noun is PagedNoun =>
  !elsewhere.some((each) => each === noun)

export const homeNouns = Object.keys(homes) as HomeNoun[]

export const isHome = (noun: string): noun is HomeNoun => Object.hasOwn(homes, noun)

/** The noun at whose home a path lies. */
export const homeAt = (path: string): HomeNoun | undefined =>
  homeNouns.find((noun) => path === homes[noun].path || path.startsWith(`${homes[noun].path}/`))
