import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { event, heard, says } from '../../contract/events.ts'
import { WireCluster } from '../../testing/kurrentdb/wire-cluster.ts'
import { newId } from '../ids.ts'
import { openEventLog } from '../open-event-log.ts'

it('is read now and then where it can be read and not be followed', async () => {
  const cluster = await WireCluster.of(1)
  const { leader, ports } = cluster
  leader.faults.unfollowed = true
  const log = await openEventLog(`kurrentdb://127.0.0.1:${ports[0]}?tls=false#${newId(new Date())}`)
  onTestFinished(async () => {
    await log.close()
    cluster.stop()
  })
  const listening = heard(log, undefined, ({ length }) => length > 0)
  await pause(1_000)
  expect(leader.asked).toBeLessThan(6)
  await log.append('goal-1', [event(7)], 'none')
  expect((await listening).map(says)).toEqual([7])
})
