import { queries } from '@lockstep/projections/queries'
import { answered, header, inQuery, inside, type Json } from './parts.ts'

const moments = [
  ['known', 'As it was known on a date, at an instant, or at a position.'],
  ['happened', 'What had happened by a date or an instant.'],
  [
    'held',
    'What its source had by a date or an instant of what was imported, and of all else what had happened by then.',
  ],
  ['after', 'Not before this position has been read.'],
  [
    'zone',
    'The time zone, such as Europe/Paris, in which instants are told as days. Left out or unknown: the organisation’s.',
  ],
].map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }))

function queryOperation({
  name,
  summary,
  params,
  response,
}: (typeof queries)[keyof typeof queries]): Json {
  return {
    operationId: `view-${name}`,
    summary,
    tags: ['views'],
    parameters: [...inQuery(params), ...moments],
    responses: { 200: answered(summary, response), ...inside() },
  }
}

const live: Json = {
  operationId: 'live',
  summary: 'Changes as they come, as server-sent events',
  tags: ['views'],
  parameters: [header('Last-Event-ID', 'The position after which to go on.')],
  responses: {
    200: { description: 'A stream of changes.', content: { 'text/event-stream': {} } },
    ...inside(403),
  },
}

/** One operation a query, made from the projections' registry; and the changes as they come. */
export const viewPaths = (): Json => ({
  ...Object.fromEntries(
    Object.values(queries).map((query) => [`/views/${query.name}`, { get: queryOperation(query) }]),
  ),
  '/live': { get: live },
})
