import { type NounName, refOf } from '@lockstep/domain'
import { detectors } from '../across/detectors/detectors.ts'
import { listedNouns, pagedNouns } from '../across/pages/pages.ts'
import { measures } from '../across/why/explanation.ts'
import { answerOf } from '../engine/views/as-told.ts'
import { type QueryName, queries } from '../queries/index.ts'
import type { Query } from '../view/query.ts'
import type { View } from '../view/view.ts'
import type { Company } from './company.ts'

interface Question {
  readonly name: QueryName
  readonly params: object
}

const aboutOne: readonly (QueryName & NounName)[] = [
  'goal',
  'decision',
  'feedback',
  'pulse',
  'ranking',
  'postmortem',
  'vision',
  'person',
  'partnership',
]

/** Every question that can be asked about what a company has on record. */
export function questions(company: Company): Question[] {
  const names = Object.keys(queries) as QueryName[]
  const plain = names.filter((name) => queries[name].params.safeParse({}).success)
  const people = company.all('person')
  const pairs = people.flatMap((from) => people.map((to) => ({ from, to })))
  return [
    ...plain.map((name) => ({ name, params: {} })),
    ...aboutOne.flatMap((name) => company.all(name).map((id) => ({ name, params: { id } }))),
    ...company
      .all('postmortem')
      .map((id) => ({ name: 'postmortem-export' as const, params: { id } })),
    ...people.map((id) => ({ name: 'newcomer' as const, params: { id } })),
    ...people.map((person) => ({ name: 'voice' as const, params: { person } })),
    ...listedNouns.map((noun) => ({ name: 'list' as const, params: { noun } })),
    ...detectors.map(({ name: kind }) => ({
      name: 'list' as const,
      params: { noun: 'finding', kind },
    })),
    ...pagedNouns.flatMap((noun) =>
      company.all(noun).map((id) => ({ name: 'page' as const, params: { noun, id } })),
    ),
    ...company.log.events.map(({ id }) => ({ name: 'entry' as const, params: { id } })),
    ...(['dashboard', 'one-page', 'revenue', 'settling', 'team'] as const).flatMap((name) =>
      company.all('partnership').map((partnership) => ({ name, params: { partnership } })),
    ),
    ...differences(company),
    ...replays(company),
    ...besides(company).map((params) => ({ name: 'remarks' as const, params })),
    ...(['decision', 'feedback', 'commitment', 'pulse'] as const).flatMap((noun) =>
      company.all(noun).map((id) => ({ name: 'scores-moved' as const, params: { noun, id } })),
    ),
    ...(['decision', 'feedback', 'goal'] as const).flatMap((noun) =>
      company.all(noun).map((id) => ({ name: 'withdrawn' as const, params: { noun, id } })),
    ),
    ...(['decision', 'feedback', 'person', 'pulse'] as const).flatMap((noun) =>
      company
        .all(noun)
        .map((id) => ({ name: 'meanwhile' as const, params: { noun, id, revision: 0 } })),
    ),
    ...pairs.flatMap((pair) =>
      measures.map((measure) => ({
        name: 'why' as const,
        params: { measure, ...pair },
      })),
    ),
    ...pairs.flatMap((pair) =>
      (['stated', 'reliability', 'positions'] as const).map((measure) => ({
        name: 'findings-on' as const,
        params: { measure, ...pair },
      })),
    ),
    ...['Decide', 'OpenDecision', 'AchieveGoal', 'ErasePerson'].map((command) => ({
      name: 'open-to' as const,
      params: { command },
    })),
    ...['CANARY', 'Title', 'o'].map((text) => ({
      name: 'search' as const,
      params: { text, limit: 50 },
    })),
  ]
}

/** On each clock, from the first day to the last, and on the day in the middle. */
function differences(company: Company): Question[] {
  const days = company.log.events.map(({ recordedAt }) => recordedAt.slice(0, 10)).sort()
  const [from, to, on] = [days[0], days.at(-1), days[Math.floor(days.length / 2)]]
  const [partnership] = company.all('partnership')
  return [{ from, to, partnership }, { from, to, clock: 'known' }, { on }].map((params) => ({
    name: 'difference',
    params,
  }))
}

/** On each clock the steps of a few entries, the last among them. */
function replays(company: Company): Question[] {
  const [partnership] = company.all('partnership')
  const { events } = company.log
  const ids = [0.3, 0.6, 1].map((share) => events[Math.floor(share * (events.length - 1))]?.id)
  return [
    { name: 'replay', params: { clock: 'happened' } },
    { name: 'evolution', params: { from: events[0]?.recordedAt.slice(0, 10) } },
    ...ids.map((id) => ({ name: 'sensitivity' as const, params: { id } })),
    ...ids.flatMap((id) =>
      (['recorded', 'happened'] as const).map((clock) => ({
        name: 'step' as const,
        params: { id, clock, partnership },
      })),
    ),
  ]
}

/** Every record and every entry beside which something can be said. */
const besides = (company: Company) => {
  const streams = new Set(company.log.events.map(({ stream }) => stream))
  const places = [
    ...[...streams].map((stream) => refOf(stream)),
    ...company.log.events.map(({ id, stream }) => ({ ...refOf(stream), entry: id })),
  ]
  return places.filter(({ noun }) => noun !== 'remark')
}

/** The answer as it would arrive, held against its schema; undefined where there is none. */
export function answered(view: View, { name, params }: Question): unknown {
  const query = queries[name] as unknown as Query
  const asked = query.params.parse(params)
  const said = answerOf(view, query, asked)
  return said === undefined ? undefined : query.response.parse(JSON.parse(JSON.stringify(said)))
}
