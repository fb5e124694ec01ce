import type { Access, Change } from '@lockstep/application'
import { expect, it } from 'vitest'
import type { Open } from '../opened.ts'
import { LiveUpdates, RecordsChanged } from './live-updates.ts'

const CHANGE: Change = { position: '1', touched: [] }

/** A change of an organisation; what of it is visible may be refused. */
function changeOf(id: string, visible = async (): Promise<Change | undefined> => CHANGE) {
  const open = { served: { id }, reading: { visible, hasPart: async () => true } }
  return new RecordsChanged(open as unknown as Open, CHANGE)
}

/** Live updates, somebody who listens in each organisation, and what they hear. */
function heardIn(...organisations: readonly string[]) {
  const live = new LiveUpdates({} as Access)
  const heard: string[] = []
  for (const organisation of organisations) {
    const stop = live.listen({
      session: { organisation, id: organisation, person: 'ada' },
      person: 'ada',
      take: () => heard.push(organisation),
      end: () => {
        heard.push(`${organisation} ends`)
        stop()
      },
    })
  }
  return { live, heard }
}

it('goes on for all others where one question fails, and cuts those whom it concerned', async () => {
  const { live, heard } = heardIn('one', 'other')
  const closed = changeOf('one', () => Promise.reject(new Error('the log is closed')))
  await expect(live.handle(closed)).rejects.toThrow('the log is closed')
  await live.handle(changeOf('other'))
  await live.handle(changeOf('one'))
  expect(heard).toEqual(['one ends', 'other'])
})
