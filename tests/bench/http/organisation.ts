import { dataFiles, found, homeIn, openAccess, openHome, type Store } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { fillWithGoals } from '@lockstep/projections/bench/lives'

/** An organisation in a data folder, and a session of its owner. */
export interface Organisation {
  readonly id: string
  readonly directory: string
  readonly owner: string
  readonly cookie: string
}

/**
 * Founds an organisation in a data folder that no server serves yet.
 * @param events about so many are recorded in it beforehand.
 */
export async function foundIn(folder: string, events: number, store: Store): Promise<Organisation> {
  const id = newId(new Date())
  const directory = homeIn(folder, { folder: id })
  const home = await openHome(id, directory, { store })
  const owner = await found(home, {
    name: 'Calder Freight',
    zone: 'Europe/Amsterdam',
    demo: false,
    owner: { name: 'Dana Whitlock', role: 'CEO' },
    source: 'api',
  })
  await fillWithGoals(home.log, events)
  await home.close()

  const access = await openAccess(store, dataFiles(folder).access)
  await access.serve({ id, folder: id, demo: false })
  const { token } = await access.openSession({ organisation: id, person: owner, device: 'bench' })
  await access.close()
  return { id, directory, owner, cookie: `lockstep-${id}=${token}` }
}
