import { describe, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import { ReleaseInTheirPlace } from './commands.ts'
import { done, kept, made, missed, released, self } from './commitment.fixture.ts'
import { commitment } from './commitment.ts'

const left = { 'person/dana': { is: 'left' }, 'person/noor': member, 'person/wei': member }
const wei = { by: id('wei'), others: left }
const noor = { by: id('noor'), others: left }

describe('a commitment to somebody who has left', () => {
  it('is released by somebody else, in words of theirs and of who made it', () => {
    const reason = 'Dana had it asked for.'
    for (const past of [[made], [made, done('2026-03-12')]])
      given(commitment, past)
        .when(ReleaseInTheirPlace, { ...self, reason }, wei)
        .records({
          type: 'CommitmentReleased',
          data: { reason: of([id('noor'), id('wei')], reason) },
        })
    given(commitment, [made])
      .when(ReleaseInTheirPlace, { ...self, reason }, noor)
      .records({ type: 'CommitmentReleased', data: { reason: of([id('noor')], reason) } })
  })

  it('is not while whom it was made to is there to say so', () => {
    const there = { ...wei, others: { ...left, 'person/dana': member } }
    given(commitment, [made]).when(ReleaseInTheirPlace, self, there).refused('ReceiverIsThere')
  })

  it('is not once it is over, or where none was made', () => {
    given(commitment).when(ReleaseInTheirPlace, self, wei).refused('CommitmentNotMade')
    for (const [end, code] of [
      [kept('2026-03-10'), 'CommitmentAlreadyKept'],
      [missed, 'CommitmentAlreadyMissed'],
      [released, 'CommitmentAlreadyReleased'],
    ] as const)
      given(commitment, [made, end]).when(ReleaseInTheirPlace, self, wei).refused(code)
  })
})
