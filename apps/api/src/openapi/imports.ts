import * as answers from '../imports/answers.ts'
import { Place } from '../visitors/place.ts'
import { forSessions, inPath, type Json, operationsUnder } from './parts.ts'

const operation = operationsUnder('imports')

const bytes = {
  requestBody: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
}

const from: Json = {
  name: 'from',
  in: 'query',
  required: true,
  description: 'How much has arrived before this part, in bytes.',
  schema: { type: 'integer', minimum: 0 },
}

const parameters = [inPath('id')]
const answer = answers.ImportJob

/** Files on their way into the record, and imports that are taken back. */
export const importPaths = (): Json => ({
  '/imports': {
    get: operation('imports-under-way', 'One’s own files on their way into the record', {
      answer: answers.ImportJobs,
    }),
    post: operation('make-import', 'Announce a file to be imported', {
      body: answers.UploadBody,
      answer,
      status: 201,
    }),
  },
  '/imports/{id}/part': {
    put: operation('send-part', 'Send the next part of a file, at most 1 MiB', {
      answer,
      parameters: [...parameters, from],
      more: bytes,
    }),
  },
  '/imports/{id}': {
    get: operation('import-under-way', 'How far a file is', { answer, parameters }),
    delete: operation('leave-import', 'Leave a file out; what was recorded of it stays', {
      status: 204,
      parameters,
    }),
  },
  '/imports/{id}/look': {
    post: operation('look-at-import', 'Read a file to its end, and record nothing', {
      body: answers.LookBody,
      answer,
      status: 202,
      parameters,
    }),
  },
  '/imports/{id}/record': {
    post: operation('record-import', 'Record a file, or go on where it was stopped', {
      body: answers.RecordBody,
      answer,
      status: 202,
      parameters,
    }),
  },
  '/imports/{id}/restore': {
    post: operation('restore-export', 'Let an empty organisation give way to that of an export', {
      body: answers.RestoreBody,
      answer: Place,
      parameters,
      more: forSessions,
    }),
  },
  '/imports/{id}/give-way': {
    post: operation('give-way', 'Remove the empty organisation, once one has come into the other', {
      status: 204,
      parameters,
      more: forSessions,
    }),
  },
  '/imports/{id}/stop': {
    post: operation('stop-import', 'Stop; what was recorded stays', { answer, parameters }),
  },
  '/imports/{id}/undo': {
    get: operation('import-undoing', 'How far an import is taken back', {
      answer: answers.Undoing,
      parameters,
    }),
    post: operation('undo-import', 'Take an import back, by the entry that began it', {
      body: answers.UndoBody,
      answer: answers.Undoing,
      status: 202,
      parameters,
    }),
  },
})
