import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { ReconfirmVision, ShareVision } from './commands.ts'
import { vision } from './vision.ts'

const pair = { is: 'founded', members: [id('dana'), id('noor')], cadences: [] }
const earlier = {
  is: 'shared',
  partnership: id('pair'),
  by: id('dana'),
  version: 1,
  takenAs: 'dream',
  at: '2026-01-05T09:00:00.000Z',
}
const others = {
  'partnership/pair': pair,
  'decision/switch': { is: 'decided', made: { at: '2026-03-12T09:00:00.000Z' } },
  'decision/back': { is: 'reversed', made: { at: '2026-03-12T09:00:00.000Z' } },
  'decision/idea': { is: 'proposed' },
  'decision/quiet': {
    is: 'decided',
    made: { at: '2026-03-12T09:00:00.000Z' },
    restrictedTo: [id('dana')],
  },
}
const dana = { by: id('dana'), others }
const said = {
  partnership: id('pair'),
  statement: 'The calm way for brokers.',
  takenAs: 'plan' as const,
  editorial: false,
}
const shared = {
  type: 'VisionShared' as const,
  data: { by: id('dana'), version: 1, ...said },
}

describe('sharing a vision', () => {
  const attempt = (more: object, who: object = dana) =>
    given(vision).when(ShareVision, { ...said, ...more }, who)

  it('takes somebody who is here to share it with', () => {
    const leaving = (leftAt: string) => ({
      ...{ by: id('dana') },
      others: { ...others, 'person/noor': { is: 'left', leftAt, erased: false } },
    })
    attempt({}, leaving('2026-03-30T09:00:00.000Z')).refused('NobodyToShareWith', 'partnership')
    attempt({}, leaving('2026-03-31T09:00:00.000Z')).records(shared)
  })

  it('is the first of a partnership, or the next', () => {
    attempt({}).records(shared)
    const after = { ...dana, others: { ...others, 'vision/one': earlier } }
    attempt({}, after).records({ ...shared, data: { ...shared.data, version: 2 } })
    const third = { ...earlier, version: 2 }
    attempt({}, { ...dana, others: { ...after.others, 'vision/two': third } }).records({
      ...shared,
      data: { ...shared.data, version: 3 },
    })
  })

  it('takes the place of the version that it was written from, and of no later one', () => {
    const after = { ...dana, others: { ...others, 'vision/one': earlier } }
    attempt({ asVersion: 2 }, after).records({ ...shared, data: { ...shared.data, version: 2 } })
    attempt({ asVersion: 1 }, after).refused('VersionShared')
  })

  it('is for a member of a partnership that goes on', () => {
    attempt({}, { by: id('wei'), others }).refused('NotInPartnership', 'partnership')
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
    const over = { ...others, 'partnership/pair': { ...pair, is: 'ended' } }
    attempt({}, { ...dana, others: over }).refused('PartnershipHasEnded', 'partnership')
  })

  it('says that only the wording is new where there was one before', () => {
    attempt({ editorial: true }).refused('NothingReworded', 'editorial')
    const after = { ...dana, others: { ...others, 'vision/one': earlier } }
    attempt({ editorial: true }, after).records({
      ...shared,
      data: { ...shared.data, version: 2, editorial: true },
    })
  })

  it('comes after the version before', () => {
    const after = { ...dana, others: { ...others, 'vision/one': earlier } }
    attempt({}, { ...after, occurredAt: '2026-01-04T09:00:00.000Z' }).refused(
      'BeforeLastVersion',
      'occurredAt',
    )
  })

  it('is done once', () => {
    given(vision, [shared]).when(ShareVision, said, dana).refused('VisionAlreadyShared')
  })
})

describe('a vision', () => {
  const despite = [id('switch')]
  const reason = 'Enterprise comes through brokers.'
  const attempt = (more: object, when: object = dana) =>
    given(vision, [shared]).when(
      ReconfirmVision,
      { id: id('this'), despite, reason, ...more },
      when,
    )

  it('still holds, with a reason, whatever a decision moved', () => {
    attempt({}).records({ type: 'VisionReconfirmed', data: { despite, reason } })
    attempt({ despite: [id('switch'), id('back')] }).records({
      type: 'VisionReconfirmed',
      data: { despite: [id('switch'), id('back')], reason },
    })
    const before = { type: 'VisionReconfirmed' as const, data: { despite, reason } }
    expect(given(vision, [shared, before]).life.state).toEqual(given(vision, [shared]).life.state)
  })

  it('is held against decisions that were made and that all may read', () => {
    attempt({ despite: [id('nowhere')] }).refused('UnknownDecision', 'despite')
    attempt({ despite: [id('idea')] }).refused('DecisionNotMade', 'despite')
    attempt({ despite: [id('quiet')] }).refused('DecisionRestricted', 'despite')
    attempt({}, { ...dana, occurredAt: '2026-03-11T09:00:00.000Z' }).refused(
      'BeforeDecision',
      'occurredAt',
    )
  })

  it('holds from when it was shared until the next is', () => {
    attempt({}, { ...dana, occurredAt: '2026-02-01T09:00:00.000Z' }).refused(
      'BeforeShared',
      'occurredAt',
    )
    const next = { ...others, 'vision/two': { ...earlier, version: 2 } }
    attempt({}, { ...dana, others: next }).refused('VisionReplaced')
    given(vision)
      .when(ReconfirmVision, { id: id('this'), despite, reason }, dana)
      .refused('VisionNotShared')
  })

  it('is for who shared it to confirm', () => {
    const { state } = given(vision, [shared]).life
    const input = { id: id('this'), despite, reason }
    expect(ReconfirmVision.named?.(state, input)).toEqual([id('dana')])
    expect(ReconfirmVision.named?.({ is: 'none' }, input)).toEqual([])
    expect(ReconfirmVision.unique?.(input, { is: 'none' })).toBeUndefined()
  })
})
