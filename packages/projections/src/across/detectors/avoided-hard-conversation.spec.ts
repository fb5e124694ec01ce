import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'
import { answerFormer, answerIt } from '../../testing/growing.ts'
import { viewFor } from '../../testing/some-view.ts'
import { findingsIn } from './findings-in.ts'

/** Noor misses two commitments to Dana, in March. */
function missing(days = ['2026-03-06', '2026-03-20']) {
  const some = watchedBy('avoided_hard_conversation')
  const { dana, noor, give } = some
  for (const dueOn of days) {
    const made = { to: dana, title: 'The benchmark', dueOn }
    const id = give('2026-03-02', noor, 'MakeCommitment', made)
    give(dueOn.replace(/..$/, '27'), dana, 'MissCommitment', { id })
  }
  return some
}

it('finds two missed commitments after which nobody talked for a month, until they do', () => {
  const { dana, noor, give, found } = missing()
  expect(found('2026-04-26')).toEqual([])
  expect(found('2026-04-27').map(told)).toEqual([
    'Two commitments of Noor to Dana were missed; of the 30 days after it, up to 26 Apr, no hard feedback and no hard conversation between Noor and Dana is on record.',
  ])
  give('2026-04-28', dana, 'RecordTalk', { to: noor })
  expect(found('2026-04-29')).toMatchObject([
    { is: 'closed', closed: { how: 'they talked since' } },
  ])
})

it('says that they met, and what was said right before', () => {
  const { dana, noor, wei, give, found } = missing()
  const members = [dana, noor, wei]
  const partnership = give('2026-03-01', dana, 'FoundPartnership', { name: 'Team', members })
  const meet = (on: string, present: string[]) =>
    give(on, dana, 'RecordSession', { partnership, kind: 'staff meeting', on, present })
  give('2026-01-10', dana, 'RecordTalk', { to: noor })
  give('2026-03-26', noor, 'RecordTalk', { to: dana })
  meet('2026-04-02', [dana, noor])
  meet('2026-04-09', [dana, wei])
  meet('2026-04-16', members)
  const text = { title: 'The price list', text: 'It is out of date' }
  give('2026-04-20', dana, 'GiveFeedback', { to: noor, kind: 'direct', ...text })
  meet('2026-04-27', members)
  const [one] = found('2026-05-10')
  expect(one && told(one)).toContain(
    'is on record. The last before it was H-02 on 26 Mar. They met in that time: 2 Apr and 16 Apr. Feedback about the business was given: F-01 on 20 Apr.',
  )
  expect(one?.rests.map(({ as }) => as)).toEqual([
    'gave direct feedback',
    'both were there',
    'both were there',
    'before it, they talked',
  ])
})

it('does not say that they talked where one gave the other hard feedback', () => {
  const { dana, noor, give, found } = missing()
  const hard = { to: noor, kind: 'hard', title: 'Dates', text: 'I count on them' }
  give('2026-04-28', dana, 'GiveFeedback', hard)
  expect(found('2026-04-29')).toMatchObject([
    { is: 'closed', closed: { how: 'hard feedback was given since' } },
  ])
})

it('finds nothing where hard feedback was given or a hard conversation held within the month', () => {
  const told = missing()
  const hard = { to: told.noor, kind: 'hard', title: 'Dates', text: 'I count on them' }
  told.give('2026-04-02', told.dana, 'GiveFeedback', hard)
  expect(told.seen('2026-06-01')).toMatchObject({ examined: 1, findings: [] })
  const direct = missing()
  direct.give('2026-04-02', direct.dana, 'GiveFeedback', { ...hard, kind: 'direct' })
  expect(direct.found('2026-06-01')).toMatchObject([{ rests: [{ as: 'gave direct feedback' }] }])
})

it('is not mistaken about a talk off the record, once one of them says so with one click', () => {
  const { noor, dana, give, found } = missing()
  give('2026-04-02', noor, 'RecordTalk', { to: dana })
  expect(found('2026-06-01')).toEqual([])
})

it('has nothing to look at after one missed commitment', () => {
  expect(missing(['2026-03-06']).seen('2026-06-01')).toMatchObject({ examined: 0, findings: [] })
})

/** Dana and Noor rate each other in three pulses: Noor 7 at first, and then 1. */
function rated(danas: readonly number[]) {
  const some = watchedBy('avoided_hard_conversation')
  const { dana, noor, give } = some
  const partnership = give('2026-01-05', dana, 'FoundPartnership', { members: [dana, noor] })
  const rate = (day: string, noors: number, danas = 5) => {
    const id = give(day, dana, 'CallPulse', { partnership })
    for (const [by, to, score] of [
      [noor, dana, noors],
      [dana, noor, danas],
    ] as const) {
      const scores = Object.fromEntries(
        ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure'].map((item) => [
          item,
          score,
        ]),
      )
      give(day, by, 'AnswerPulse', { id, to, scores, because: [] })
    }
  }
  rate('2026-01-10', 7, danas[0])
  rate('2026-01-20', 7, danas[1])
  rate('2026-02-20', 1, danas[2])
  return some
}

it('keeps what it finds from ratings to the two', () => {
  const { dana, noor, wei, found } = rated([5, 5, 5])
  for (const day of ['2026-03-23', '2026-05-01']) {
    expect(found(day, wei)).toEqual([])
    expect(found(day, noor)).toMatchObject([{ concerned: [noor, dana], inConfidence: true }])
  }
})

it('tells two falls of one day apart, each with what was said of it', () => {
  const some = rated([7, 7, 1])
  const { company, dana, noor, found } = some
  const falls = () => found('2026-05-01', noor).map(({ id, is, subject }) => ({ id, is, subject }))
  const [hers, his] = found('2026-05-01', noor)
  if (hers === undefined || his === undefined) throw new Error('both fell')
  expect(told(hers)).not.toBe(told(his))
  expect(findingsIn(viewFor(company, noor)).size).toBe(2)
  answerIt(some, '2026-05-01', noor, 'ExplainFinding', hers)
  expect(falls()).toMatchObject([{ is: 'explained' }, { is: 'open' }])
  // A version before told both by the same.
  const about = hers.subject.about.filter(({ noun }) => noun === 'pulse')
  answerFormer(some, '2026-05-01', dana, hers, hers.subject.concerned, about)
  expect(falls()).toMatchObject([{ is: 'disputed' }, { is: 'disputed' }])
})
