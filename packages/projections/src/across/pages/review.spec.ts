import { describe, expect, it } from 'vitest'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana and Noor with a joint metric, and their data review of January. */
function reviewed() {
  const some = calder()
  const { dana, noor, on, company, lastEvent } = some
  const partnership = on(day('2026-01-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const metric = on(day('2026-01-02'), noor, 'DefineMetric', { title: 'Churn', unit: '%' })
  on(day('2026-01-03'), noor, 'ProposeMetric', { id: partnership, metric })
  on(day('2026-01-04'), dana, 'AcceptMetric', { id: partnership, metric })
  on(day('2026-02-02'), noor, 'ReportMetric', { id: metric, on: '2026-01-31', value: 9 })
  const hold = (now: string, month: string, said: object) =>
    on(day(now), noor, 'HoldReview', { partnership, month, ...said })
  const january = hold('2026-02-03', '2026-01', { metrics: [metric], anecdotes: ['They like us'] })
  const agree = (now: string, action: string, review: string) => {
    const agreed = { id: metric, action, owner: dana, dueOn: '2026-03-25', review }
    on(day(now), noor, 'AgreeOnImprovement', agreed)
    return lastEvent()
  }
  const end = (now: string, improvement: string) =>
    on(day(now), dana, 'EndImprovement', { id: metric, improvement, how: 'done' })
  const see = (id: string, by = dana, moment = '2026-03-20') =>
    ask(page, viewFor(company, by, { moment: day(moment) }), { noun: 'review', id })
  const part = (id: string, title: string) =>
    see(id).parts.find((each) => each.title === title)?.items ?? []
  return { ...some, partnership, metric, january, hold, agree, end, see, part }
}

const words = (items: readonly { readonly what: readonly { readonly text: string }[] }[]) =>
  items.map(({ what }) => what.map(({ text }) => text).join(''))

describe('a data review', () => {
  it('tells the metrics as they stood, and the share of data', () => {
    const { noor, on, metric, january, see, part } = reviewed()
    on(day('2026-03-02'), noor, 'ReportMetric', { id: metric, on: '2026-02-28', value: 8 })
    expect(see(january).record).toMatchObject({
      ordinal: 'D-01',
      title: 'Data review of January 2026',
      figure: '1 of 2 are data',
    })
    expect(words(part(january, 'Metrics as they stood'))).toEqual(['Churn: 9 % on 31 Jan'])
    expect(part(january, 'Metrics as they stood')[0]?.note).toBe('today 8 % on 28 Feb')
    expect(words(part(january, 'Anecdotes'))).toEqual(['They like us'])
  })

  it('says which joint metric it passed over', () => {
    const { january, hold, part } = reviewed()
    const february = hold('2026-03-03', '2026-02', { data: ['Visits'] })
    expect(words(part(february, 'Not looked at'))).toEqual(['Churn'])
    expect(words(part(january, 'Not looked at'))).toEqual([])
  })

  it('carries over what was agreed on at the last one, and what has become of it since', () => {
    const { january, hold, agree, end, part } = reviewed()
    const open = agree('2026-02-03', 'Ring each', january)
    const done = agree('2026-02-04', 'Send a note', january)
    end('2026-02-10', done)
    const february = hold('2026-03-03', '2026-02', { data: ['Visits'] })
    agree('2026-03-04', 'Ask why', february)
    expect(words(part(january, 'Agreed on'))).toEqual(['Ring each', 'Send a note'])
    expect(words(part(february, 'Carried over'))).toEqual(['Ring each', 'Send a note'])
    expect(part(february, 'Carried over').map(({ note }) => note)).toEqual([
      'Churn: Dana, by 25 Mar',
      'Churn: Dana, by 25 Mar, done',
    ])
    expect(words(part(february, 'Agreed on'))).toEqual(['Ask why'])
    end('2026-03-05', open)
    const march = hold('2026-03-19', '2026-03', { data: ['Visits'] })
    expect(words(part(march, 'Carried over'))).toEqual(['Ring each', 'Ask why'])
  })

  it('lets the owner of an action promise it, and shows the commitment', () => {
    const { dana, noor, on, metric, january, agree, part, see } = reviewed()
    const improvement = agree('2026-02-03', 'Ring each', january)
    const [item] = part(january, 'Agreed on')
    expect(item?.actions?.map(({ label }) => label)).toEqual(['Done', 'Give it up', 'Promise it'])
    expect(see(january, noor).parts.find(({ title }) => title === 'Agreed on')).toMatchObject({
      items: [{ actions: [{ label: 'Done' }, { label: 'Give it up' }] }],
    })
    const promise = item?.actions?.find(({ label }) => label === 'Promise it')?.input ?? {}
    expect(promise).toMatchObject({ carriesOut: { metric, improvement } })
    on(day('2026-02-05'), dana, 'MakeCommitment', { ...promise, to: noor })
    expect(words(part(january, 'Agreed on'))).toEqual(['Ring each, promised in C-01'])
  })
})
