import { EventEmitter, once } from 'node:events'
import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Access, Change } from '@lockstep/application'
import { expect, it } from 'vitest'
import type { Open } from '../organisations/opened.ts'
import type { Visitor } from '../visitors/visitors.ts'
import { LiveUpdates, RecordsChanged, stream } from './live-updates.ts'

/** Views that go on. */
const GOING = { onStandstill: () => () => {}, progress: () => ({}) }
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

it('listens for nobody who is gone before their stream begins', async () => {
  const { live, heard } = heardIn()
  const listen = live.listen.bind(live)
  live.listen = (listener) => {
    heard.push('listens')
    return listen(listener)
  }
  const server = createServer().listen(0)
  await once(server, 'listening')
  const request = get({ port: (server.address() as AddressInfo).port }).on('error', () => {})
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse]
  request.destroy()
  await once(response, 'close')
  const reading = {
    ...GOING,
    position: () => undefined,
    changesSince: async () => ({ changes: [] }),
  }
  const visitor = { open: { reading, tokens: { write: () => '' } }, session: {}, person: 'ada' }
  await stream(response, live, visitor as unknown as Visitor, undefined)
  server.close()
  expect(heard).toEqual([])
})

it('tells once what is announced only after it was read, behind something that is not for everybody', async () => {
  const { live } = heardIn()
  const response = Object.assign(new EventEmitter(), {
    written: [] as string[],
    writableLength: 0,
    write: (text: string) => response.written.push(text),
  })
  const told = [{ position: '1', touched: [{ noun: 'goal', id: 'g-1', acts: [] }] }]
  const announced = { ...told[0], position: '2' } as Change
  const answers = [{ changes: told, upTo: '2' }, { changes: [] }]
  const reading = {
    ...GOING,
    changesSince: async () => answers.shift(),
    visible: async () => announced,
    hasPart: async () => true,
  }
  const open = { served: { id: 'one' }, reading, tokens: { write: (position: string) => position } }
  const session = { organisation: 'one' }
  const visitor = { open, session, person: 'ada' } as unknown as Visitor
  await stream(response as unknown as ServerResponse, live, visitor, '0')
  await live.handle(new RecordsChanged(open as unknown as Open, announced))
  response.emit('close')
  expect(response.written.filter((frame) => frame.includes('g-1'))).toHaveLength(1)
})
