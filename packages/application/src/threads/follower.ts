import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '@lockstep/domain'
import { openHome } from '../home/open-home.ts'
import { follow } from '../read-store/follow.ts'
import { Calls } from './calls.ts'
import { catchUp } from './catch-up.ts'
import type { FollowerCalls, MainCalls, ThreadData } from './protocol.ts'

/** The thread that keeps an organisation's projections up with its log, and tells what its policies want done. */
const { id, directory, store } = workerData as ThreadData
if (parentPort === null) throw new Error('this runs as a thread')

const home = await openHome(id, directory, { store })
const calls: Calls<MainCalls> = new Calls(parentPort, {
  settle: async (now: Instant) => {
    home.moveTo(now)
    await following.timers.fire()
    return following.runner.position
  },
  rebuild: () => following.runner.rebuild(),
  hurry: (position) => following.runner.hurry(position),
  stop: async () => {
    await following.stop()
    await home.close()
  },
} satisfies FollowerCalls)

const following = await follow(home, directory, {
  send: (command) => calls.call('send', command),
  changed: (change) => calls.tell('changed', change),
  standstill: (says) => calls.tell('standstill', says),
  rebuilt: (progress) =>
    calls.tell('rebuilt', {
      done: progress.reduce((sum, { done }) => sum + done, 0),
      of: progress.reduce((sum, { total }) => sum + total, 0),
    }),
})
calls.tell('started', following.runner.position)
await catchUp(following.runner)
calls.tell('caughtUp', following.runner.position)
