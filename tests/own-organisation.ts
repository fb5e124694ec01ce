import {
  dataFiles,
  execute,
  FILES,
  found,
  type Home,
  homeIn,
  idAt,
  openAccess,
  openHome,
  type Store,
} from '@lockstep/application'
import type { Id, PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { Visitor } from './visitor.ts'

/** An organisation in a data folder, before any server has opened it. */
export interface OwnOrganisation {
  readonly id: Id
  readonly directory: string
  /** Its address on a server. */
  readonly org: string
  readonly members: readonly Member[]
}

interface Member {
  readonly person: PersonId
  /** Opens a way in, once. */
  readonly link: string
}

/** Founds an organisation that nobody named, as the first page does; the first of its members owns it. */
export async function foundIn(
  folder: string,
  names: readonly string[],
  store: Store = FILES,
): Promise<OwnOrganisation> {
  const id = newId(new Date())
  const served = { id, folder: id, demo: false }
  const directory = homeIn(folder, served)
  const home = await openHome(id, directory, { store })
  const [first = '', ...others] = names
  const owner = await found(home, {
    zone: 'Europe/Berlin',
    demo: false,
    owner: { name: first, role: 'CEO' },
    source: 'web',
  })
  const people = [owner]
  for (const name of others) {
    const giver = { by: 'session', person: owner } as const
    const input = { name, role: 'Other' }
    const added = await execute(home, {
      name: 'AddMember',
      input,
      giver,
      source: 'api',
      key: idAt(home),
    })
    people.push(added.id)
  }
  await home.close()
  const access = await openAccess(store, dataFiles(folder).access)
  await access.serve(served)
  const members: Member[] = []
  for (const person of people) {
    const link = { kind: 'join', organisation: id, person, by: [owner] } as const
    members.push({ person, link: await access.links.make(link, 1) })
  }
  await access.close()
  return { id, directory, org: `/api/orgs/${id}`, members }
}

/** Lets a member in, at a server of their organisation. */
export async function letIn(url: string, { link }: Member): Promise<Visitor> {
  const visitor = new Visitor(url)
  const { status, text } = await visitor.post(`/api/links/${link}`)
  if (status !== 200) throw new Error(`nobody was let in: ${text}`)
  return visitor
}

/** Opens an organisation beside whoever else has it open, for the length of some work. */
export async function withHome<T>(
  { id, directory }: Pick<OwnOrganisation, 'id' | 'directory'>,
  work: (home: Home) => Promise<T>,
): Promise<T> {
  const home = await openHome(id, directory)
  try {
    return await work(home)
  } finally {
    await home.close()
  }
}
