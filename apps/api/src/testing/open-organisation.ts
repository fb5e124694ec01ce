import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Access,
  execute,
  FILES,
  found,
  idAt,
  openAccess,
  openHome,
  type Store,
} from '@lockstep/application'
import type { CommandName, PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { onTestFinished } from 'vitest'
import { type Open, opened } from '../organisations/opened.ts'

/** An organisation as a node has it open, without a server around it. */
export interface Node {
  readonly open: Open
  readonly access: Access
}

/** An organisation of Ada, its owner, and Grace, with as many nodes that have it open as are asked for. */
export async function someOrganisation(nodes = 1, store: Store = FILES) {
  const id = newId(new Date())
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-node-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const served = { id, folder: id, demo: false }
  const first = join(folder, 'node-0')
  const home = await openHome(id, first, { store })
  const ada = await found(home, {
    name: 'Acme',
    zone: 'UTC',
    demo: false,
    owner: { name: 'Ada', role: 'CEO' },
    source: 'api',
  })
  const give = (name: CommandName, input: unknown, person: PersonId = ada) =>
    execute(home, {
      name,
      input,
      giver: { by: 'session', person },
      source: 'web',
      key: idAt(home),
    })
  const { id: grace } = await give('AddMember', { name: 'Grace', role: 'CMO' })
  const all: Node[] = []
  for (let n = 0; n < nodes; n += 1) {
    const directory = store.at === 'files' ? first : join(folder, `node-${n}`)
    const [open, access] = [
      await opened(served, directory, store),
      await openAccess(store, join(folder, 'server.db')),
    ]
    await open.reading.ready
    all.push({ open, access })
  }
  onTestFinished(async () => {
    for (const { open, access } of all) {
      await open.reading.close()
      await open.home.close()
      await access.close()
    }
    await home.close()
  })
  const settled = () => Promise.all(all.map(({ open }) => open.reading.settled()))
  return { id, ada, grace, give, nodes: all, node: all[0] as Node, settled }
}
