import { OutgoingEvent } from '@lockstep/projections'
import { TroublesAnswer } from '../outside/troubles.controller.ts'
import * as answers from '../webhooks/answers.ts'
import { fiveLines } from '../webhooks/signature.ts'
import { bodyOf, header, inPath, type Json, operationsUnder, schemaOf } from './parts.ts'

const operation = operationsUnder('webhooks')

const parameters = [inPath('id')]

/** Addresses outside that are told of entries as they are recorded. */
export const webhookPaths = (): Json => ({
  '/webhooks': {
    get: operation('webhooks', 'One’s own webhooks, with the last tries of each', {
      answer: answers.WebhooksAnswer,
    }),
    post: operation('make-webhook', 'Tell an address of what is recorded from now on', {
      body: answers.WebhookBody,
      answer: answers.WebhookMade,
      status: 201,
    }),
  },
  '/troubles': {
    get: operation('troubles', 'What of one’s webhooks and followed sources leads nowhere', {
      answer: TroublesAnswer,
    }),
  },
  '/webhooks/{id}': {
    delete: operation('end-webhook', 'End a webhook', { parameters, status: 204 }),
  },
  '/webhooks/{id}/replay': {
    post: operation('replay-webhook', 'Tell it again from an entry or a day on', {
      parameters,
      body: answers.ReplayBody,
      status: 204,
      more: { description: 'What it was not told yet is not passed over, whatever the day.' },
    }),
  },
  '/webhooks/{id}/resume': {
    post: operation('resume-webhook', 'Let one that had stopped go on', {
      parameters,
      status: 204,
    }),
  },
})

/** What a webhook’s address is sent. */
export const toldOutside: Json = {
  operationId: 'told-outside',
  summary: 'An entry, sent to a webhook’s address',
  description: [
    'Signed as Standard Webhooks have it: `webhook-signature` is `v1,` and the HMAC-SHA256, in base64, of `{webhook-id}.{webhook-timestamp}.{body}` under the secret. In the order of the record, at least once: an entry that comes again has the same `webhook-id`. Words are never in it, also those that its maker may read. Any 2xx within ten seconds takes it; else it is tried again after 5 s, 30 s, 2 min, 10 min, 30 min and then every hour, for three days; 410 stops it at once.',
    'Their libraries verify it, or five lines do:',
    `\`\`\`js\n${fiveLines}\n\`\`\``,
  ].join('\n\n'),
  tags: ['webhooks'],
  parameters: [
    header('webhook-id', 'The id of the entry; by it one that comes again is known.', true),
    header('webhook-timestamp', 'When it was sent, in seconds since 1970.', true),
    header('webhook-signature', 'By which it is known to come from here.', true),
    header(
      'lockstep-head',
      'The head of all that was recorded by then, sealed and signed: it tells nothing; once it is opened, no other record fits it.',
      true,
    ),
  ],
  requestBody: bodyOf(schemaOf(OutgoingEvent, 'output')),
  responses: { 200: { description: 'It was taken.' } },
}
