import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CommandName, localDate, type NounName, type PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { execute } from '../commands/execute.ts'
import { found } from '../commands/found.ts'
import type { Home } from '../home/home.ts'
import { openHome } from '../home/open-home.ts'
import type { StreamRecord } from '../home/record.ts'
import type { Mending } from '../mending/mend.ts'
import { mendRecord } from '../mending/mend-record.ts'
import type { CommandRequest } from '../writing/command-request.ts'

export interface SomeHome {
  readonly home: Home
  readonly directory: string
  readonly dana: PersonId
  readonly noor: PersonId
  readonly wei: PersonId
  /** A command given by a person. */
  readonly give: (
    by: PersonId,
    name: CommandName,
    input: unknown,
    more?: Partial<CommandRequest>,
  ) => ReturnType<typeof execute>
  /** A goal of Dana's. */
  /** @param terms in place of, or beside, the usual ones */
  readonly proposeGoal: (terms?: object) => ReturnType<typeof execute>
  /** A mending asked for by a person. */
  readonly mend: (
    noun: NounName,
    id: string,
    by: PersonId,
    mending: Mending,
  ) => ReturnType<typeof mendRecord>
  /** A stream as the log has it now. */
  readonly record: (stream: string) => Promise<StreamRecord>
  readonly done: () => Promise<void>
}

const ZONE = 'Europe/Amsterdam'

/** A day where the organisation is, so many from today. */
export const dayFromNow = (days: number) =>
  localDate(new Date(Date.now() + days * 86_400_000).toISOString(), ZONE)

/** An organisation of three in a folder of its own, for specs. */
export async function someHome(): Promise<SomeHome> {
  const directory = await mkdtemp(join(tmpdir(), 'lockstep-'))
  const home = await openHome(newId(new Date()), directory)
  const give: SomeHome['give'] = (by, name, input, more = {}) =>
    execute(home, {
      name,
      input,
      giver: { by: 'session', person: by },
      source: 'api',
      key: newId(new Date()),
      ...more,
    })
  const dana = await found(home, {
    name: 'Calder Freight',
    zone: ZONE,
    demo: false,
    owner: { name: 'Dana Whitlock', role: 'CEO' },
    source: 'api',
  })
  const { id: noor } = await give(dana, 'AddMember', { name: 'Noor Haddad', role: 'CMO' })
  const { id: wei } = await give(dana, 'AddMember', { name: 'Wei Chen', role: 'COO' })
  return {
    home,
    directory,
    dana,
    noor,
    wei,
    give,
    proposeGoal: (terms = {}) =>
      give(dana, 'ProposeGoal', {
        ...{ title: 'Pipeline', owners: [dana], direction: 'up', growth: true, draft: false },
        ...terms,
      }),
    mend: (noun, id, by, mending) =>
      mendRecord(home, {
        noun,
        id,
        mending,
        giver: { by: 'session', person: by },
        source: 'api',
        key: newId(new Date()),
      }),
    record: async (stream) => {
      await home.streams.latest()
      return home.streams.load(stream)
    },
    done: async () => {
      await home.close()
      await rm(directory, { recursive: true })
    },
  }
}
