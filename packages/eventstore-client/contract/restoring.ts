import { expect, it } from 'vitest'
import { newId, type StoredEvent } from '../src/index.ts'
import { all, event, events, says, stored } from './events.ts'
import type { AtHand } from './place.ts'

const OLD = '2019-05-06T07:08:09.010Z'

/** An event of an export, recorded long ago. */
export function exported(
  stream: string,
  revision: number,
  changed: Partial<StoredEvent> = {},
): StoredEvent {
  const { id, type, data } = event(revision)
  const metadata = `{"actor":"a","occurredAt":"${OLD}","recordedAt":"${OLD}","source":"api"}`
  return { id, type, stream, revision, data, metadata, ...changed }
}

export function restoring(at: AtHand): void {
  it('keeps ids, bytes, revisions and the old recording, in the order given', async () => {
    const log = await at().open()
    const list = [exported('goal-1', 0), exported('goal-2', 0), exported('goal-1', 1)]
    await log.restore(list)
    const whole = await all(log.readAll())
    expect(whole.map(stored)).toEqual(list)
    expect(whole.map(({ recordedAt }) => recordedAt)).toEqual([OLD, OLD, OLD])
    expect((await all(log.read('goal-1'))).map(says)).toEqual([0, 1])
  })

  it('goes on after what is there, and appends go on after it', async () => {
    const log = await at().open()
    await log.append('goal-1', events(1), 'none')
    await log.restore([exported('goal-1', 1), exported('goal-2', 0)])
    expect(await log.append('goal-1', events(1), 1)).toMatchObject({ revision: 2 })
    expect(await log.append('goal-2', events(1), 0)).toMatchObject({ revision: 1 })
  })

  it('lets no later append be recorded before what was restored', async () => {
    const log = await at().open({ clock: () => new Date('2018-01-01T00:00:00.000Z') })
    await log.restore([exported('goal-1', 0)])
    expect((await log.append('goal-1', events(1), 0)).recordedAt).toBe(OLD)
  })

  it('passes over what is there already, so that one that was cut off is simply called again', async () => {
    const log = await at().open()
    const list = [exported('goal-1', 0), exported('goal-1', 1), exported('goal-2', 0)]
    await log.restore(list.slice(0, 2))
    const head = await log.head()
    await log.restore(list.slice(0, 2))
    expect(await log.head()).toBe(head)
    await log.restore(list)
    expect((await all(log.readAll())).map(stored)).toEqual(list)
  })

  it('makes a log whose export is the same again', async () => {
    const source = await at().open()
    await source.append('goal-1', events(1_200), 'none')
    await source.append('goal-2', events(3), 'none')
    const list = (await all(source.readAll())).map(stored)
    await source.restore(list)
    expect((await all(source.readAll())).map(stored)).toEqual(list)
  })

  const first = exported('goal-1', 0)
  const ID = newId(new Date())
  it.each<[string, StoredEvent[]]>([
    ['an id with other data', [{ ...first, data: '{"says":9}' }]],
    ['an id with other metadata', [{ ...first, metadata: first.metadata.replace('api', 'web') }]],
    ['an id of another type', [{ ...first, type: 'GoalAchieved' }]],
    ['an id twice', [exported('goal-2', 0, { id: ID }), exported('goal-3', 0, { id: ID })]],
    ['a revision that is taken', [exported('goal-1', 0)]],
    ['a revision whose predecessor is missing', [exported('goal-1', 2)]],
    ['a stream that does not begin at 0', [exported('goal-3', 1)]],
    ['an event that lacks its recording', [exported('goal-3', 0, { metadata: '{"actor":"a"}' })]],
    ['a stream that no store takes', [exported('$all', 0)]],
    ['a negative revision', [exported('goal-3', -1)]],
  ])('refuses %s, and restores nothing', async (_, bad) => {
    const log = await at().open()
    await log.restore([first])
    const refused = log.restore([exported('goal-9', 0), ...bad, exported('goal-9', 1)])
    await expect(refused).rejects.toMatchObject({ code: 'RestoreRefused' })
    expect((await all(log.readAll())).map(stored)).toEqual([first])
    await expect(log.append('goal-9', events(1), 0)).rejects.toMatchObject({ actual: 'none' })
    expect(await log.append('goal-9', events(1), 'none')).toMatchObject({ revision: 0 })
  })
}
