import { expect, it } from 'vitest'
import { evolution } from '../../queries/evolution.ts'
import { forYou } from '../../queries/for-you.ts'
import { remarks } from '../../queries/remarks.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

it('names who recorded a thing beside whose act it was, and the importer of it nowhere in a sentence', () => {
  const { company, dana, noor, wei, on } = calder()
  const as = { onBehalfOf: noor }
  on('2026-03-01T09:00:00.000Z', noor, 'GrantDelegation', { id: noor, to: wei })
  const goal = company.give(dana, 'ProposeGoal', { title: 'Grow', owners: [dana] })
  const of = { noun: 'goal', id: goal } as const
  company.give(wei, 'AskQuestion', { of, to: dana, text: 'Why?' }, as)
  const lyon = company.give(wei, 'ProposeDecision', { title: 'Lyon', owner: noor }, as)
  company.give(wei, 'Decide', { id: lyon }, as)
  const page = { ...as, source: 'import' } as const
  const read = company.give(wei, 'ProposeDecision', { title: 'Read from a page' }, page)
  company.give(wei, 'Decide', { id: read }, page)

  const view = viewFor(company, dana)
  const [asked] = ask(remarks, view, of).remarks
  expect(asked?.stamp).toMatchObject({ by: { id: noor }, enteredBy: { id: wei } })
  const question = ask(forYou, view, {}).items.find(({ kind }) => kind === 'answer a question')
  expect(question && text(question.question)).toMatch(/^Wei for Noor asks about /)
  const told = ask(evolution, view, {}).told.map(({ sentences }) => sentences.map(text).join(' '))
  expect(told[0]).toContain('Wei for Noor decided it on 1 Mar 2026.')
  expect(told[1]).toMatch(/^Noor decided it on 1 Mar 2026\./)
})

it('says once who put it on record late in whose name', () => {
  const { company, noor, wei, on } = calder()
  on('2026-03-01T09:00:00.000Z', noor, 'GrantDelegation', { id: noor, to: wei })
  const as = { onBehalfOf: noor, occurredAt: '2026-03-02T09:00:00.000Z' }
  company.now = '2026-03-09T09:00:00.000Z'
  const lyon = company.give(wei, 'ProposeDecision', { title: 'Lyon', owner: noor }, as)
  company.give(wei, 'Decide', { id: lyon }, as)
  const [decided] = ask(evolution, viewFor(company, noor), {}).told
  expect(decided?.sentences.map(text)).toContain(
    'Wei for Noor decided it on 2 Mar 2026, recorded on 9 Mar 2026, seven days later.',
  )
})

it('names the delegate to whom feedback and a promise came, and tells both to whom they are taken to be from', () => {
  const { company, dana, noor, wei, on } = calder()
  on('2026-03-01T09:00:00.000Z', noor, 'GrantDelegation', { id: noor, to: wei })
  company.now = '2026-03-02T09:00:00.000Z'
  const as = { onBehalfOf: noor }
  company.give(wei, 'GiveFeedback', { to: dana, kind: 'direct', title: 'Dates', text: 'X' }, as)
  company.give(wei, 'MakeCommitment', { to: dana, title: 'Send it', dueOn: '2026-03-04' }, as)
  company.give(wei, 'MakeCommitment', { to: dana, title: 'Plan it', dueOn: '2026-06-30' }, as)
  const waiting = (person: typeof dana, moment: string) =>
    ask(forYou, viewFor(company, person, { moment }), {}).items.map(({ question }) =>
      text(question),
    )
  const [soon, later] = ['2026-03-05T09:00:00.000Z', '2026-04-05T09:00:00.000Z']
  expect(waiting(dana, soon)).toEqual([
    'Wei for Noor promised you Send it. Was it kept?',
    'Wei for Noor gave you direct feedback: Dates',
  ])
  expect(waiting(noor, soon).toSorted()).toEqual([
    'Wei gave Dana feedback in your name: Dates.',
    'Wei promised Dana in your name: Send it.',
    'Wei promised Dana something in your name: Plan it.',
  ])
  expect(waiting(noor, later).join()).not.toMatch(/feedback in your name|something in your name/)
  expect(waiting(wei, soon).join()).not.toContain('Dates')
})
