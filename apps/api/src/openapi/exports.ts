import { ExportAsked, SigningKey } from '../exports/answers.ts'
import { answered, inside, type Json, schemaOf } from './parts.ts'

const asked = schemaOf(ExportAsked, 'input') as { properties: { words: Json } }

/** The record as its reader may see it, to be taken away and checked elsewhere. */
export const exportPaths = (): Json => ({
  '/export': {
    get: {
      operationId: 'export',
      summary:
        'All that one may see, as CloudEvents 1.0, one a line; the last line is signed, and holds what stands before it',
      tags: ['views'],
      parameters: [
        {
          name: 'words',
          in: 'query',
          description: 'With names, and the words that one may read; else they stand sealed.',
          schema: asked.properties.words,
        },
      ],
      responses: {
        200: { description: 'The export.', content: { 'application/x-ndjson': {} } },
        ...inside(),
      },
    },
  },
  '/export/key': {
    get: {
      operationId: 'export-key',
      summary: 'The public key that signs exports',
      tags: ['views'],
      parameters: [],
      responses: { 200: answered('The key.', SigningKey), ...inside() },
    },
  },
})
