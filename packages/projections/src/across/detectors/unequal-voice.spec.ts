import { expect, it } from 'vitest'
import { told, type Watched, watchedBy } from '../../testing/found.ts'
import { answerFormer, answerIt } from '../../testing/growing.ts'
import { viewFor } from '../../testing/some-view.ts'
import { restsIn } from '../pages/rests-on.ts'
import { idOf } from './answered.ts'
import { findingOf } from './finding-of.ts'
import { findingsIn } from './findings-in.ts'

type Stance = 'support' | 'concern' | 'oppose'

/** A decision of Dana’s for which Noor and Wei are asked; it follows nobody’s position unless said. */
function decide(
  some: Watched,
  stances: readonly [Stance, Stance],
  more: object = {},
  on = '2026-03-02',
  owner = some.dana,
) {
  const { dana, noor, wei, give } = some
  const id = give(on, owner, 'ProposeDecision', { title: 'Trade fairs', ...more })
  give(on, owner, 'CallPositions', { id, asked: [dana, noor, wei] })
  const all = [
    [dana, 'support'],
    [noor, stances[0]],
    [wei, stances[1]],
  ] as const
  for (const [by, stance] of all)
    give(on, by, 'TakePosition', { id, stance, reason: 'So I see it' })
  give(on, owner, 'Decide', { id })
}

function deciding(noors: readonly Stance[], more: (n: number) => object = () => ({})) {
  const some = watchedBy('unequal_voice')
  for (const [n, stance] of noors.entries()) decide(some, [stance, 'support'], more(n))
  return some
}

const against: readonly Stance[] = ['oppose', 'concern', 'oppose', 'oppose', 'support', 'support']

it('finds one whose objections were passed over in four of six, where the others’ never were', () => {
  const { found, noor, dana } = deciding(against)
  expect(found('2026-03-03').map(told)).toEqual([
    'Four of six positions that Noor took were concerns or objections that were passed over; of the others’, none of twelve.',
  ])
  expect(found('2026-03-03')).toMatchObject([{ is: 'open', concerned: [noor, dana] }])
})

it('rests on those alone that it counts, and names each position that it looked at', () => {
  const some = watchedBy('unequal_voice')
  for (const day of ['2024-10-02', '2024-10-03']) decide(some, ['oppose', 'oppose'], {}, day)
  for (const stance of against) decide(some, [stance, 'support'])
  const [found] = some.found('2026-03-03')
  const rows = new Set([...(found?.roots ?? []), ...(found?.rests ?? [])].map(({ stamp }) => stamp))
  expect(rows.size).toBe(4)
  expect(found).toMatchObject({ examined: 18 })
  expect(found?.cases?.()).toHaveLength(18)
})

it('names who took each position, and who opened it', () => {
  const some = deciding(against)
  const { company, noor } = some
  const cases = some.found('2026-03-03')[0]?.cases?.() ?? []
  const notes = restsIn(viewFor(company, noor), cases).map(({ note }) => note)
  expect(notes.filter((note) => note === 'took a position, Noor; opened by Wei')).toHaveLength(6)
  expect(notes.filter((note) => note === 'took a position, Dana; opened by Wei')).toHaveLength(6)
  expect(notes.filter((note) => note === 'took a position, Wei')).toHaveLength(6)
})

it('stays what was said of it as one more decides so, also what was said under the id of that day', () => {
  const some = deciding(against)
  const { dana, noor, wei, give, found } = some
  const [first] = found('2026-03-03')
  decide(some, ['oppose', 'support'], {}, '2026-03-04', wei)
  const [grown] = found('2026-03-05')
  expect(grown).toMatchObject({ id: first?.id, is: 'open', concerned: [noor, dana, wei] })
  if (grown === undefined) return
  const former = { ...grown.subject, concerned: [noor, dana, wei] }
  answerFormer(some, '2026-03-05', dana, grown, former.concerned)
  expect(found('2026-03-06')).toMatchObject([{ id: first?.id, is: 'disputed' }])
  const view = viewFor(some.company, noor)
  expect(findingOf(view, idOf(former))?.id).toBe(first?.id)
  expect(findingsIn(view).size).toBe(1)
  const again = { finding: grown.id, of: grown.subject, words: 'They were not' }
  give('2026-03-07', dana, 'ExplainFinding', again)
  expect(found('2026-03-08')).toMatchObject([{ is: 'explained', answers: [{}, {}] }])
  answerIt(some, '2026-03-09', wei, 'DisputeFinding', grown)
  expect(found('2026-03-10')).toMatchObject([{ id: first?.id, is: 'disputed' }])
})

it('finds nothing where objections are passed over alike', () => {
  const some = watchedBy('unequal_voice')
  for (const stance of against) decide(some, [stance, stance])
  expect(some.seen('2026-03-03')).toMatchObject({ examined: 18, findings: [] })
})

it('is not mistaken about one topic that was decided several times: it counts once', () => {
  const { found, noor, seen } = deciding(against, () => ({ topic: 'Fairs' }))
  expect(found('2026-03-03')).toEqual([])
  expect(seen('2026-03-03', noor).tooFew).toContainEqual(
    expect.objectContaining({ whose: [{ text: 'Positions of Noor' }], examined: 1, needed: 6 }),
  )
})

it('tells no share of five positions', () => {
  expect(deciding(against.slice(0, 5)).seen('2026-03-03').findings).toEqual([])
})
