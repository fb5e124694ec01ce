import { Refusal } from '@lockstep/domain'
import { newId, StoreUnavailable } from '@lockstep/eventstore-client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { someServer } from '../testing/some-server.ts'
import { Visitors } from '../visitors/visitors.ts'
import { problemOf } from './problems.ts'

it('a record that can’t be reached is told to who reads without a word of recording', async () => {
  const server = await someServer({ demo: false })
  onTestFinished(server.stop)
  vi.spyOn(server.app.get(Visitors), 'session').mockRejectedValue(new StoreUnavailable('away'))
  const [browser, org] = [server.browser(), newId(new Date())]
  const read = await browser.get(`/api/orgs/${org}/views/me`)
  expect([read.status, read.said.title]).toEqual([
    503,
    'The record cannot be reached just now; look again in a moment.',
  ])
  const given = await browser.give(org, 'ProposeGoal', {})
  expect([given.status, given.said.title]).toEqual([
    503,
    'The record cannot be reached just now; nothing was recorded.',
  ])
})

it('what would take the place of what its giver has not seen is told as a stale revision is', () => {
  const shared = new Refusal('VersionShared', 'This would be version 3, not 2.')
  expect(problemOf(shared)).toMatchObject({ status: 412, code: 'VersionShared' })
})
