import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import { ClassifyIntervention, RecordIntervention } from './commands.ts'
import { intervention } from './intervention.ts'
import type { InterventionClass, InterventionState } from './state.ts'

const two = [id('dana'), id('noor')]
const others = {
  'person/dana': member,
  'person/noor': member,
  'partnership/pair': { is: 'founded', members: two },
  'decision/freeze': { is: 'decided', terms: {} },
  'decision/quiet': { is: 'decided', terms: {}, restrictedTo: two },
}
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }
const acted = {
  by: id('dana'),
  owner: id('noor'),
  kind: 'redo',
  title: 'Rewrote the page',
} as const

const recorded = { type: 'InterventionRecorded', data: acted } as const
const seen = (who: string, as: InterventionClass) =>
  ({ type: 'InterventionClassified', data: { person: id(who), as } }) as const

const state = (
  ...past: Parameters<typeof given<typeof intervention.events, InterventionState>>[1] & {}
) => given(intervention, past).life.state

describe('an intervention', () => {
  it('is recorded by one of the two, who may say at once how they see it', () => {
    given(intervention).when(RecordIntervention, acted, noor).records(recorded)
    given(intervention)
      .when(RecordIntervention, { ...acted, as: 'not_invited' }, noor)
      .records(recorded, seen('noor', 'not_invited'))
    given(intervention)
      .when(RecordIntervention, acted, { by: id('wei'), others })
      .refused('NotBetweenThem', 'by')
  })

  it('is told for all, or in confidence of the two', () => {
    const { title, ...rest } = acted
    given(intervention)
      .when(RecordIntervention, { ...rest, words: title }, dana)
      .records({ ...recorded, data: { ...rest, words: of(two, title) } })
    given(intervention).when(RecordIntervention, rest, dana).refused('NothingSaid', 'title')
  })

  it('is between two who are known, in a partnership of theirs, of a decision that all may read', () => {
    const refused = (more: object, code: string, field: string) =>
      given(intervention)
        .when(RecordIntervention, { ...acted, ...more }, dana)
        .refused(code, field)
    refused({ owner: id('dana') }, 'OwnDomain', 'owner')
    refused({ owner: id('eve') }, 'UnknownPerson', 'owner')
    refused({ partnership: id('team') }, 'PartnershipNotFounded', 'partnership')
    refused({ decision: id('none') }, 'UnknownDecision', 'decision')
    refused({ decision: id('quiet') }, 'DecisionRestricted', 'decision')
    const whole = { ...acted, partnership: id('pair'), decision: id('freeze'), domain: 'Brand' }
    given(intervention)
      .when(RecordIntervention, whole, dana)
      .records({ ...recorded, data: whole })
  })

  it('is recorded for a principal, but never how they see it', () => {
    const ravi = { by: id('ravi'), onBehalfOf: id('noor'), others }
    given(intervention).when(RecordIntervention, acted, ravi).records(recorded)
    given(intervention)
      .when(RecordIntervention, { ...acted, as: 'invited' }, ravi)
      .refused('OnlyInPerson', 'as')
  })
})

describe('how the two see it', () => {
  it.each([
    [[recorded], 'open'],
    [[recorded, seen('noor', 'not_invited')], 'open'],
    [[recorded, seen('noor', 'not_invited'), seen('dana', 'not_invited')], 'agreed'],
    [[recorded, seen('noor', 'not_invited'), seen('dana', 'invited')], 'disputed'],
    [
      [recorded, seen('noor', 'not_invited'), seen('dana', 'invited'), seen('noor', 'invited')],
      'agreed',
    ],
  ] as const)('%#: %s', (past, is) => {
    expect(state(...past).is).toBe(is)
  })

  it('is said again by either, and nothing happens where it is said already', () => {
    const self = { id: id('this'), as: 'gate' } as const
    given(intervention, [recorded])
      .when(ClassifyIntervention, self, dana)
      .records(seen('dana', 'gate'))
    given(intervention, [recorded, seen('dana', 'gate')])
      .when(ClassifyIntervention, self, dana)
      .records()
    given(intervention).when(ClassifyIntervention, self, dana).refused('UnknownIntervention')
  })
})
