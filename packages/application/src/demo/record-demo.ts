import type { Instant, PersonId } from '@lockstep/domain'
import { openEventLog } from '@lockstep/eventstore-client'
import { execute } from '../execute.ts'
import type { Home } from '../home.ts'
import { mendRecord } from '../mend.ts'
import { moveHouse } from '../move-house.ts'
import { SqliteKeys } from '../sqlite-keys.ts'
import { instantOf } from './calendar.ts'
import { dana } from './cast.ts'
import { setToWork } from './policies-at-work.ts'
import { type Step, step } from './step.ts'
import { storyOf } from './story.ts'

/** Where the demo stands when it is opened. */
export const LAST_MORNING: Instant = instantOf('2026-09-30 09:00')

/**
 * Records the story of Calder Freight in a new home: through the commands that anybody would give, each at its moment on
 * the organisation's own clock. Every demo gets the same ids, but for what derives from the organisation's.
 * @param home opened as a demo, and empty
 * @returns whose organisation it is
 */
export async function recordDemo(home: Home): Promise<{ readonly owner: PersonId }> {
  // In memory first, for a disk or a server would be waited for a thousand times.
  const clock = () => new Date(home.clock.now())
  const log = await openEventLog('sqlite::memory:', { clock })
  const inMemory = home.with(log, new SqliteKeys(':memory:'))
  try {
    await tellStory(inMemory)
    await moveHouse(inMemory, home)
  } finally {
    await inMemory.close()
  }
  return { owner: dana }
}

async function tellStory(home: Home): Promise<void> {
  const policies = await setToWork(home)
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
}

function record(home: Home, request: Step['request']) {
  if (!('name' in request)) return mendRecord(home, request)
  const founding = request.name === 'FoundOrganisation' ? { recordId: home.id } : {}
  return execute(home, { ...request, ...founding })
}
