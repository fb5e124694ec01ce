import { expect, it } from 'vitest'
import { decision } from '../../queries/decision.ts'
import { evolution } from '../../queries/evolution.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** Decided today by Dana, open to Noor and her until tomorrow; neither was asked. */
function today() {
  const some = calder()
  const { company, dana, noor, on: give } = some
  const restricted = { to: [dana, noor], until: '2026-03-03' }
  const id = give(on('03-01'), dana, 'ProposeDecision', { title: 'Lyon', restricted })
  give(on('03-02'), dana, 'Decide', { id, expectedEffectDays: 90 })
  const told = () =>
    ask(evolution, viewFor(company, noor), {}).told[0]?.sentences.map((sentence) =>
      sentence.map(({ text }) => text).join(''),
    )
  return { ...some, id, told }
}

it('tells of a decision of today that it got none of its time so far', () => {
  expect(today().told()).toContain('It was given 90 days and got none so far (0 %).')
})

it('tells whom alone a decision is open to, and when that ended', () => {
  const { id, dana, on: give, told } = today()
  expect(told()).toContain('It is open to Dana and Noor only, until 3 Mar 2026.')
  give(on('03-05'), dana, 'OpenDecision', { id })
  expect(told()).toContain(
    'It was open to Dana and Noor only, until it was opened to all on 5 Mar 2026.',
  )
})

it('names whoever decided among nobody who was not asked', () => {
  const { id, company, noor, told } = today()
  expect(told()).toContain('Noor was not asked.')
  const { positions, askedBefore } = ask(decision, viewFor(company, noor), { id })
  const unasked = positions.filter(({ notAsked }) => notAsked).map(({ person }) => person.id)
  expect(unasked).toEqual([noor])
  expect(askedBefore).toEqual({ asked: 0, of: 1 })
})
