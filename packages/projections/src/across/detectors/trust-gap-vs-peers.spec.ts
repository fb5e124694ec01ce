import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'
import { viewFor } from '../../testing/some-view.ts'
import { restsIn } from '../pages/rests-on.ts'

const items = ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure']

/** Dana, Noor and Wei, a team; Dana rates the two, and everybody else rates everybody 5. */
function rating(noors: readonly number[], weis: number) {
  const some = watchedBy('trust_gap_vs_peers')
  const { dana, noor, wei, give } = some
  const members = [dana, noor, wei]
  const partnership = give('2026-01-05', dana, 'FoundPartnership', { name: 'Team', members })
  for (const [n, score] of noors.entries()) {
    const day = `2026-0${n + 1}-10`
    const id = give(day, dana, 'CallPulse', { partnership })
    for (const by of members)
      for (const to of members.filter((each) => each !== by)) {
        const mine = by !== dana ? 5 : to === noor ? score : weis
        const scores = Object.fromEntries(items.map((item) => [item, mine]))
        give(day, by, 'AnswerPulse', { id, to, scores, because: [] })
      }
  }
  return some
}

it('finds one rated clearly below the others, for who rates alone', () => {
  const { dana, noor, wei, found } = rating([2, 2], 6)
  expect(found('2026-02-11', dana)).toMatchObject([
    { is: 'open', concerned: [dana], inConfidence: true },
  ])
  expect(found('2026-02-11', dana).map(told)[0]).toMatch(
    /^You rate Noor \d+ points below the other whom you rate\.$/,
  )
  const [gap] = found('2026-02-11', dana)
  expect(gap?.cases?.().map(({ ref }) => ref.id)).toEqual(expect.arrayContaining([noor, wei]))
  expect(gap).toMatchObject({ examined: 2 })
  expect(gap?.figures[0]?.value).toMatch(/^\d+, give or take \d+$/)
  for (const other of [noor, wei]) expect(found('2026-02-11', other)).toEqual([])
})

it('names the rater, and who opened what they said', () => {
  const { company, dana, noor, found } = rating([2, 2], 6)
  const [gap] = found('2026-02-11', dana)
  expect(gap?.roots[0].stamp.by).toBe(noor)
  const notes = restsIn(viewFor(company, dana), [...(gap?.roots ?? []), ...(gap?.cases?.() ?? [])])
  expect(notes.map(({ note }) => note).sort()).toEqual([
    'rated last, Dana; opened by Noor',
    'rated last, Dana; opened by Wei',
    'rated, Dana; opened by Noor',
  ])
})

it('closes once the gap has become small, and is told then as it was found', () => {
  const [before] = rating([2, 2], 6).found('2026-02-10')
  const { dana, found } = rating([2, 2, 4, 6, 6], 6)
  const [gap] = found('2026-05-11', dana)
  if (before === undefined || gap === undefined) throw new Error('it is found')
  expect(gap.is).toBe('closed')
  const was = told(before).replace('You rate', 'On 10 Feb you rated').replace('whom you rate.', '')
  expect(told(gap)).toContain(was)
  expect(told(gap)).toMatch(/whom you rated\. The gap lasted until \d+ (Mar|Apr|May)\.$/)
  expect(gap.figures.map(({ label }) => label)).toEqual([
    'Rated, 10 Feb',
    'The others, 10 Feb',
    'Probability of a real difference, 10 Feb',
  ])
  expect(gap.figures.map(({ value }) => value)).toEqual(before.figures.map(({ value }) => value))
})

it('finds nothing where all are rated alike', () => {
  const { dana, seen } = rating([5, 5], 5)
  expect(seen('2026-02-11', dana)).toMatchObject({ examined: 2, findings: [], tooFew: [] })
})

it('is not mistaken about who is new: one rating says too little', () => {
  const { dana, seen } = rating([1], 7)
  expect(seen('2026-01-11', dana)).toMatchObject({
    findings: [],
    tooFew: [
      { examined: 1, needed: 2 },
      { examined: 1, needed: 2 },
    ],
  })
})

it('tells two apart whom one entry opened', () => {
  const some = watchedBy('trust_gap_vs_peers')
  const { company, dana, noor, wei, give, found } = some
  const others = ['Ines Roy', 'Omar Haas', 'Eva Lind'].map((name) =>
    give('2026-01-05', company.owner, 'AddMember', { name, role: 'Other' }),
  )
  const members = [dana, noor, wei, ...others]
  const partnership = give('2026-01-05', dana, 'FoundPartnership', { name: 'Team', members })
  for (const day of ['2026-01-10', '2026-02-10']) {
    const id = give(day, dana, 'CallPulse', { partnership })
    for (const to of [noor, wei, ...others]) {
      const score = others.includes(to) ? 7 : 1
      const scores = Object.fromEntries(items.map((item) => [item, score]))
      give(day, dana, 'AnswerPulse', { id, to, scores, because: [] })
    }
    found(day.replace('10', '25'), dana)
  }
  const gaps = found('2026-02-26', dana)
  expect(gaps.map(({ roots: [root] }) => root.stamp.event)).toEqual(
    gaps.map(() => gaps[0]?.roots[0].stamp.event),
  )
  expect(new Set(gaps.map(({ id }) => id)).size).toBe(2)
})
