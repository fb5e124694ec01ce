import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import {
  ConfirmCommitment,
  FinishCommitment,
  MakeCommitment,
  MarkCommitmentDue,
  MissCommitment,
  TellBadNews,
} from './commands.ts'
import { dana, done, kept, made, missed, noor, promise, self, told } from './commitment.fixture.ts'
import { commitment } from './commitment.ts'

describe('making a commitment', () => {
  const early = { ...noor, occurredAt: '2026-03-01T10:00:00.000Z' }

  it('says for all what is promised, or in words of the two', () => {
    const { title: _, ...data } = made.data
    const { title, ...rest } = promise
    const words = of([id('noor'), id('dana')], title)
    given(commitment)
      .when(MakeCommitment, { ...rest, words: title }, early)
      .records({ ...made, data: { ...data, words } })
    given(commitment)
      .when(MakeCommitment, { ...promise, words: title }, early)
      .refused('SaidTwice', 'words')
    given(commitment).when(MakeCommitment, rest, early).refused('NothingSaid', 'title')
  })

  it('is to somebody else, who is a member, and for a day that had not passed', () => {
    const attempt = (more: object, when: object = early) =>
      given(commitment).when(MakeCommitment, { ...promise, ...more }, when)
    attempt({ to: id('noor') }).refused('CommitmentToOneself', 'to')
    attempt({ to: id('stranger') }).refused('NotAMember', 'to')
    attempt({}, noor).refused('DayHasPassed', 'dueOn')
  })

  it('belongs to a partnership of its two, or to none', () => {
    const pairOf = (...members: string[]) => ({
      ...early,
      others: {
        ...early.others,
        'partnership/pair': { is: 'founded', members: members.map(id) },
      },
    })
    const within = { ...promise, partnership: id('pair') }
    given(commitment)
      .when(MakeCommitment, within, pairOf('dana', 'noor'))
      .records({ ...made, data: { ...made.data, partnership: id('pair') } })
    given(commitment)
      .when(MakeCommitment, within, pairOf('dana', 'wei'))
      .refused('NotInPartnership', 'partnership')
    given(commitment)
      .when(MakeCommitment, within, early)
      .refused('PartnershipNotFounded', 'partnership')
  })
})

describe('bad news', () => {
  it('may name the day on which it is expected instead, which lies after the one promised', () => {
    const tell = (expectedOn: string) =>
      given(commitment, [made]).when(
        TellBadNews,
        { ...self, note: 'The export fails.', expectedOn },
        noor,
      )
    tell('2026-03-14').records(told('2026-03-14'))
    tell('2026-03-10').refused('NoBadNews', 'expectedOn')
  })

  it('leaves the day that was promised as it is', () => {
    expect(given(commitment, [made, told('2026-03-14')]).life.state).toMatchObject({
      is: 'made',
      dueOn: '2026-03-10',
    })
  })
})

describe('what became of a commitment', () => {
  it('was kept on the day that its maker named, unless whom it was made to names another', () => {
    const past = given(commitment, [made, done('2026-03-09')])
    past.when(ConfirmCommitment, self, dana).records(kept('2026-03-09'))
    past.when(ConfirmCommitment, { ...self, on: '2026-03-12' }, dana).records(kept('2026-03-12'))
    given(commitment, [made])
      .when(ConfirmCommitment, self, { ...dana, occurredAt: '2026-03-11T09:00:00.000Z' })
      .records(kept('2026-03-11'))
  })

  it('lies neither before its making nor in the days to come', () => {
    const past = given(commitment, [made])
    past
      .when(ConfirmCommitment, { ...self, on: '2026-02-28' }, dana)
      .refused('BeforeItWasMade', 'on')
    past.when(ConfirmCommitment, { ...self, on: '2026-04-01' }, dana).refused('DayToCome', 'on')
    past.when(FinishCommitment, { ...self, on: '2026-04-01' }, noor).refused('DayToCome', 'on')
  })

  it('was missed only once its day was over, in the organisation’s zone', () => {
    const say = (occurredAt: string) =>
      given(commitment, [made]).when(MissCommitment, self, { ...dana, occurredAt })
    say('2026-03-10T22:59:59.999Z').refused('CommitmentNotDue', 'occurredAt')
    say('2026-03-10T23:00:00.000Z').records(missed)
  })

  it('may be kept after all, late', () => {
    given(commitment, [made, missed])
      .when(ConfirmCommitment, { ...self, on: '2026-03-13' }, dana)
      .records(kept('2026-03-13'))
  })
})

describe('the day after', () => {
  const due = { ...self, setBy: id('event0'), on: '2026-03-10' }
  const cameDue = {
    type: 'CommitmentCameDue',
    data: { setBy: id('event0'), on: '2026-03-10' },
  }

  it('comes for what nobody has said the end of, once for the day that was set', () => {
    given(commitment, [made]).when(MarkCommitmentDue, due).records(cameDue)
    given(commitment, [made, done('2026-03-09')])
      .when(MarkCommitmentDue, due)
      .records(cameDue)
    given(commitment, [made])
      .when(MarkCommitmentDue, { ...due, setBy: id('older') })
      .records()
    given(commitment, [made, kept('2026-03-09')])
      .when(MarkCommitmentDue, due)
      .records()
  })
})
