import { commands, nouns, type RegisteredCommand } from '@lockstep/domain'
import { CommandBody, MendingBody, Outcome } from '../commands/commands.route.ts'
import { answered, bodyOf, header, inPath, inside, type Json, schemaOf } from './parts.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

const writing = [
  header(
    'Idempotency-Key',
    'A new UUID of version 7 for each thing that is done, bare or in quotes; the same for its retries.',
    true,
    `^(?:"${UUID}"|${UUID})$`,
  ),
  header(
    'If-Match',
    'The revision that was seen, as in an ETag: "7".',
    false,
    '^(?:[*]|"(?:0|[1-9][0-9]{0,14})")$',
  ),
]

const written = (description: string): Json => ({
  200: {
    ...answered(description, Outcome),
    headers: {
      ETag: {
        description: 'The revision that it is at now, for an If-Match: "8".',
        schema: { type: 'string' },
      },
    },
  },
  ...inside(409, 412, 507),
})

/** What happens as it is recorded takes no day. */
const bodyFor = ({ atOnce }: RegisteredCommand['definition']) =>
  atOnce === true ? CommandBody.omit({ occurredAt: true }) : CommandBody

function commandOperation({ name, noun, definition }: RegisteredCommand): Json {
  const { properties, ...body } = schemaOf(bodyFor(definition), 'input') as {
    properties: Json
    required?: string[]
  }
  const input = schemaOf(definition.input, 'input')
  return {
    operationId: name,
    summary: definition.title,
    tags: [noun],
    parameters: writing,
    requestBody: bodyOf({
      ...body,
      properties: { ...properties, input },
      required: ['input'],
    }),
    responses: written('Recorded.'),
  }
}

const mending: Json = {
  operationId: 'Mend',
  summary: 'Correct or withdraw an entry of a record',
  tags: ['record'],
  parameters: [inPath('noun', { enum: Object.keys(nouns) }), inPath('id'), ...writing],
  requestBody: bodyOf(schemaOf(MendingBody, 'input')),
  responses: written('Mended.'),
}

/** One operation a command, made from the domain's registry. */
export const commandPaths = (): Json => ({
  ...Object.fromEntries(
    Object.values(commands)
      .filter(({ definition }) => !definition.hidden)
      .map((command) => [`/commands/${command.name}`, { post: commandOperation(command) }]),
  ),
  '/records/{noun}/{id}/mendings': { post: mending },
})
