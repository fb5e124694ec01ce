import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { CorrectExposure, DisputeExposure, OpenRecord, RecordExposure } from './commands.ts'
import { exposure } from './exposure.ts'

const noors = [id('noor')]
const of = { noun: 'decision', id: id('move') } as const
const asked = { event: id('call'), how: 'asked', people: noors }
const others = {
  'decision/move': { is: 'proposed', exposes: [asked] },
  'decision/quiet': { is: 'proposed', exposes: [], restrictedTo: [id('dana'), id('wei')] },
  'person/dana': member,
  'person/noor': member,
  'person/wei': member,
}
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }

const told = {
  type: 'ExposureRecorded',
  data: { of, people: noors, how: 'told', by: id('dana') },
} as const
const opened = { type: 'RecordOpened', data: { of, person: id('noor') } } as const
const disputed = {
  type: 'ExposureDisputed',
  data: { of, statement: id('event0'), person: id('noor'), note: 'I was away.' },
} as const
const corrected = {
  type: 'ExposureCorrected',
  data: { of, statement: id('event0'), person: id('noor'), how: 'shown', on: '2026-03-12' },
} as const

describe('saying who knows of a record', () => {
  it('begins with the first who says something, and goes on with the next', () => {
    const saying = { of, people: noors, how: 'told' } as const
    given(exposure).when(RecordExposure, saying, dana).records(told)
    const wei = { ...told, data: { ...told.data, people: [id('wei')] } }
    given(exposure, [told])
      .when(RecordExposure, { ...saying, people: wei.data.people }, dana)
      .records(wei)
  })

  it('says it once of each, so that nothing is left where it is corrected', () => {
    const saying = { of, people: noors, how: 'told' } as const
    const again = given(exposure, [told])
    again.when(RecordExposure, saying, dana).refused('ExposureAlreadySaid', 'people')
    again
      .when(RecordExposure, { ...saying, people: [id('noor'), id('wei')] }, dana)
      .records({ ...told, data: { ...told.data, people: [id('wei')] } })
    again
      .when(RecordExposure, { ...saying, by: id('wei') }, dana)
      .records({ ...told, data: { ...told.data, by: id('wei') } })
    given(exposure, [told, disputed]).when(RecordExposure, saying, dana).records(told)
  })

  it('keeps what was said twice before that was refused', () => {
    const twice = given(exposure, [told, told])
    twice
      .when(DisputeExposure, { of, statement: id('event0'), note: 'I was away.' }, noor)
      .records(disputed)
  })

  it('names who told it: who says so, unless another is named or they tell it of themselves', () => {
    const saying = (more: object) => ({ of, people: noors, how: 'told' as const, ...more })
    const by = (teller?: string) => ({ ...told, data: { ...told.data, by: teller && id(teller) } })
    given(exposure)
      .when(RecordExposure, saying({ by: id('wei') }), dana)
      .records(by('wei'))
    given(exposure).when(RecordExposure, saying({}), noor).records(by())
    given(exposure)
      .when(RecordExposure, saying({ how: 'present' }), dana)
      .records({ ...by(), data: { of, people: noors, how: 'present', by: undefined } })
  })

  it('is not of who had left by then, though of what they were told before', () => {
    const saying = { of, people: noors, how: 'told' } as const
    const left = { is: 'left', leftAt: '2026-03-20T12:00:00.000Z', erased: false }
    const when = (occurredAt?: string) => ({
      ...{ by: id('dana'), others: { ...others, 'person/noor': left } },
      ...(occurredAt === undefined ? {} : { occurredAt }),
    })
    const some = given(exposure)
    some.when(RecordExposure, saying, when()).refused('HadLeft', 'people')
    for (const late of ['2026-03-20T12:00:01.000Z', '2026-03-21[Europe/Amsterdam]'])
      some.when(RecordExposure, saying, when(late)).refused('HadLeft', 'people')
    for (const before of ['2026-03-20T12:00:00.000Z', '2026-03-20[Europe/Amsterdam]'])
      some.when(RecordExposure, saying, when(before)).records(told)
  })

  it('is for a record that is there, and people who are', () => {
    const saying = { of, people: noors, how: 'told' } as const
    given(exposure)
      .when(RecordExposure, saying, { ...dana, others: {} })
      .refused('UnknownRecord', 'of')
    given(exposure)
      .when(RecordExposure, { ...saying, people: [id('eve')] }, dana)
      .refused('UnknownPerson', 'people')
    given(exposure)
      .when(RecordExposure, { ...saying, by: id('eve') }, dana)
      .refused('UnknownPerson', 'by')
  })

  it('says nothing of who may not know of a restricted decision', () => {
    const quiet = { noun: 'decision', id: id('quiet') } as const
    given(exposure)
      .when(RecordExposure, { of: quiet, people: [id('wei')], how: 'told' }, dana)
      .records({
        type: 'ExposureRecorded',
        data: { of: quiet, people: [id('wei')], how: 'told', by: id('dana') },
      })
    given(exposure)
      .when(RecordExposure, { of: quiet, people: noors, how: 'told' }, dana)
      .refused('OutsideRestriction', 'people')
  })
})

describe('opening a record where the page says that it counts', () => {
  it('counts once for each', () => {
    const now = { occurredAt: '2026-03-31T09:00:00.000Z' }
    given(exposure)
      .when(OpenRecord, { of }, noor)
      .records({ ...opened, ...now })
    given(exposure, [opened]).when(OpenRecord, { of }, noor).records()
    const wei = { type: 'RecordOpened', data: { of, person: id('wei') }, ...now }
    given(exposure, [opened])
      .when(OpenRecord, { of }, { by: id('wei'), others })
      .records(wei)
    given(exposure)
      .when(OpenRecord, { of }, { ...noor, others: {} })
      .refused('UnknownRecord', 'of')
  })
})

describe('what is said of somebody', () => {
  const statement = id('event0')

  it('is disputed by them, in what others said, in what was asked of them, and in what they opened', () => {
    const dispute = { of, statement, note: 'I was away.' }
    given(exposure, [told]).when(DisputeExposure, dispute, noor).records(disputed)
    given(exposure, [opened]).when(DisputeExposure, dispute, noor).records(disputed)
    given(exposure)
      .when(DisputeExposure, { ...dispute, statement: id('call') }, noor)
      .records({ ...disputed, data: { ...disputed.data, statement: id('call') } })
  })

  it('is corrected by them, up to the day on which they do', () => {
    const account = { of, statement, how: 'shown', on: '2026-03-12' } as const
    given(exposure, [told]).when(CorrectExposure, account, noor).records(corrected)
    given(exposure, [told])
      .when(CorrectExposure, { ...account, on: '2026-04-01' }, noor)
      .refused('NotYet', 'on')
    const at = '2026-03-05T09:00:00.000Z'
    given(exposure, [told])
      .when(
        CorrectExposure,
        { ...account, on: '2025-01-01' },
        { ...noor, begunOther: { occurredAt: at, at } },
      )
      .refused('BeforeRecord', 'on')
    given(exposure, [told])
      .when(CorrectExposure, { ...account, by: id('eve') }, noor)
      .refused('UnknownPerson', 'by')
  })

  it('is theirs alone to answer', () => {
    const wei = { by: id('wei'), others }
    given(exposure, [told])
      .when(DisputeExposure, { of, statement }, wei)
      .refused('UnknownExposure', 'statement')
    given(exposure, [told])
      .when(CorrectExposure, { of, statement, how: 'told', on: '2026-03-12' }, wei)
      .refused('UnknownExposure', 'statement')
    given(exposure)
      .when(DisputeExposure, { of, statement }, noor)
      .refused('UnknownExposure', 'statement')
    given(exposure, [told])
      .when(DisputeExposure, { of, statement }, { ...noor, others: {} })
      .refused('UnknownRecord', 'of')
  })

  it('stands as they said last', () => {
    given(exposure, [told, disputed])
      .when(DisputeExposure, { of, statement, note: 'I was away.' }, noor)
      .refused('AlreadyDisputed', 'statement')
    given(exposure, [told, disputed])
      .when(CorrectExposure, { of, statement, how: 'shown', on: '2026-03-12' }, noor)
      .records(corrected)
    given(exposure, [told, disputed, corrected])
      .when(DisputeExposure, { of, statement, note: 'I was away.' }, noor)
      .records(disputed)
    const { state } = given(exposure, [told, disputed, corrected]).life
    expect(state).toMatchObject({ answers: [{ person: id('noor'), how: 'corrected' }] })
  })
})
