import { expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T09:00:00.000Z`
const scores = { ability: 6, integrity: 6, benevolence: 6, reliance: 6, disclosure: 6 }

function pair() {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(day(1), dana, 'FoundPartnership', { members: [dana, noor] })
  const told = (person = dana) =>
    ask(dashboard, viewFor(company, person, { moment: day(30) }), { partnership })
      ?.verdict.map(({ text }) => text)
      .join('')
  return { ...some, partnership, told }
}

it('tells what is on record of every kind, before anything can be measured', () => {
  const { dana, noor, on, told } = pair()
  expect(told()).toMatch(/^Nothing is recorded between Dana and Noor yet/)
  on(day(2), dana, 'MakeCommitment', { to: noor, title: 'The budget', dueOn: '2026-04-20' })
  expect(told()).toBe(
    'Nothing can be measured between Dana and Noor yet: on record is one commitment.',
  )
  on(day(3), dana, 'GiveFeedback', { to: noor, kind: 'direct', title: 'Late', text: 'Twice.' })
  expect(told()).toBe(
    'Nothing can be measured between Dana and Noor yet: on record are one feedback and one commitment.',
  )
})

it('tells of a vision that waits to be played back', () => {
  const { dana, partnership, on, told } = pair()
  on(day(2), dana, 'ShareVision', {
    partnership,
    statement: 'Calm.',
    takenAs: 'plan',
  })
  expect(told()).toBe('Nothing can be measured between Dana and Noor yet: on record is one vision.')
})

it('says to others that how two trust each other is theirs to read, and never that it is not there', () => {
  const { company, dana, noor, partnership, on, told } = pair()
  const id = on(day(2), dana, 'CallPulse', { partnership })
  on(day(3), dana, 'AnswerPulse', { id, to: noor, scores, because: [] })
  on(day(3), noor, 'AnswerPulse', { id, to: dana, scores, because: [] })
  on(day(4), dana, 'ProposeDecision', { title: 'Brokers first' })
  expect(told(company.owner)).toBe(
    'How Dana and Noor trust each other is for the two themselves to read; on record are one decision and one trust pulse.',
  )
  expect(told()).not.toContain('themselves')
})

it('tells of a pulse that waits for answers, and that the trend comes with its opening', () => {
  const { company, dana, noor, partnership, on, told } = pair()
  const id = on(day(2), dana, 'CallPulse', { partnership })
  on(day(3), dana, 'AnswerPulse', { id, to: noor, scores, because: [] })
  expect(told()).toBe(
    'Nothing can be measured between Dana and Noor yet: on record is one trust pulse.',
  )
  const trend = () =>
    ask(dashboard, viewFor(company, dana, { moment: day(30) }), { partnership })?.facts[0]
  expect(trend()).toMatchObject({
    kind: 'nothing',
    sentence: 'once both have answered a trust pulse',
  })
  on(day(3), noor, 'AnswerPulse', { id, to: dana, scores, because: [] })
  expect(trend()).toMatchObject({ kind: 'trend' })
})

it('asks nobody to begin what is over, or not theirs to begin', () => {
  const { company, dana, wei, partnership, on, told } = pair()
  const seen = (by: string) =>
    ask(dashboard, viewFor(company, by, { moment: day(30) }), { partnership })
  const trend = (by: string) => seen(by)?.facts[0]
  expect(told(wei)).toBe('Nothing is recorded between Dana and Noor.')
  expect(trend(wei)).toMatchObject({ kind: 'nothing', sentence: 'no rating' })
  on(day(4), dana, 'EndPartnership', { id: partnership, reason: 'Merged.' })
  on(day(4), dana, 'ProposeDecision', { title: 'Brokers first' })
  expect(told(dana)).toBe(
    'Nothing can be measured between Dana and Noor: on record is one decision.',
  )
  expect(trend(dana)).toMatchObject({ sentence: 'no rating' })
})

it('says to an auditor whom a charter that opens the figures leaves out', () => {
  const { company, dana, noor, partnership, on } = pair()
  const helena = company.give(company.owner, 'AppointAuditor', {
    ...{ name: 'Helena', partnerships: [partnership] },
    ...{ from: '2026-01-01', to: '2026-12-31', until: '2026-12-31' },
  })
  const id = on(day(2), dana, 'CallPulse', { partnership })
  on(day(3), dana, 'AnswerPulse', { id, to: noor, scores, because: [] })
  on(day(3), noor, 'AnswerPulse', { id, to: dana, scores, because: [] })
  const told = (by: string) => {
    const seen = ask(dashboard, viewFor(company, by, { moment: day(30) }), { partnership })
    const trust = seen?.panels.find((panel) => panel.id === 'trust')
    return trust?.kind === 'curves' ? trust.empty?.sentence : undefined
  }
  expect(told(company.owner)).toContain('unless all members open them in the charter')
  expect(told(helena)).toBe('Rated. The figures are for the two.')
  on(day(5), dana, 'ProposeCharter', { id: partnership, domains: [], trustOpen: true })
  on(day(6), noor, 'AcceptCharter', { id: partnership, version: 1 })
  expect(told(company.owner)).toBeUndefined()
  expect(told(helena)).toBe(
    'Rated. The charter opens the figures to members of the organisation, not to who reads from outside.',
  )
})
