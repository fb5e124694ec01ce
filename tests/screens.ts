import type { Home } from '@lockstep/application'
import { type NounName, refOf } from '@lockstep/domain'
import { listedNouns, pagedNouns, type QueryName } from '@lockstep/projections'
import type { Visitor } from './visitor.ts'

/** What of an organisation screens can be asked about. */
interface Askable {
  readonly of: (noun: NounName) => readonly string[]
  readonly entries: readonly string[]
}

const plain = () => ['']
const each = (noun: NounName, name: string) => (there: Askable) =>
  there.of(noun).map((id) => `?${name}=${id}`)

/** Every score of every two. */
const scores = (people: readonly string[]) =>
  people.flatMap((from) =>
    people.flatMap((to) =>
      [
        'stated',
        'reliability',
        'reliance',
        'alignment',
        'priorities',
        'points',
        'positions',
        'metrics',
      ].map((measure) => `?measure=${measure}&from=${from}&to=${to}`),
    ),
  )

/** What follows a view's name in its address, for everything that it can show. A new view says it here. */
const addresses: Readonly<Record<QueryName, (there: Askable) => readonly string[]>> = {
  bets: plain,
  calendar: plain,
  dashboard: each('partnership', 'partnership'),
  decision: each('decision', 'id'),
  decisions: plain,
  difference: () => ['?on=2026-03-20', '?from=2026-03-01&to=2026-06-01'],
  entry: ({ entries }) => entries.map((id) => `?id=${id}`),
  evolution: () => ['', '?from=2025-04-01'],
  feedback: each('feedback', 'id'),
  feedbacks: plain,
  'findings-on': ({ of }) => scores(of('person')),
  'for-you': plain,
  goal: each('goal', 'id'),
  goals: plain,
  home: plain,
  imports: plain,
  list: () => listedNouns.map((noun) => `?noun=${noun}`),
  me: plain,
  model: plain,
  money: plain,
  needs: plain,
  newcomer: each('person', 'id'),
  'one-page': each('partnership', 'partnership'),
  'open-now': plain,
  meanwhile: ({ of }) => of('goal').map((id) => `?noun=goal&id=${id}&revision=0`),
  'open-to': () => ['?command=AcceptFeedback'],
  page: ({ of }) => pagedNouns.flatMap((noun) => of(noun).map((id) => `?noun=${noun}&id=${id}`)),
  partnership: each('partnership', 'id'),
  people: plain,
  person: each('person', 'id'),
  postmortem: each('postmortem', 'id'),
  'postmortem-export': each('postmortem', 'id'),
  pulse: each('pulse', 'id'),
  ranking: each('ranking', 'id'),
  rated: plain,
  record: plain,
  'record-export': plain,
  remarks: ({ of }) =>
    (['goal', 'decision', 'feedback', 'conversation'] as const).flatMap((noun) =>
      of(noun).map((id) => `?noun=${noun}&id=${id}`),
    ),
  'scores-moved': ({ of }) =>
    (['goal', 'decision', 'feedback', 'pulse'] as const).flatMap((noun) =>
      of(noun).map((id) => `?noun=${noun}&id=${id}`),
    ),
  replay: () => ['', '?clock=happened'],
  revenue: each('partnership', 'partnership'),
  search: () => ['?text=a', '?text=F-1'],
  sensitivity: ({ entries }) => entries.map((id) => `?id=${id}`),
  settling: each('partnership', 'partnership'),
  step: ({ entries }) => entries.flatMap((id) => [`?id=${id}`, `?id=${id}&clock=happened`]),
  team: each('partnership', 'partnership'),
  timers: plain,
  vision: each('vision', 'id'),
  voice: each('person', 'person'),
  why: ({ of }) => scores(of('person')),
  /** Of nothing that is there. */
  withdrawn: () => [],
}

/** The addresses of every screen of an organisation, below `/views/`. */
export async function screensOf({ log }: Home): Promise<string[]> {
  const streams = new Set<string>()
  const entries: string[] = []
  for await (const page of log.readAll()) {
    for (const { id, stream } of page) {
      streams.add(stream)
      entries.push(id)
    }
  }
  const of = (noun: NounName) =>
    [...streams].map(refOf).flatMap((ref) => (ref.noun === noun ? [ref.id] : []))
  return Object.entries(addresses).flatMap(([name, ways]) =>
    ways({ of, entries }).map((way) => `${name}${way}`),
  )
}

/** What a screen answered. */
export interface Screen {
  readonly name: string
  readonly status: number
  readonly text: string
}

/** So many screens are asked for at the same time: more would each open a connection of their own. */
const AT_ONCE = 16

/** Looks at every screen. */
export async function lookAtAll(
  visitor: Visitor,
  org: string,
  screens: readonly string[],
): Promise<Screen[]> {
  const seen: Screen[] = []
  const waiting = screens.entries()
  const look = async () => {
    for (const [n, name] of waiting) {
      const { status, text } = await visitor.get(`${org}/views/${name}`)
      seen[n] = { name, status, text }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
  return seen
}

/** The views of which something could be shown. */
export const shown = (seen: readonly Screen[]): string[] =>
  [
    ...new Set(
      seen.filter(({ status }) => status === 200).map(({ name }) => name.replace(/\?.*/, '')),
    ),
  ].sort()

/** Screens that neither show something nor say that there is nothing. */
export const broken = (seen: readonly Screen[]): Screen[] =>
  seen.filter(({ status }) => status !== 200 && status !== 404)
