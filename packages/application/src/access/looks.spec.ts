import type { Instant, PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import type { Looked } from '@lockstep/projections'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LooksLately } from '../reading/looks-lately.ts'
import { FILES } from '../store/store.ts'
import { sharedStore, someFolder } from '../testing/some-store.ts'
import type { Access } from './access.ts'
import { openAccess } from './open-access.ts'

const fresh = () => newId(new Date())
let [organisation, noor, dana, record] = [fresh(), fresh(), fresh(), fresh()]
let ways: Access
let elsewhere: Access

const look = (more: Partial<Looked> = {}): Looked => ({
  ...{ viewer: noor, concerned: dana, noun: 'feedback', record, way: 'page', day: '2026-03-09' },
  ...{ first: at('08:00'), last: at('08:00'), principals: [], ...more },
})
const at = (time: string): Instant => `2026-03-09T${time}:00.000Z`
const asked = { passing: true, most: 10 }

/** Every way of keeping them, as two servers hold it open. */
describe.each(['files', 'server'] as const)('looks in %s', (kept) => {
  beforeEach(async () => {
    ;[organisation, noor, dana, record] = [fresh(), fresh(), fresh(), fresh()]
    const [store, folder] = [kept === 'files' ? FILES : sharedStore(), someFolder()]
    ways = await openAccess(store, `${folder}/server.db`)
    elsewhere = await openAccess(store, `${folder}/server.db`)
  })
  afterEach(async () => {
    await ways.close()
    await elsewhere.close()
  })

  const concerning = (person: PersonId, more: object = {}) =>
    elsewhere.looks.at(organisation, person, { ...asked, ...more })

  it('are one a day, from the first to the last, whichever server told it', async () => {
    await ways.looks.note(organisation, [look()])
    const again = look({ first: at('10:00'), last: at('10:00'), as: 'auditor', principals: [dana] })
    await elsewhere.looks.note(organisation, [again])
    await ways.looks.note(organisation, [look({ first: at('09:00'), last: at('09:00') })])
    expect(await concerning(dana)).toEqual([{ ...again, first: at('08:00') }])
    await ways.looks.note(organisation, [look({ day: '2026-03-10', last: at('11:00') })])
    expect((await concerning(dana)).map(({ day }) => day)).toEqual(['2026-03-10', '2026-03-09'])
  })

  it('are found by who looked, at what, and how; more than go into one statement too', async () => {
    const records = Array.from({ length: 230 }, fresh)
    await ways.looks.note(organisation, [
      ...records.map((each) => look({ record: each, way: 'passing' })),
      look(),
      look({ viewer: dana, concerned: noor }),
    ])
    expect(await concerning(dana, { most: 1_000 })).toHaveLength(231)
    expect(await concerning(dana, { passing: false })).toEqual([look()])
    expect(await concerning(dana, { record: records[3] })).toHaveLength(1)
    expect(await concerning(dana, { viewer: dana })).toEqual([])
    expect(await elsewhere.looks.by(organisation, dana, record)).toHaveLength(1)
  })

  it('move to another store with the organisation', async () => {
    const all = [look({ as: 'auditor' }), look({ viewer: dana, concerned: noor })]
    await ways.looks.note(organisation, all)
    const another = await openAccess(FILES, `${someFolder()}/server.db`)
    await another.takeOver(await ways.waysIn(organisation))
    expect(await another.looks.at(organisation, dana, asked)).toEqual([all[0]])
    expect(await another.looks.by(organisation, dana, record)).toEqual([all[1]])
    await another.close()
  })

  it('go with who is erased, when they are old, and with the organisation', async () => {
    const theirs = look({ viewer: dana, concerned: noor })
    const others = look({ viewer: fresh(), concerned: fresh() })
    await ways.looks.note(organisation, [look(), theirs, others])
    await ways.looks.forget(organisation, dana)
    expect([await concerning(dana), await concerning(noor)]).toEqual([[], []])
    expect(await concerning(others.concerned)).toEqual([others])
    await ways.looks.endBefore(organisation, at('08:00'))
    expect(await concerning(others.concerned)).toEqual([others])
    await ways.looks.endBefore(organisation, at('08:01'))
    expect(await concerning(others.concerned)).toEqual([])
    await ways.looks.note(organisation, [look()])
    await ways.forget(organisation)
    expect(await concerning(dana)).toEqual([])
  })
})

it('a look that goes on is told once a minute', () => {
  const lately = new LooksLately()
  const told = (time: string, more: Partial<Looked> = {}) =>
    lately.new([look({ last: at(time), ...more })]).length
  expect([told('08:00'), told('08:00'), told('08:01'), told('08:01')]).toEqual([1, 0, 1, 0])
  expect(told('08:01', { way: 'search' })).toBe(1)
})
