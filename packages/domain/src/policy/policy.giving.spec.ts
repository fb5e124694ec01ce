import { describe, expect, it } from 'vitest'
import type { CommandDefinition } from '../kernel/noun.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Delegation } from '../person/state.ts'
import { commands } from '../registry.ts'
import { id } from '../testing/spec.ts'
import { left, member, members, today, viewer, viewers, whoOf } from '../testing/viewers.ts'
import { checkGiver, type Giving, mayImport, mayInvite, mayMend } from './policy.ts'
import type { Viewer } from './viewer.ts'

type Asked = Pick<CommandDefinition, 'giver' | 'personal' | 'alsoOutside'> & {
  readonly named: () => readonly string[]
}

const command = (giver: CommandDefinition['giver'], personal = false): Asked => ({
  giver,
  personal,
  named: () => [id('wei')],
})

/** The code with which somebody is refused, or that they are not. */
function attempt(viewer: Viewer, asked: Asked, giving: Partial<Giving> = {}): string {
  try {
    checkGiver(viewer, { speaker: viewer.person, by: 'session', ...giving }, asked, {}, {})
    return 'given'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a command for', () => {
  it.each([
    ['member', members],
    ['administrator', ['owner', 'administrator']],
    ['owner', ['owner']],
    ['named', ['member']],
    ['timer', []],
    ['import', []],
  ] as const)('%s is given by', (giver, who) => {
    expect(whoOf((viewer) => attempt(viewer, command(giver)) === 'given')).toEqual(who)
  })

  it('who is named is given by them once they have left only where such a one has a part', () => {
    const facilitates = [{ postmortem: id('review'), partnership: id('hurt'), to: today }]
    const back = viewer('wei', left, { facilitates })
    expect(attempt(back, command('named'))).toBe('NotYours')
    expect(attempt(back, { ...command('named'), alsoOutside: true })).toBe('given')
    const here = { ...command('named'), alsoOutside: 'here' } as const
    expect(attempt(back, here)).toBe('NotYours')
    expect(attempt(viewer('wei', { is: 'outside', erased: false }, { facilitates }), here)).toBe(
      'given',
    )
    expect(attempt(viewer('faye', left, { facilitates }), command('named'))).toBe('NotYours')
  })

  it.each(['member', 'administrator', 'owner', 'named', 'timer', 'import'] as const)(
    '%s is given by the clock, whoever asks',
    (giver) => {
      expect(attempt(viewers.stranger, command(giver), { by: 'timer' })).toBe('given')
    },
  )

  it.each([
    ['member', 'given'],
    ['named', 'given'],
    ['import', 'given'],
    ['administrator', 'NotYours'],
    ['owner', 'NotYours'],
    ['timer', 'NotYours'],
  ] as const)('%s, from an import in an author’s name: %s', (giver, outcome) => {
    const imported = { by: 'import', speaker: id('author') } as const
    expect(attempt(viewers.administrator, command(giver), imported)).toBe(outcome)
  })
})

describe('a delegate gives it', () => {
  const ravi = (delegation?: Partial<Delegation>, more: Partial<Viewer> = {}) =>
    viewer('ravi', member, {
      principals:
        delegation === undefined
          ? []
          : [
              {
                person: id('wei'),
                delegation: { to: id('ravi'), scope: 'everything', ...delegation },
              },
            ],
      ...more,
    })
  const forWei = (who: Viewer, asked = command('named'), partnership?: string) =>
    attempt(who, asked, {
      speaker: id('wei'),
      ...(partnership === undefined ? {} : { partnership }),
    })

  it('in the name of who lets them, to the last day', () => {
    expect(forWei(ravi({}))).toBe('given')
    expect(forWei(ravi({ until: today }))).toBe('given')
    expect(forWei(ravi({ until: '2026-03-30' }))).toBe('NoDelegation')
    expect(forWei(ravi())).toBe('NoDelegation')
  })

  it('within the partnerships that were named', () => {
    const scoped = ravi({ scope: [id('pair')] })
    expect(forWei(scoped, command('named'), id('pair'))).toBe('given')
    expect(forWei(scoped, command('named'), id('team'))).toBe('NoDelegation')
    expect(forWei(scoped)).toBe('NoDelegation')
  })

  it('as long as they are a member themselves', () => {
    expect(forWei(ravi({}, { self: left }))).toBe('NoDelegation')
  })

  it('but never what only the person can say', () => {
    expect(forWei(ravi({}), command('named', true))).toBe('OnlyInPerson')
  })

  it.each([
    ['AcknowledgeFeedback', { is: 'given', from: id('ravi'), to: id('wei') }, {}],
    ['AcceptRequest', { is: 'asked', from: id('ravi'), to: id('wei') }, {}],
    ['FinishCommitment', { is: 'made', from: id('wei'), to: id('ravi') }, {}],
    ['HoldConversation', { is: 'needed', from: id('wei'), to: id('ravi') }, {}],
    ['AnswerInsight', { is: 'shared', by: id('ravi'), to: [id('wei')] }, {}],
    ['AnswerQuestion', { is: 'asked', by: id('ravi'), to: id('wei') }, {}],
    ['GiveFeedback', { is: 'none' }, { to: id('ravi') }],
    ['MakeRequest', { is: 'none' }, { to: id('ravi') }],
    ['MakeCommitment', { is: 'none' }, { to: id('ravi') }],
    ['AskForConversation', { is: 'none' }, { to: id('ravi') }],
    ['RecordTalk', { is: 'none' }, { to: id('ravi') }],
  ] as const)('but not %s, where it is between the two of them', (name, state, input) => {
    const { definition } = commands[name]
    const giving = { speaker: id('wei'), by: 'session' } as const
    const give = (between: object, said: object) => () =>
      checkGiver(ravi({}), giving, definition as never, between as never, said as never)
    expect(give(state, input)).toThrow(expect.objectContaining({ code: 'SpeaksToThemselves' }))
    const withNoor = (named: object) =>
      Object.fromEntries(
        Object.entries(named).map(([key, value]) => [
          key,
          value === id('ravi') ? id('noor') : value,
        ]),
      )
    expect(give(withNoor(state), withNoor(input))).not.toThrow()
  })

  it.each(['ReviseGoal', 'ProposeGoalChange', 'ApplyGoalChange'] as const)(
    'but not %s, of a goal that the two own',
    (name) => {
      const { definition } = commands[name]
      const giving = { speaker: id('wei'), by: 'session' } as const
      const give = (...owners: string[]) =>
        checkGiver(
          ravi({}),
          giving,
          definition as never,
          { terms: { owners } } as never,
          {} as never,
        )
      give(id('wei'), id('noor'))
      expect(() => give(id('wei'), id('ravi'))).toThrow(
        expect.objectContaining({ code: 'SpeaksToThemselves' }),
      )
    },
  )

  it('but neither lends nor borrows the right to settle people and settings', () => {
    const recordingFor = (name: string) => ({
      principals: [
        { person: id(name), delegation: { to: id('any'), scope: 'everything' } as const },
      ],
    })
    const noorForWei = viewer('noor', member, recordingFor('wei'))
    const weiForNoor = viewer('wei', member, recordingFor('noor'))
    expect(attempt(noorForWei, command('administrator'), { speaker: id('wei') })).toBe('NotYours')
    expect(attempt(weiForNoor, command('administrator'), { speaker: id('noor') })).toBe('NotYours')
  })
})

describe('beside commands', () => {
  it('administrators hand out first links, while they are members', () => {
    expect(whoOf(mayInvite)).toEqual(['owner', 'administrator'])
  })

  it('who said something mends it, in whose name it was said, or who imported it', () => {
    const wei = { speaker: id('wei'), actor: id('wei') }
    const said = { actor: id('wei'), source: 'web' } as const
    const byRavi = { ...said, actor: id('ravi') }
    expect(mayMend(wei, said)).toBe(true)
    expect(mayMend(wei, { ...byRavi, onBehalfOf: id('wei') })).toBe(true)
    expect(mayMend(wei, { ...said, onBehalfOf: id('noor') })).toBe(false)
    expect(mayMend(wei, { ...said, onBehalfOf: id('author'), source: 'import' })).toBe(true)
    expect(mayMend(wei, { ...byRavi, source: 'import' })).toBe(false)
  })
})

describe('an import', () => {
  it('of goals is for every member, one of a history for administrators', () => {
    expect(whoOf((viewer) => mayImport(viewer, 'goals'))).toEqual(members)
    expect(whoOf((viewer) => mayImport(viewer, 'history'))).toEqual(['owner', 'administrator'])
  })
})
