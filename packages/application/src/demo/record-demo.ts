import type { Instant, PersonId } from '@lockstep/domain'
import { execute } from '../execute.ts'
import type { Home } from '../home.ts'
import { mendRecord } from '../mend.ts'
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
  return { owner: dana }
}

function record(home: Home, request: Step['request']) {
  if (!('name' in request)) return mendRecord(home, request)
  const founding = request.name === 'FoundOrganisation' ? { recordId: home.id } : {}
  return execute(home, { ...request, ...founding })
}
