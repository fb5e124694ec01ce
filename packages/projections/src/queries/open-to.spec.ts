import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { openTo } from './open-to.ts'

it('only what a command can be given on now is offered for it, to who may', () => {
  const { company, dana, noor, wei, on } = calder()
  const on_ = (day: string) => `2026-03-${day}T09:00:00.000Z`
  const open = on(on_('01'), dana, 'ProposeDecision', { title: 'Open' })
  const made = on(on_('02'), dana, 'ProposeDecision', { title: 'Made' })
  on(on_('03'), dana, 'Decide', { id: made })
  const restricted = on(on_('04'), dana, 'ProposeDecision', {
    title: 'CANARY',
    restricted: { to: [dana] },
  })
  const words = { to: dana, kind: 'direct', title: 'Dates', text: 'They moved.' }
  const feedback = on(on_('05'), noor, 'GiveFeedback', words)

  const offered = (who: string, command: string) =>
    ask(openTo, viewFor(company, who), { command }).ids
  expect(offered(dana, 'Decide')).toEqual([open, restricted])
  expect(offered(wei, 'Decide')).toEqual([])
  expect(offered(dana, 'OpenDecision')).toEqual([restricted])
  expect(offered(noor, 'OpenDecision')).toEqual([])
  expect(offered(noor, 'ErasePerson')).toEqual([noor])
  expect(offered(noor, 'TakeIn')).toEqual([])
  expect(offered(dana, 'AcknowledgeFeedback')).toEqual([feedback])
  expect(offered(noor, 'AcknowledgeFeedback')).toEqual([])
})

it('whoever decides is offered what the decision chooses between, by its words', () => {
  const { company, dana, noor, on } = calder()
  const options = [{ text: 'Pilot with ten customers' }, { text: 'Buy it now', option: 'buy' }]
  const day = '2026-03-01T09:00:00.000Z'
  const id = on(day, dana, 'ProposeDecision', {
    title: 'Pilot',
    options,
    restricted: { to: [dana] },
  })
  const offered = (who: string) =>
    ask(openTo, viewFor(company, who), { command: 'Decide', id }).options
  expect(offered(dana)).toEqual([
    { id: '1', text: 'Pilot with ten customers' },
    { id: 'buy', text: 'Buy it now' },
  ])
  expect(offered(noor)).toBeUndefined()
})

it('a form takes of metrics and people only those that its record takes', () => {
  const { company, dana, noor, wei, on } = calder()
  const on_ = (day: string) => `2026-03-${day}T09:00:00.000Z`
  const pair = on(on_('01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const [churn, pipeline] = ['Churn', 'Pipeline'].map((title, n) =>
    on(on_(`0${n + 1}`), dana, 'DefineMetric', { title }),
  )
  on(on_('03'), dana, 'ProposeMetric', { id: pair, metric: churn })
  const words = { to: dana, kind: 'direct', title: 'Dates', text: 'They moved.' }
  const feedback = on(on_('05'), noor, 'GiveFeedback', words)

  const taken = (who: string, command: string, id: string) =>
    ask(openTo, viewFor(company, who), { command, id }).fitting
  expect(taken(dana, 'ProposeMetric', pair)).toEqual({ metric: [pipeline] })
  expect(taken(dana, 'DropMetric', pair)).toEqual({ metric: [churn] })
  expect(taken(dana, 'AgreeCadence', pair)).toEqual({ host: [dana, noor] })
  expect(taken(dana, 'OfferDisclosure', feedback)['to']).toContain(wei)
  expect(taken(dana, 'OfferDisclosure', feedback)['to']).not.toContain(noor)
  expect(taken(wei, 'OfferDisclosure', feedback)).toEqual({})
})

it('what is agreed on in confidence is for those who read what is said in a post-mortem', () => {
  const { company, dana, noor, wei, on } = calder()
  const on_ = (day: string) => `2026-03-${day}T09:00:00.000Z`
  const pair = on(on_('01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(on_('05'), dana, 'OpenPostmortem', {
    ...{
      partnership: pair,
      title: 'Dates',
      question: 'Why?',
      from: '2026-03-01',
      to: '2026-03-04',
    },
    ...{ involved: [dana, noor], facilitator: wei },
  })
  const open = (who: string) =>
    ask(openTo, viewFor(company, who), { command: 'AgreePostmortemAction', id })
  expect(open(wei).ids).toEqual([])
  for (const by of [dana, noor])
    on(on_('06'), by, 'WriteRecollection', { id, moments: [{ on: '2026-03-02', text: 'So.' }] })
  const readers = [dana, noor, wei]
  expect(open(wei)).toEqual({ ids: [id], fitting: { who: readers, to: readers } })
  expect(open(dana).ids).toEqual([])
})
