import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Noor asks Dana for an analyst, wanted by 20 March. */
function requested(more: object = {}) {
  const some = calder()
  const { dana, noor, on, company } = some
  const id = on(day('2026-03-02'), noor, 'MakeRequest', {
    to: dana,
    title: 'An analyst for the survey',
    kind: 'growth',
    wantedBy: '2026-03-20',
    effortDays: 20,
    cost: { amount: 12_000, currency: 'EUR' },
    ...more,
  })
  const at = (by: string, moment: string) => viewFor(company, by, { moment: day(moment) })
  return {
    ...some,
    id,
    at,
    see: (by: string, moment = '2026-03-10') => ask(page, at(by, moment), { noun: 'request', id }),
    todo: (by: string, moment = '2026-03-10') =>
      ask(forYou, at(by, moment), {}).items.filter(({ kind }) => kind !== 'answer a finding'),
  }
}

const research = { kind: 'research' as const, title: 'Forty calls', note: 'Three would use it.' }

describe('a request', () => {
  it('waits for who was asked, and is overdue after the day by which it is wanted', () => {
    const { dana, noor, todo, see, at } = requested()
    expect(todo(noor)).toEqual([])
    expect(todo(dana)).toMatchObject([{ kind: 'answer a request', due: '2026-03-20' }])
    expect(see(dana).record).toMatchObject({
      state: 'asked',
      told: 'Growth request R-01, Noor to Dana, asked',
    })
    expect(see(dana).facts).toEqual([{ label: 'Takes', value: [{ text: '20 days, EUR 12,000' }] }])
    expect(see(dana, '2026-03-25').record.overdueDays).toBe(5)
    const late = { noun: 'request' as const, overdue: 'yes' as const }
    expect(ask(list, at(dana, '2026-03-20'), late).records).toHaveLength(0)
    expect(ask(list, at(dana, '2026-03-25'), late).counts).toEqual({ all: 1, open: 1, overdue: 1 })
  })

  it('lets each of the two do what is theirs, and others nothing', () => {
    const { dana, noor, company, on, see } = requested()
    const wei = on(day('2026-03-03'), company.owner, 'AddMember', { name: 'Wei Chen', role: 'COO' })
    expect(see(dana).actions).toEqual(expect.arrayContaining(['AcceptRequest', 'DeclineRequest']))
    expect(see(noor).actions).toEqual(expect.arrayContaining(['WithdrawRequest']))
    expect(see(noor).actions).not.toContain('AcceptRequest')
    expect(see(wei).actions).toEqual([])
  })

  it('is pushed back with its evidence, and waits for who asked', () => {
    const { id, dana, noor, on, see, todo } = requested()
    on(day('2026-03-04'), dana, 'TakeRequest', { id, until: '2026-03-12' })
    expect(see(dana).record).toMatchObject({ state: 'in research', due: '2026-03-12' })
    on(day('2026-03-05'), dana, 'CounterRequest', {
      id,
      counter: 'Ask twelve of them.',
      reason: 'A survey takes a quarter.',
      evidence: [research],
    })
    expect(todo(dana)).toEqual([])
    expect(todo(noor)).toMatchObject([{ kind: 'agree to an answer', note: 'Ask twelve of them.' }])
    const { parts, steps } = see(noor)
    expect(steps.map(({ label }) => label)).toEqual([
      'Asked',
      'Looked into',
      'Something else proposed',
    ])
    expect(parts.find(({ title }) => title === 'Answers')?.items[0]).toMatchObject({
      said: 'Ask twelve of them.',
      note: 'A survey takes a quarter.',
    })
    expect(parts.find(({ title }) => title === 'Evidence')?.items).toMatchObject([
      { what: [{ text: 'Forty calls' }], note: 'research' },
    ])
  })

  it('has a problem that the other takes for the problem, with a click', () => {
    const problem = { statement: 'We guess what brokers pay.', evidence: [] }
    const { id, dana, noor, on, see, company } = requested({ problem })
    const told = (by: string) =>
      see(by)
        .parts.find(({ title }) => title === 'What is asked for')
        ?.items.find((item) => item.id === 'problem')
    expect(told(noor)).not.toHaveProperty('actions')
    const [stated] = company.log.events.filter(({ type }) => type === 'RequestMade')
    expect(told(dana)).toMatchObject({
      said: 'We guess what brokers pay.',
      actions: [{ command: 'AcceptRequestProblem', input: { id, problem: stated?.id } }],
    })
    on(day('2026-03-03'), dana, 'AcceptRequestProblem', { id, problem: stated?.id })
    expect(told(dana)).toMatchObject({ note: 'Dana agrees to it' })
    expect(told(dana)).not.toHaveProperty('actions')
  })

  it('is delivered, and told how it turned out against what was planned', () => {
    const { id, dana, noor, on, see, todo } = requested()
    on(day('2026-03-04'), dana, 'AcceptRequest', { id, by: '2026-03-14' })
    expect(todo(dana)).toMatchObject([{ kind: 'deliver what was asked for', due: '2026-03-14' }])
    on(day('2026-03-08'), dana, 'DeliverRequest', { id })
    expect(todo(noor)).toMatchObject([{ kind: 'tell how a request turned out' }])
    expect(see(noor).record).toMatchObject({ standing: 'kept', ended: {} })
    on(day('2026-03-09'), noor, 'TellRequestOutcome', { id, verdict: 'worked', effortDays: 25 })
    expect(todo(noor)).toEqual([])
    expect(see(noor).parts.find(({ title }) => title === 'How it turned out')?.items).toMatchObject(
      [
        {
          what: [{ text: 'Noor: it worked' }],
          note: 'It took 25 days, planned 20 days, EUR 12,000',
        },
      ],
    )
  })

  it('is moved to another day, and stays due on that; who asked sees why', () => {
    const { id, dana, noor, on, see, todo } = requested()
    on(day('2026-03-04'), dana, 'AcceptRequest', { id, by: '2026-03-14' })
    on(day('2026-03-10'), dana, 'MoveDelivery', { id, by: '2026-03-20', reason: 'Hiring.' })
    expect(todo(dana, '2026-03-14')).toMatchObject([
      {
        ...{ due: '2026-03-20', note: 'Moved to 20 Mar', overdueDays: 0 },
        actions: [
          { command: 'DeliverRequest' },
          { command: 'MoveDelivery' },
          { command: 'DeclineRequest' },
        ],
      },
    ])
    expect(see(dana, '2026-03-25').record).toMatchObject({ due: '2026-03-20', overdueDays: 5 })
    const { parts, steps } = see(noor)
    expect(steps.map(({ label }) => label)).toEqual(['Asked', 'Accepted', 'Day moved'])
    expect(parts.find(({ title }) => title === 'Answers')?.items[0]).toMatchObject({
      ...{ what: [{ text: 'Dana moves it to 20 Mar' }], said: 'Hiring.' },
    })
    expect(see(dana).actions).toEqual(expect.arrayContaining(['MoveDelivery', 'DeclineRequest']))
    expect(see(noor).actions).not.toContain('MoveDelivery')
  })

  it('that is not done after all is declined, and who asked may ask again', () => {
    const { id, dana, noor, on, see, todo } = requested()
    on(day('2026-03-04'), dana, 'AcceptRequest', { id, by: '2026-03-14' })
    on(day('2026-03-10'), dana, 'DeclineRequest', { id, reason: 'Nobody was found.' })
    expect([todo(dana, '2026-03-20'), todo(noor, '2026-03-20')]).toEqual([[], []])
    expect(see(noor).record).toMatchObject({ state: 'declined', standing: 'past' })
    expect(see(noor).actions).toContain('RepeatRequest')
  })

  it('waits for its delivery where it was agreed to for no day, without haste', () => {
    const { id, dana, noor, on, todo } = requested({ wantedBy: undefined })
    on(day('2026-03-04'), dana, 'CounterRequest', { id, counter: 'Half of it.', reason: 'Time.' })
    on(day('2026-03-05'), noor, 'AgreeToAnswer', { id })
    const [waits, ...more] = todo(dana, '2026-05-10')
    expect(waits).toMatchObject({
      kind: 'deliver what was asked for',
      note: 'Accepted 5 Mar; no day was named',
      overdueDays: 0,
      actions: expect.arrayContaining([expect.objectContaining({ command: 'DeliverRequest' })]),
    })
    expect(waits).not.toHaveProperty('due')
    expect([more, todo(noor, '2026-05-10')]).toEqual([[], []])
    on(day('2026-03-08'), dana, 'DeliverRequest', { id })
    expect(todo(dana, '2026-05-10')).toEqual([])
  })

  it('turned out as each said last, in place of what they had said before', () => {
    const { id, dana, noor, on, see } = requested()
    on(day('2026-03-04'), dana, 'AcceptRequest', { id })
    on(day('2026-03-08'), dana, 'DeliverRequest', { id })
    on(day('2026-03-09'), noor, 'TellRequestOutcome', { id, verdict: 'worked' })
    on(day('2026-03-09'), dana, 'TellRequestOutcome', { id, verdict: 'partly' })
    on(day('2026-03-20'), noor, 'TellRequestOutcome', { id, verdict: 'failed' })
    const { items } = see(noor).parts.find(({ title }) => title === 'How it turned out') ?? {}
    expect(items?.map(({ what, note }) => [what[0]?.text, note])).toEqual([
      ['Dana: it worked in part', undefined],
      ['Noor: it failed', 'In place of “it worked”'],
    ])
  })

  it('shows its way to a growth goal over others, or that there is none', () => {
    const { id, dana, noor, on, see } = requested()
    const growthOf = () => {
      const part = see(noor).parts.find(({ title }) => title === 'Growth')
      return part?.items[0]?.what.map(({ text }) => text).join('')
    }
    expect(growthOf()).toBe('No goal is named that it serves.')
    const goal = (title: string, more: object) =>
      on(day('2026-03-03'), dana, 'ProposeGoal', { title, owners: [dana], ...more })
    const lonely = goal('Tidy up', {})
    on(day('2026-03-04'), noor, 'LinkRequest', { id, goal: lonely })
    expect(growthOf()).toBe('No goal above the one that it serves is a growth goal.')
    const revenue = goal('Revenue', { growth: true })
    const leads = goal('Leads', { parents: [revenue] })
    on(day('2026-03-05'), noor, 'LinkRequest', { id, goal: leads })
    expect(growthOf()).toBe('It serves G-3 Leads, which serves G-2 Revenue, a growth goal.')
  })
})
