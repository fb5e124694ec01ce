import { expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

it('says of which kind feedback is, and waits since the day on which it came, however it is dated back', () => {
  const { company, dana, noor, ...some } = calder()
  const give = (kind: string, happened?: string) =>
    some.on(on('10-14'), noor, 'GiveFeedback', { to: dana, kind, title: 'T', text: 'X' }, happened)
  give('hard', '2026-09-08T12:00:00.000Z')
  give('appreciation')
  const items = ask(forYou, viewFor(company, dana), {}).items
  expect(items.map(({ question, note, since }) => [question[0]?.text, note, since])).toEqual([
    ['Noor gave you hard feedback: ', 'Came 14 Oct, as given 8 Sep', '2026-10-14'],
    ['Noor gave you appreciation: ', 'Given 14 Oct', '2026-10-14'],
  ])
})

it('waits for its receiver again once what they declined was reopened', () => {
  const { company, dana, noor, ...some } = calder()
  const words = { to: dana, kind: 'hard', title: 'T', text: 'X' }
  const id = some.on(on('10-14'), noor, 'GiveFeedback', words)
  some.on(on('10-15'), dana, 'DeclineFeedback', { id, reason: 'Not mine.' })
  const waiting = () => ask(forYou, viewFor(company, dana), {}).items
  expect(waiting()).toEqual([])
  some.on(on('10-19'), noor, 'ReopenFeedback', { id })
  expect(waiting()).toMatchObject([
    {
      note: 'Reopened 19 Oct',
      since: '2026-10-19',
      actions: [
        { command: 'AcknowledgeFeedback' },
        { command: 'AcceptFeedback' },
        { command: 'DeclineFeedback' },
      ],
    },
  ])
})

it('lets who had answered feedback know that it was corrected, once, until they have read it', () => {
  const { company, dana, noor, ...some } = calder()
  const id = some.on(on('10-10'), noor, 'GiveFeedback', {
    to: dana,
    kind: 'hard',
    title: 'T',
    text: 'X',
  })
  const [given] = company.recorded(`feedback-${id}`)
  const correct = (at: string) => {
    company.now = at
    company.mend(`feedback-${id}`, given?.id ?? '', noor, { reworded: true })
  }
  const waits = (person = dana) =>
    ask(forYou, viewFor(company, person), {})
      .items.map(({ question, kind }) => [kind, question[0]?.text])
      .filter(([kind]) => kind === 'read corrected feedback')
  correct(on('10-11'))
  expect(waits()).toEqual([])
  some.on(on('10-12'), dana, 'DeclineFeedback', { id, reason: 'No.' })
  expect(waits()).toEqual([])
  correct(on('10-13'))
  expect(waits()).toEqual([
    ['read corrected feedback', 'Noor corrected feedback that you had declined: '],
  ])
  expect(waits(noor)).toEqual([])
  some.on(on('10-14'), dana, 'ReadFeedbackAnew', { id })
  expect(waits()).toEqual([])
})
