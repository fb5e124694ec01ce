import type { Instant, PersonId } from '@lockstep/domain'
import { openEventLog } from '@lockstep/eventstore-client'
import { execute } from '../commands/execute.ts'
import { moveHouse } from '../export/move-house.ts'
import type { Home } from '../home/home.ts'
import { SqliteKeys } from '../keys/sqlite-keys.ts'
import { mendRecord } from '../mending/mend-record.ts'
import { instantOf } from './calendar.ts'
import { dana } from './cast.ts'
import { type Done, doneAgain, setToWork } from './policies-at-work.ts'
import { type Step, step } from './step.ts'
import { storyOf } from './story.ts'

/** Where the demo stands when it is opened. */
export const LAST_MORNING: Instant = instantOf('2026-09-30 09:00')

/**
 * Records the story of Calder Freight in new homes: through the commands that anybody would give, each at its moment on
 * the organisation's own clock. Every demo gets the same ids, but for what derives from the organisation's. What falls due
 * in the story is looked for while it is first told, which takes longer than all that is recorded, and known from then on.
 * @returns takes a home that is opened as a demo, and empty; answers whose organisation it is
 */
export function demoRecorder(): (home: Home) => Promise<{ readonly owner: PersonId }> {
  let due: Done | undefined
  return async (home) => {
    // In memory first, for a disk or a server would be waited for a thousand times.
    const clock = () => new Date(home.clock.now())
    const log = await openEventLog('sqlite::memory:', { clock })
    const inMemory = home.with(log, new SqliteKeys(':memory:'))
    try {
      due = await tellStory(inMemory, due)
      await moveHouse(inMemory, home)
    } finally {
      await inMemory.close()
    }
    return { owner: dana }
  }
}

async function tellStory(home: Home, due?: Done): Promise<Done> {
  const policies = due === undefined ? await setToWork(home) : doneAgain(home, due)
  try {
    for (const { recorded, request } of storyOf(home.id)) {
      const moment = instantOf(recorded)
      await policies.until(moment)
      home.moveTo(moment)
      await record(home, request)
    }
    await policies.until(LAST_MORNING)
  } finally {
    await policies.stop()
  }
  const on = step('2026-09-29 18:00', dana, 'MoveClock', { id: home.id, to: LAST_MORNING })
  await record(home, on.request)
  home.moveTo(LAST_MORNING)
  return policies.done
}

function record(home: Home, request: Step['request']) {
  if (!('name' in request)) return mendRecord(home, request)
  const founding = request.name === 'FoundOrganisation' ? { recordId: home.id } : {}
  return execute(home, { ...request, ...founding })
}
