import { commands, type Id, streamOf } from '@lockstep/domain'
import { expect, it } from 'vitest'
import type { ImportCommand } from '../commands/draft.ts'
import { guessedReading } from './fields.ts'
import { goalsIn } from './goals.ts'
import { readTable } from './table.ts'
import { TableCommands, type TableOptions } from './table-commands.ts'

type Schema = { readonly safeParse: (input: unknown) => { readonly error?: unknown } }
const ANY = '0190a000-0000-7000-8000-000000000000'

/** Ids that say what they derive from. */
const derive = (_: Date, ...parts: readonly string[]) => parts.join('/') as Id

const options: TableOptions = {
  derive,
  withdrawn: new Set(),
  page: 'goals.csv',
  person: (name) => (name === 'Ada' ? ('ada' as Id) : name === 'Bo' ? 'left out' : 'new'),
  importer: 'ada' as Id,
}

function commandsOf(text: string, more: Partial<TableOptions> = {}): readonly ImportCommand[] {
  const table = readTable(Buffer.from(text))
  const { goals } = goalsIn(table, guessedReading(table.headers, table.rows))
  const of = new TableCommands({ ...options, ...more })
  return goals.flatMap((goal) => of.of(goal))
}

const LIST = `ID,Goal,Parent,Owner,Target,Current,Due
1,Grow,,"Ada, Cleo",€5m,€1m,2026-12-31
2,Win,1,"Bo, Cleo",more pipeline,half way,
`

it('proposes each goal with its owners below what it serves, and reports how far it is', () => {
  const given = commandsOf(LIST)
  const [grow] = given.filter(({ command }) => command.name === 'ProposeGoal')
  const cleo = given[0]?.record.id
  expect(given.map(({ command, line }) => [line, command.name, command.input])).toEqual([
    [2, 'IdentifyPerson', { name: 'Cleo' }],
    [
      2,
      'ProposeGoal',
      {
        ...{ title: 'Grow', owners: ['ada', cleo], parents: [], growth: false },
        ...{ target: 5, unit: 'EUR M', horizon: '2026-12-31', source: { page: 'goals.csv' } },
      },
    ],
    [2, 'ReportProgress', { id: grow?.record.id, value: 1, source: { kind: 'csv' } }],
    [
      3,
      'ProposeGoal',
      {
        ...{ title: 'Win', owners: [cleo], parents: [grow?.record.id], growth: false },
        ...{ targetText: 'more pipeline', source: { page: 'goals.csv' } },
      },
    ],
    [3, 'ReportProgress', { id: given[3]?.record.id, text: 'half way', source: { kind: 'csv' } }],
  ])
  expect(given[3]?.needs).toEqual([cleo, grow?.record.id])
})

it('says what came of a goal of one’s own, and of another’s in its words alone', () => {
  const given = commandsOf(
    'Goal,Owner,Current,Status\nA,Ada,1,Achieved\nB,Ada,,Missed\nC,Ada,,Dropped\nD,Cleo,4,Missed\nE,Ada,,At risk\nF,Ada,,Open\n',
  ).filter(({ command }) => !/^(?:Propose|Identify)/.test(command.name))
  const says = (text: string) => `goals.csv: ${text}`
  expect(given.map(({ line, command: { name, input } }) => [line, name, input])).toMatchObject([
    [2, 'ReportProgress', { value: 1 }],
    [2, 'AchieveGoal', { note: says('Achieved') }],
    [3, 'MissGoal', { note: says('Missed') }],
    [4, 'AbandonGoal', { reason: says('Dropped') }],
    [5, 'ReportProgress', { value: 4, text: 'Missed' }],
    [6, 'ReportProgress', { text: 'At risk' }],
  ])
  expect(given[0]?.command.input).not.toHaveProperty('text')
  expect(given.every(({ author }) => author === undefined)).toBe(true)
})

it('asks for nothing that its commands do not take', () => {
  const given = commandsOf(LIST, { derive: () => ANY, person: () => 'left out' })
  for (const { command } of given) {
    const input: Schema = commands[command.name].definition.input
    expect(input.safeParse(command.input).error).toBeUndefined()
  }
})

it('gives what it proposes as by hand; only who somebody new is, an import says', () => {
  const authors = commandsOf(LIST).map(({ command, author }) => [command.name, author])
  expect(authors.filter(([, author]) => author !== undefined)).toEqual([['IdentifyPerson', 'ada']])
})

it('gives the same commands whenever the table is read, and others once a goal was withdrawn', () => {
  const keys = commandsOf(LIST).map(({ key }) => key)
  expect(commandsOf(LIST).map(({ key }) => key)).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
  const [, grow] = commandsOf(LIST)
  const withdrawn = new Set(grow === undefined ? [] : [streamOf(grow.record)])
  const again = commandsOf(LIST, { withdrawn })
  expect(again[1]?.key).not.toBe(keys[1])
  expect(again[3]?.key).toBe(keys[3])
  expect(again[3]?.command.input).toMatchObject({ parents: [again[1]?.record.id] })
})
