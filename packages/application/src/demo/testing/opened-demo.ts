import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id, Instant, PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { type QueryName, type queries, ReadStore } from '@lockstep/projections'
import type { z } from 'zod'
import type { Home } from '../../home/home.ts'
import { files, openHome } from '../../home/open-home.ts'
import { follow } from '../../read-store/follow.ts'
import { ReadingDesk } from '../../reading/reading-desk.ts'
import { dana } from '../cast.ts'
import { demoRecorder } from '../record-demo.ts'

type Params<Q extends QueryName> = z.input<(typeof queries)[Q]['params']>
type Answer<Q extends QueryName> = z.output<(typeof queries)[Q]['response']>

/** Who asks, Dana if left out; and of which moment, on which clock. */
export interface Asked {
  readonly person?: PersonId
  readonly known?: Instant
  readonly happened?: Instant
}

/** A demo that was recorded, closed, and opened again as a server would. */
export interface OpenedDemo {
  readonly home: Home
  /** What the policies wanted to do once it was open. */
  readonly sent: readonly string[]
  /** Commands of policies that the domain refused. */
  readonly refused: readonly string[]
  readonly ask: <Q extends QueryName>(query: Q, params: Params<Q>, asked?: Asked) => Answer<Q>
  readonly done: () => Promise<void>
}

const recordDemo = demoRecorder()

/** Records a demo in a folder of its own. */
export async function demoIn(
  id: Id,
  record = recordDemo,
): Promise<{ readonly folder: string; readonly home: Home }> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-demo-'))
  const home = await openHome(id, folder, { asDemo: true })
  await record(home)
  return { folder, home }
}

/** @param id of its organisation: of the same id, two demos are the same */
export async function openedDemo(
  id: Id = newId(new Date()),
  record = recordDemo,
): Promise<OpenedDemo> {
  const { folder, home: recorded } = await demoIn(id, record)
  await recorded.close()
  const home = await openHome(id, folder)
  const sent: string[] = []
  const send = async ({ command }: { readonly command: string }) => {
    sent.push(command)
    return { position: undefined }
  }
  const following = await follow(home, folder, { send })
  await following.timers.fire()
  const desk = new ReadingDesk(home, folder)
  const store = new ReadStore(files(folder).rows, { readOnly: true })
  return {
    home,
    sent,
    refused: store.timers.refused().map(({ code }) => code),
    ask: (query, params, { person = dana, known, happened } = {}) => {
      const bounds = {
        ...(known === undefined ? {} : { known: { at: known } }),
        ...(happened === undefined ? {} : { happened }),
      }
      const answer = desk.ask({ query, params, person, now: home.clock.now(), ...bounds })
      return JSON.parse(answer?.json ?? 'null')
    },
    done: async () => {
      store.close()
      desk.close()
      await following.stop()
      await home.close()
      await rm(folder, { recursive: true })
    },
  }
}
