import { expect, test } from 'vitest'
import { sentenceFor } from './trouble.mjs'

test.each([
  ['npm error code ENOTFOUND', 'connect to the network'],
  ['npm error code ECONNREFUSED', 'connect to the network'],
  ['error sending request for url (https://registry.npmjs.org/zod)', 'connect to the network'],
  ['npm error code ENOSPC', 'free about 1 GB'],
  ['Failed to write cafs: No space\n      left on device (os error 28)', 'free about 1 GB'],
  ['Read-only file system (os error 30)', 'make both writable'],
  ["EACCES: permission denied, mkdir '/srv/lockstep/node_modules'", 'make both writable'],
])('%j is said in one sentence', (said, advice) => {
  const sentence = sentenceFor(said, '/srv/lockstep')
  expect(sentence).toContain(advice)
  expect(sentence).not.toContain('\n')
})

test('what is not known is left to say for itself', () => {
  expect(sentenceFor('ERR_PNPM_OUTDATED_LOCKFILE', '/srv/lockstep')).toBeUndefined()
})
