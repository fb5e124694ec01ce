import { afterAll, expect, it } from 'vitest'
import { importers } from '../testing/importer.ts'

const event = (uid: string, ...lines: string[]) => [
  ...['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20250101T000000Z', ...lines, 'END:VEVENT'],
]
const both = [
  'ORGANIZER;CN=Ada Lovelace:mailto:ada@example.invalid',
  'ATTENDEE;CN=Grace Hopper:mailto:grace@example.invalid',
]
const CALENDAR = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Spec//EN'],
  ...event(
    'weekly',
    ...['SUMMARY:Ada / Grace', 'DTSTART:20250107T090000Z', 'DTEND:20250107T094500Z'],
    ...['RRULE:FREQ=WEEKLY;COUNT=3', ...both],
  ),
  ...event('alone', 'SUMMARY:Dentist', 'DTSTART:20250108T090000Z', 'DTEND:20250108T100000Z'),
  ...event('taken', 'SUMMARY:Budget', 'DTSTART;VALUE=DATE:20250203', ...both),
  ...event('later', 'SUMMARY:Later', 'DTSTART:20990108T090000Z', 'DTEND:20990108T100000Z'),
  ...['END:VCALENDAR', ''],
].join('\r\n')

const { server, org, owner, own, theirs, view } = await importers()
afterAll(() => server.stop())

const held = async () =>
  ((await view('list?noun=session')).records as { title: string }[]).map(({ title }) => title)

it('proposes the past sessions of a calendar, and records them once for both, until they are taken back', async () => {
  const [{ id: partnership }] = (await view('me')).partnerships
  const on = '2025-02-03'
  const said = { partnership, kind: 'budget talk', on }
  expect((await owner.give(org, 'RecordSession', said)).status).toBe(200)
  const { id } = await own.send('ada.ics', CALENDAR)
  const { of, look } = await own.looked(id)
  expect(of).toBe('calendar')
  expect(look?.series).toMatchObject([
    { title: 'Ada / Grace', times: 3, partnership, kind: 'one-to-one' },
    { title: 'Dentist', times: 1, people: [], partnership: 'left out' },
    { title: 'Budget', times: 1, partnership, kind: 'budget talk' },
  ])
  expect(look?.names.map(({ name, because }) => [name, because])).toEqual([
    ['Ada Lovelace', 'same name'],
    ['Grace Hopper', 'same name'],
  ])
  expect(look?.lines.map(({ text, why }) => [text, why])).toEqual([
    ['Later', 'it is still to come'],
    [
      'Budget, 2025-02-03',
      'their budget talk of this day is on record as held, and there is one of a kind a day',
    ],
  ])
  expect([look?.events, (await held()).length]).toEqual([3, 1])

  const { came } = await own.recorded(id)
  expect(came).toMatchObject({ recorded: 3, known: 0, lines: 2 })
  expect(await held()).toHaveLength(4)
  const again = await theirs.send('grace.ics', CALENDAR)
  expect((await theirs.looked(again.id)).look).toMatchObject({ events: 0, known: 3 })

  expect(await own.undone(came?.import ?? '')).toMatchObject({ is: 'undone', entries: 3 })
  expect(await held()).toHaveLength(1)
  expect((await theirs.looked(again.id)).look).toMatchObject({ events: 3, known: 0 })
})

it('takes whose the sessions were, and what for, as was chosen', async () => {
  const [{ id: partnership }] = (await view('me')).partnerships
  const { id } = await own.send('chosen.ics', CALENDAR)
  const sessions = [
    { series: 'weekly', partnership: 'left out', kind: 'one-to-one' },
    { series: 'alone', partnership, kind: 'strategy session' },
  ]
  expect(await own.looked(id, { sessions })).toMatchObject({ look: { events: 1 } })
  const stranger = [{ series: 'alone', partnership: id, kind: 'one-to-one' }]
  expect(await own.looked(id, { sessions: stranger })).toMatchObject({ look: { events: 3 } })
})

it('does with a line that is passed over what was chosen, and remembers it', async () => {
  const [{ id: partnership }] = (await view('me')).partnerships
  const { id } = await own.send('planned.ics', CALENDAR)
  const sessions = [{ series: 'later', partnership, kind: 'strategy session' }]
  const { look } = await own.looked(id, { sessions })
  const later = look?.lines.find(({ text }) => text === 'Later')
  const line = later?.choosing?.id ?? ''
  const lines = [{ line, instead: 'planned' }]
  const chosen = await own.looked(id, { sessions, lines })
  expect(chosen.look?.series).toMatchObject([{}, {}, {}, { title: 'Later', from: '2099-01-08' }])
  const { came } = await own.recorded(id, { sessions, lines })
  expect(came).toMatchObject({ settled: 1 })
  const again = await own.send('again.ics', CALENDAR)
  const { look: same } = await own.looked(again.id, { sessions })
  expect(same?.lines.find(({ text }) => text === 'Later')?.choosing?.chosen).toBe('planned')
  await own.undone(came?.import ?? '')
})

it('refuses what is no calendar in a sentence', async () => {
  const { id } = await own.send('broken.ics', 'BEGIN:VCALENDAR\nBEGIN')
  expect(await own.looked(id)).toMatchObject({ is: 'failed', problem: /no calendar/ })
})
