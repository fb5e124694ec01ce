import { describe, expect, it } from 'vitest'
import { NOT_NOW, type PaletteItem } from '../palette-items.ts'
import { otherNames } from './also-called.ts'
import { begunIn, foundFor, guessedFor, isToCome, offeredFor } from './begun.ts'
import { insteadOf } from './instead.ts'

const record = (captures: string, label: string, note: string): PaletteItem => ({
  ...{ id: captures, group: 'Record', label, note, href: '/', captures },
})
const items: PaletteItem[] = [
  record('GiveFeedback', 'Give feedback', 'feedback'),
  record('AskForConversation', 'Ask for a hard conversation', 'conversation'),
  record('RecordTalk', 'Record that we talked', 'conversation'),
  record('PlanSession', 'Plan a session', 'session'),
  record('MakeCommitment', 'Make a commitment', 'commitment'),
  record('MakeRequest', 'Ask for something', 'request'),
  record('RecordExposure', 'Say who knows of something', 'exposure'),
  record('RecordIntervention', 'Record an intervention', 'intervention'),
  record('ReportMetric', 'Report a value of a metric', 'metric'),
  record('AddMember', 'Add a member', 'person'),
  {
    id: 'ToTeam',
    group: 'Record',
    label: 'Add a member to a team',
    note: 'partnership',
    href: '/',
  },
  { id: 'Positions', group: NOT_NOW, label: 'Ask for positions', note: 'decision', href: '/' },
  { id: 'found', group: 'Found', label: 'G-3 Pipeline', note: 'goal', href: '/' },
]
const speaking = { people: ['Dana Whitlock', 'Noor Haddad', 'Wei Chen'], me: 'Dana Whitlock' }
const begun = (query: string) => begunIn(items, query, speaking)

describe('a query', () => {
  it('begins to record what it names, once it says to whom or what', () => {
    expect(begun('feedback to ')).toEqual({ command: 'GiveFeedback', sentence: 'to ' })
    expect(begun('Give feedback: late')).toEqual({ command: 'GiveFeedback', sentence: 'late' })
    expect(begun('Record that we talked with Wei')).toEqual({
      command: 'RecordTalk',
      sentence: 'with Wei',
    })
    expect(begun('appreciation to Noor: the brief')).toEqual({
      command: 'GiveFeedback',
      sentence: 'appreciation to Noor: the brief',
    })
    expect(begun('conversation with ')?.command).toBe('AskForConversation')
  })

  it('that may only look for something begins nothing', () => {
    for (const query of ['feedback', 'feedback tone', 'goal to win', 'feedbacks to', 'feedback to'])
      expect(begun(query), query).toBeUndefined()
  })
})

const commands = items.filter(({ group }) => group !== 'Found')

it.each(['Ask for positions', 'add a member to a team'])(
  '%s is the name of a command, however its first words could go on',
  (title) => {
    for (let typed = 1; typed <= title.length; typed += 1)
      expect(begun(title.slice(0, typed))).toBeUndefined()
    const [first] = foundFor(commands, [], title, speaking)
    expect(first?.label.toLowerCase()).toBe(title.toLowerCase())
  },
)

it.each([
  ['Ask for an analyst', 'MakeRequest', 'for an analyst'],
  ['I promise Noor the numbers by 5 Oct', 'MakeCommitment', 'Noor the numbers by 5 Oct'],
  ['I will send Noor the numbers', 'MakeCommitment', 'send Noor the numbers'],
  ['I’ll send Noor the numbers', 'MakeCommitment', 'send Noor the numbers'],
  ['I asked Wei for an analyst', 'MakeRequest', 'Wei for an analyst'],
  ['promise Noor: the numbers', 'MakeCommitment', 'Noor: the numbers'],
  ['promise Noor Haddad, the numbers', 'MakeCommitment', 'Noor Haddad, the numbers'],
  ['feedback Noor: the tone', 'GiveFeedback', 'Noor: the tone'],
  ['feedback about Noor, hard: the tone', 'GiveFeedback', 'about Noor, hard: the tone'],
  ['promise in confidence: a raise', 'MakeCommitment', 'in confidence: a raise'],
  ['promise, (confidential): a raise', 'MakeCommitment', '(confidential): a raise'],
])('%s begins what it says', (query, command, sentence) => {
  expect(begun(query)).toMatchObject({ command, sentence })
})

it('takes the days of a promise for days to come, but of one that was made', () => {
  const promised = begun("We've promised Noor the numbers on Friday")
  expect(promised).toMatchObject({
    command: 'MakeCommitment',
    sentence: 'Noor the numbers on Friday',
  })
  expect(isToCome('MakeCommitment', promised ?? {})).toBe(false)
  expect(isToCome('MakeCommitment', begun('I promise Noor the numbers on Friday') ?? {})).toBe(true)
  expect(isToCome('GiveFeedback', {})).toBe(false)
})

it.each([
  'Anne-Marie Roux',
  "Pat O'Brien",
  'Jeanne D’Arcy',
  'Smith, Jr.',
  'x[1]^{2}|(3)*+?$\\/#&@',
])('that names %s begins as any other, and so does any query beside them', (name) => {
  const among = { people: [name], me: 'Dana Whitlock' }
  const feedback = { command: 'GiveFeedback', sentence: `${name}: the tone` }
  expect(begunIn(items, `feedback ${name}: the tone`, among)).toEqual(feedback)
  expect(begunIn(items, 'goal', among)).toBeUndefined()
})

it('that names somebody unknown, or only looks for something, begins nothing', () => {
  for (const query of [
    'promise Nobody: the numbers',
    'I',
    'I see',
    'will',
    'ivory',
    'promise Noor',
    'promise in confidence',
    'feedback about confidential matters: all',
  ])
    expect(begun(query), query).toBeUndefined()
})

it('takes a sentence that names no kind for one of the likely ones, word by word', () => {
  const guessed = (query: string) =>
    guessedFor(items, query).map(({ captures, sentence }) => [captures, sentence])
  const unknown = 'the deck went out late '
  expect(offeredFor(items, unknown, speaking)).toEqual([])
  expect(guessed(unknown)).toEqual(
    ['GiveFeedback', 'MakeCommitment', 'MakeRequest'].map((each) => [each, unknown.trim()]),
  )
  expect(guessed('the deck')).toEqual([])
})

it('offers what its first word names, also by another word, with the sentence that follows', () => {
  const offered = (query: string) =>
    offeredFor(items, query, speaking).map(({ captures, sentence }) => [captures, sentence])
  expect(begun('promise to Noor')).toEqual({ command: 'MakeCommitment', sentence: 'to Noor' })
  expect(offered('promise Noor the budget')).toEqual([['MakeCommitment', 'Noor the budget']])
  expect(offered('talk with Noor')).toEqual([
    ['AskForConversation', 'with Noor'],
    ['RecordTalk', 'with Noor'],
  ])
  expect(offered('intervention by Noor')).toEqual([['RecordIntervention', 'by Noor']])
  expect(offered('metric revenue')).toEqual([['ReportMetric', 'revenue']])
  expect(offered('revenue booked 5')).toEqual([['ReportMetric', 'revenue booked 5']])
  expect(offered('told Wei of S-07')).toEqual([['RecordExposure', 'told Wei of S-07']])
  expect(offered('promises')).toEqual([])
})

it('of a session records what was held on a day that is over, and plans what is to come', () => {
  const instead = (command: string, on?: string, sentence = '') =>
    insteadOf(command, { sentence, on, today: '2026-09-30' })
  expect(instead('PlanSession', '2026-09-29')).toBe('RecordSession')
  expect(instead('RecordSession', '2026-10-02')).toBe('PlanSession')
  for (const on of ['2026-09-30', undefined]) expect(instead('PlanSession', on)).toBeUndefined()
  expect(instead('PlanSession', undefined, 'retreat every 6 months')).toBe('AgreeCadence')
  expect(instead('PlanSession', undefined, 'with Noor: every deal')).toBeUndefined()
  expect(instead('MakeCommitment', undefined, 'call them every week')).toBeUndefined()
})

it('finds by another word what is written of what is there, and keeps a word that says the kind', () => {
  expect(otherNames('TellBadNews')).toEqual(['bad news'])
  expect(begun('hard conversation with Noor: dates')).toEqual({
    command: 'AskForConversation',
    sentence: 'with Noor: dates',
  })
  const days = 'retreat on 3 Nov to 5 Nov'
  expect(offeredFor(items, days, speaking)).toMatchObject([
    { captures: 'PlanSession', sentence: days },
  ])
  expect(offeredFor(items, 'retreat', speaking)).toMatchObject([
    { captures: 'PlanSession', sentence: 'retreat', label: 'Plan a session: retreat' },
  ])
})
