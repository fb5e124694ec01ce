import { expect, it } from 'vitest'
import { calendar } from '../../queries/calendar.ts'
import { forYou } from '../../queries/for-you.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `2026-03-${day}T09:00:00.000Z`

/** Proposed by Dana on the 2nd, perhaps for her and Noor alone, and what of it waits for whom. */
function proposed(quietly = false) {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const id = on(at('02'), dana, 'ProposeDecision', {
    title: 'Enterprise',
    ...(quietly ? { restricted: { to: [dana, noor] } } : {}),
  })
  const view = (person: string, day: string) =>
    viewFor(company, person, { moment: `2026-03-${day}T10:00:00.000Z` })
  const waits = (day: string) =>
    [dana, noor, wei].map((person) =>
      ask(forYou, view(person, day), {})
        .items.map(({ kind }) => kind)
        .filter((kind) => kind !== 'answer a finding'),
    )
  const dates = (person: string, day: string) =>
    ask(calendar, view(person, day), {}).dates.map(({ day, summary }) => `${day} ${summary}`)
  return { ...some, id, waits, dates }
}

it('a position waits for each who is asked, then the decision for its owner, and a late one for who was silent', () => {
  const { dana, noor, wei, on, id, waits } = proposed()
  on(at('03'), dana, 'CallPositions', { id, asked: [noor, wei] })
  expect(waits('03')).toEqual([[], ['take a position'], ['take a position']])
  on(at('04'), noor, 'TakePosition', { id, stance: 'concern' })
  expect(waits('04')).toEqual([[], [], ['take a position']])
  on(at('12'), dana, 'OpenPositions', { id })
  expect(waits('12')).toEqual([['decide'], [], ['take a late position']])
  on(at('13'), wei, 'GiveLatePosition', { id, stance: 'support' })
  on(at('13'), dana, 'Decide', { id })
  expect(waits('13')).toEqual([[], [], []])
})

it('says how many spoke, and how many stayed silent', () => {
  const { company, dana, noor, wei, on, id } = proposed()
  on(at('03'), dana, 'CallPositions', { id, asked: [noor, wei] })
  for (const person of [noor, wei]) on(at('04'), person, 'TakePosition', { id, stance: 'support' })
  on(at('04'), dana, 'OpenPositions', { id })
  const view = viewFor(company, dana, { moment: at('05') })
  expect(ask(forYou, view, {}).items).toMatchObject([{ note: 'Two spoke, none silent' }])
})

it('says of whom a sealed round waits', () => {
  const { company, dana, noor, wei, on, id } = proposed()
  const asking = (person: string) =>
    ask(forYou, viewFor(company, person, { moment: at('20') }), {}).items.map(
      ({ question, note }) => [question.map(({ text }) => text).join(''), note],
    )
  on(at('03'), dana, 'CallPositions', { id, asked: [noor, wei] })
  on(at('04'), noor, 'TakePosition', { id, stance: 'concern' })
  expect(asking(wei)).toContainEqual([
    'The positions on Enterprise are being opened',
    'Sealed until both have spoken; 1 of 2 in',
  ])
  const partnership = on(at('05'), dana, 'FoundPartnership', {
    name: 'Team',
    members: [dana, noor, wei],
  })
  on(at('14'), dana, 'CallPulse', { partnership })
  expect(asking(wei)).toContainEqual([
    expect.stringContaining('How far do you trust Noor and Dana?'),
    'Sealed until the two of a pair have answered; 0 of 6 in',
  ])
})

it('a review waits for the owner from a week before its day until it is held, and again by the next', () => {
  const { dana, noor, on, id, waits, dates } = proposed()
  on(at('03'), dana, 'Decide', { id, reviewOn: '2026-03-20' })
  expect([dates(dana, '03'), dates(noor, '03')]).toEqual([
    ['2026-03-20 Review S-01 Enterprise'],
    [],
  ])
  expect(waits('12')).toEqual([[], [], []])
  expect(waits('13')).toEqual([['review a decision'], [], []])
  expect(waits('25')).toEqual([['review a decision'], [], []])
  on(at('25'), dana, 'ReviewDecision', { id, note: 'Slow.', reviewOn: '2026-03-31' })
  expect(dates(dana, '25')).toEqual(['2026-03-31 Review S-01 Enterprise'])
  expect(waits('25')).toEqual([['review a decision'], [], []])
  on(at('26'), dana, 'ReverseDecision', { id, reason: 'Too slow.' })
  expect(waits('26')).toEqual([[], [], []])
})

it('a review and a decision to be made wait for who may take them on, where their owner has left', () => {
  const { company, dana, noor, wei, on, id, waits } = proposed()
  on(at('03'), dana, 'Decide', { id, reviewOn: '2026-03-20' })
  on(at('03'), dana, 'FoundPartnership', { members: [dana, noor] })
  on(at('19'), company.owner, 'RecordLeaving', { id: dana })
  expect(waits('20').slice(1)).toEqual([
    expect.arrayContaining(['review a decision']),
    expect.not.arrayContaining(['review a decision']),
  ])
  on(at('21'), noor, 'BeginHandover', { from: dana, to: wei, role: 'CEO' })
  const review = () =>
    [noor, wei].map((person) =>
      ask(forYou, viewFor(company, person, { moment: at('22') }), {})
        .items.filter(({ kind }) => kind === 'review a decision')
        .flatMap(({ actions }) => actions.map(({ command }) => command)),
    )
  expect(review()).toEqual([[], ['TakeOnDecision']])
  on(at('22'), wei, 'TakeOnDecision', { id })
  expect(review()).toEqual([[], ['ReviewDecision', 'GiveVerdict']])
})

it('nothing of a restricted decision waits for anybody else, and no calendar tells of it', () => {
  const { dana, noor, wei, on, id, waits, dates } = proposed(true)
  on(at('03'), dana, 'CallPositions', { id, asked: [noor] })
  expect(waits('03')).toEqual([[], ['take a position'], []])
  on(at('04'), noor, 'TakePosition', { id, stance: 'concern' })
  on(at('04'), dana, 'Decide', { id, reviewOn: '2026-03-10' })
  expect(waits('05')).toEqual([['review a decision'], [], []])
  expect(dates(dana, '05')).toEqual(['2026-03-10 Review a decision'])
  expect(dates(wei, '05')).toEqual([])
})
