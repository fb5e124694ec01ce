import { commands } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { type DraftGroup, draftOf } from './draft.ts'
import { fieldsOf } from './fields-of.ts'
import { narrowed } from './narrowed.ts'
import { type Options, optionsFor } from './options-context.tsx'

const members = (...is: string[]) => ({ is: new Set(is), was: new Set(is) })
const options: Options = {
  person: ['dana', 'noor', 'wei', 'gone'].map((id) => ({ id, label: id })),
  members: new Set(['dana', 'noor', 'wei']),
  everMembers: new Set(['dana', 'noor', 'wei', 'gone']),
  partnership: ['pair', 'other', 'team', 'theirs'].map((id) => ({ id, label: id })),
  ours: new Set(['pair', 'other', 'team']),
  everOurs: new Set(['pair', 'other', 'team']),
  within: new Map([
    ['pair', members('dana', 'noor')],
    ['other', members('dana', 'wei')],
    ['team', { is: new Set(['dana', 'noor']), was: new Set(['dana', 'noor', 'gone']) }],
    ['theirs', members('noor', 'wei')],
  ]),
  held: new Map([['gone', new Set(['CRO', 'CMO'])]]),
  speaker: 'dana',
  fitting: { who: ['dana', 'wei'] },
}

/** What a command's form offers in one field once some others are filled in. */
function offered(
  command: keyof typeof commands,
  name: string,
  filled: Readonly<Record<string, unknown>> = {},
): readonly unknown[] {
  const root = fieldsOf(commands[command].definition.input)
  const field = root.fields.find((each) => each.name === name)
  if (field === undefined) throw new Error(`${command} asks for no ${name}`)
  const shown = narrowed(field, draftOf(root, filled) as DraftGroup, options)
  if (shown.kind === 'choice') return shown.choices.map(({ value }) => value)
  if (shown.kind !== 'pick') throw new Error(`nothing is picked as ${name}`)
  return optionsFor(options, shown).map(({ id }) => id)
}

it.each(['MakeCommitment', 'MakeRequest', 'GiveFeedback', 'AskForConversation'] as const)(
  'does not offer who speaks where it goes to somebody else, nor a partnership without both: %s',
  (command) => {
    expect(offered(command, 'to')).toEqual(['noor', 'wei'])
    expect(offered(command, 'partnership')).toEqual(['pair', 'other', 'team'])
    expect(offered(command, 'partnership', { to: 'noor' })).toEqual(['pair', 'team'])
  },
)

it('offers whom something is said to in confidence only where they can read it', () => {
  const offers = (filled: object) => offered('AgreePostmortemAction', 'who', { ...filled })
  expect(offers({ title: 'Ask first' })).toEqual(['dana', 'noor', 'wei'])
  expect(offers({ words: 'Ask first' })).toEqual(['dana', 'wei'])
})

it('offers who fills it in, but not the one in whose name they do', () => {
  const { fields } = fieldsOf(commands.MakeCommitment.definition.input)
  const [to] = fields.filter(({ name }) => name === 'to')
  const inTheirName = { ...options, speaker: 'noor' }
  const shown = to && narrowed(to, { fields: {} }, inTheirName)
  if (shown?.kind !== 'pick') throw new Error('somebody is picked')
  expect(optionsFor(inTheirName, shown).map(({ id }) => id)).toEqual(['dana', 'wei'])
})

it('offers of the partnerships those of all whom it is between', () => {
  expect(offered('WriteRoleBrief', 'partnership', { person: 'wei' })).toEqual(['other'])
  expect(offered('NoteAdaptation', 'partnership', { id: 'wei' })).toEqual(['other'])
  const between = { by: 'dana', owner: 'noor' }
  expect(offered('RecordIntervention', 'partnership', between)).toEqual(['pair', 'team'])
  expect(offered('RecordIntervention', 'owner', { by: 'noor' })).not.toContain('noor')
})

it('offers of somebody who had a role their partnerships and roles, also those of before', () => {
  expect(offered('BeginHandover', 'to', { from: 'noor' })).toEqual(['dana', 'wei'])
  expect(offered('BeginHandover', 'partnership')).toHaveLength(4)
  expect(offered('BeginHandover', 'partnership', { from: 'gone' })).toEqual(['team'])
  expect(offered('BeginHandover', 'role', { from: 'gone' })).toEqual(['CMO', 'CRO'])
  expect(offered('BeginHandover', 'role', { from: 'gone', role: 'COO' })).toContain('COO')
  expect(offered('AskWhyTheyLeave', 'partnership', { person: 'gone' })).toEqual(['team'])
})
