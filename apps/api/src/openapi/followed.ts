import * as answers from '../followed/answers.ts'
import { inPath, type Json, operationsUnder } from './parts.ts'

const operation = operationsUnder('imports')

const parameters = [inPath('id')]
const answer = answers.Followed

/** Addresses outside that are read again on a schedule. */
export const followedPaths = (): Json => ({
  '/followed': {
    get: operation('followed', 'The sources that one follows, with the last readings of each', {
      answer: answers.FollowedAnswer,
    }),
    post: operation('follow', 'Read an address now, and again on a schedule', {
      body: answers.FollowBody,
      answer,
      status: 201,
    }),
  },
  '/followed/{id}': {
    delete: operation('stop-following', 'Stop following; what was recorded stays', {
      parameters,
      status: 204,
    }),
  },
  '/followed/{id}/read': {
    post: operation('read-followed', 'Read it at once', { parameters, answer, status: 202 }),
  },
})
