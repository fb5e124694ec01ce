import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { RecordOutsideEvent } from './commands.ts'
import { outside } from './outside.ts'

const others = {
  'person/noor': member,
  'person/tom': member,
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] },
}
const noor = { by: id('noor'), others }
const said = {
  title: 'Harbour Lane cuts its price by a third',
  kind: 'competitor' as const,
  source: 'Their price page',
}
const input = { ...said, seenBy: [] }
const recorded = {
  type: 'OutsideEventRecorded' as const,
  data: { ...said, seenBy: [id('noor')], seenOn: '2026-03-31' },
}

describe('recording an outside event', () => {
  const attempt = (more: object, who: object = noor) =>
    given(outside).when(RecordOutsideEvent, { ...input, ...more }, who)

  it('says what it was, where it is known from, and who saw it when: who records it, today, if nothing else is said', () => {
    attempt({}).records(recorded)
    const seen = { seenBy: [id('tom')], seenOn: '2026-03-12', partnership: id('pair') }
    attempt(seen, { ...noor, occurredAt: '2026-03-10T09:00:00.000Z' }).records({
      type: 'OutsideEventRecorded',
      data: { ...said, ...seen },
    })
  })

  it('is seen once it has happened, and not on a day that is still to come', () => {
    const yesterday = { seenOn: '2026-03-30' }
    attempt(yesterday).refused('SeenBeforeItHappened', 'seenOn')
    attempt(yesterday, { ...noor, occurredAt: '2026-03-30T09:00:00.000Z' }).records({
      ...recorded,
      data: { ...recorded.data, ...yesterday },
    })
    attempt({ seenOn: '2026-04-01' }).refused('DayToCome', 'seenOn')
  })

  it('names people and a partnership that there are', () => {
    attempt({ seenBy: [id('nobody')] }).refused('UnknownPerson', 'seenBy')
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
  })

  it('is done once', () => {
    given(outside, [recorded])
      .when(RecordOutsideEvent, input, noor)
      .refused('OutsideEventAlreadyRecorded')
    expect(given(outside, [recorded]).life.state).toMatchObject({ is: 'recorded' })
  })
})
