import { type Access, type Change, idAt } from '@lockstep/application'
import { type Instant, localDate } from '@lockstep/domain'
import type { Looked } from '@lockstep/projections'
import { expect, it } from 'vitest'
import { RecordsChanged } from '../live/live-updates.ts'
import type { Open } from '../organisations/opened.ts'
import type { Organisations } from '../organisations/organisations.ts'
import { someOrganisation } from '../testing/open-organisation.ts'
import { KeptLooks } from './kept-looks.ts'

/** A server that keeps the looks of one organisation. @returns what tells it of looks, and of a change */
function keeping(open: Open, access: Access) {
  let tell: (looks: readonly Looked[]) => void = () => {}
  const reading: Open['reading'] = {
    ...open.reading,
    onLooks: (listener) => {
      tell = listener
      return () => {}
    },
  }
  const organisations = { all: () => [open], onOpen: (heard: (open: Open) => void) => heard(here) }
  const here = { ...open, reading }
  const kept = new KeptLooks(access, organisations as unknown as Organisations)
  kept.onApplicationBootstrap()
  return {
    looked: (look: Looked) => {
      tell([look])
      return kept.written()
    },
    changed: (change: Change) => kept.handle(new RecordsChanged(open, change)),
  }
}

/** Grace has looked at what concerns Ada, and is erased while the store can't be reached. */
async function erasedInVain() {
  const { ada, grace, give, node, settled } = await someOrganisation()
  const { open, access } = node
  const { id } = open.served
  const last: Instant = open.home.clock.now()
  const look = (viewer: string): Looked => ({
    ...{ concerned: ada, viewer, noun: 'feedback', record: idAt(open.home), way: 'page' },
    ...{ day: localDate(last, 'UTC'), first: last, last, principals: [] },
  })
  const server = keeping(open, access)
  await server.looked(look(grace))
  await give('ErasePerson', { id: grace }, grace)
  await settled()
  const forget = access.looks.forget.bind(access.looks)
  access.looks.forget = () => Promise.reject(new Error('away'))
  await server.changed({ position: '', touched: [{ noun: 'person', id: grace, acts: [] }] })
  const viewers = async () =>
    (await access.looks.at(id, ada, { passing: true, most: 9 })).map(({ viewer }) => viewer)
  expect(await viewers()).toEqual([grace])
  access.looks.forget = forget
  return { ...node, ada, look, viewers }
}

it('forgets who was erased once the store can be reached again', async () => {
  const { viewers } = await erasedInVain()
  await expect.poll(viewers, { timeout: 20_000 }).toEqual([])
})

it('forgets who was erased also where the server was started again meanwhile', async () => {
  const { open, access, ada, look, viewers } = await erasedInVain()
  await keeping(open, access).looked(look(ada))
  expect(await viewers()).toEqual([ada])
})
