import { parentPort, workerData } from 'node:worker_threads'
import { openHome } from '../home/open-home.ts'
import { LogHead } from '../proving/log-head.ts'
import { ReadingDesk } from '../reading/reading-desk.ts'
import { printing } from '../reading/taking-desk.ts'
import { Calls } from './calls.ts'
import { count } from './counting.ts'
import type { ReaderCalls, ReaderNews, ThreadData } from './protocol.ts'

/** The thread that answers queries, so that a long one holds up neither commands nor projections. It writes nothing and can be ended at any time. */
const { id, directory, store } = workerData as ThreadData
if (parentPort === null) throw new Error('this runs as a thread')

const home = await openHome(id, directory, { store })
const desk = new ReadingDesk(home, directory, (looks) => calls.tell('looked', looks))
const head = new LogHead(home)

const calls: Calls<ReaderNews> = new Calls(parentPort, {
  count: (after) => {
    // Where the store is lost meanwhile, what is told falls short.
    count(home.log, after, (counted) => calls.tell('counted', counted)).catch(() => {})
  },
  ask: async (question) => {
    await home.keys.refresh()
    return desk.ask(question)
  },
  visible: ({ change, person, now }) => desk.visible(change, person, now),
  changesSince: ({ position, person, now }) => desk.changesSince(position, person, now),
  outgoing: async (asked) => {
    await home.keys.refresh()
    return desk.outgoing(asked)
  },
  head: () => head.now(),
  take: async (asked) => {
    await home.keys.refresh()
    for await (const page of home.log.readAll(asked.from?.position))
      return desk.take(asked, page, await printing(home))
    return { events: [], next: undefined }
  },
  place: ({ asked, person, now }) => desk.place(asked, person, now),
  looksTold: async (asked) => {
    await home.keys.refresh()
    return desk.looksTold(asked)
  },
  members: () => desk.members(),
  hasPart: ({ person, now }) => desk.hasPart(person, now),
  nextDue: (now) => desk.nextDue(now),
} satisfies ReaderCalls)
calls.tell('opened', undefined)
