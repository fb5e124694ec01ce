import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import {
  AddOption,
  AddProblem,
  AttachEvidence,
  FrameDecision,
  LinkDecision,
  ProposeDecision,
  StateAssumption,
  StateProblem,
  WaiveProblem,
} from './commands.ts'
import {
  dana,
  noor,
  option,
  problem,
  proposed,
  restricted,
  self,
  stated,
  terms,
} from './decision.fixture.ts'
import { decision } from './decision.ts'

const form = { ...terms, supersedes: [], options: [], evidence: [] }
const exhibit = { kind: 'data' as const, title: 'Win rate by segment' }
const waiver = { code: 'legal' as const, reason: 'The law asks for it.' }

describe('a problem', () => {
  it('may be stated before anything is proposed, and then begins the stream', () => {
    given(decision).when(StateProblem, { problem }, noor).records(stated)
    const { state } = given(decision, [stated, proposed]).life
    expect(state).toMatchObject({ is: 'proposed', problem: 'stated' })
  })

  it('may be stated after the proposal, also as of a day before it', () => {
    given(decision, [proposed])
      .when(AddProblem, { ...self, problem }, noor)
      .records(stated)
    const { state } = given(decision, [
      proposed,
      { ...stated, at: '2026-02-01[Europe/Amsterdam]' },
    ]).life
    expect(state).toMatchObject({ is: 'proposed', problem: 'stated' })
  })

  it('is waived once, and never when it has been stated', () => {
    const waived = { type: 'ProblemWaived' as const, data: waiver }
    const waive = { ...self, ...waiver }
    given(decision, [proposed]).when(WaiveProblem, waive, dana).records(waived)
    given(decision, [proposed, waived]).when(WaiveProblem, waive, dana).records()
    given(decision, [proposed, stated])
      .when(WaiveProblem, waive, dana)
      .refused('ProblemAlreadyStated')
    given(decision, [stated]).when(WaiveProblem, waive, dana).refused('DecisionNotProposed')
  })
})

describe('proposing a decision', () => {
  it('records in one form the problem, the options and the evidence, each of its day', () => {
    const options = [{ text: 'All at once' }, { option: 'pilot', text: 'Six shippers first' }]
    const evidence = [exhibit, { ...exhibit, on: '2026-01-12' }]
    given(decision)
      .when(ProposeDecision, { ...form, problem, options, evidence }, dana)
      .records(
        proposed,
        stated,
        option,
        { type: 'OptionAdded', data: options[1] },
        { type: 'EvidenceAttached', data: exhibit },
        { type: 'EvidenceAttached', data: exhibit, occurredAt: '2026-01-12[Europe/Amsterdam]' },
      )
  })

  it('takes the speaker for owner and initiator unless others are named', () => {
    const { owner: _, ...unowned } = form
    given(decision).when(ProposeDecision, unowned, dana).records(proposed)
    given(decision)
      .when(ProposeDecision, { ...form, initiator: id('author') }, noor)
      .records({ ...proposed, data: { ...proposed.data, initiator: id('author') } })
  })

  it('either states a problem or says why none is needed', () => {
    given(decision)
      .when(ProposeDecision, { ...form, waived: waiver }, dana)
      .records(proposed, { type: 'ProblemWaived', data: waiver })
    given(decision)
      .when(ProposeDecision, { ...form, problem, waived: waiver }, dana)
      .refused('ProblemStatedAndWaived', 'waived')
  })

  it('names people, goals and partnerships of the record', () => {
    const propose = (more: object) =>
      given(decision).when(ProposeDecision, { ...form, ...more }, dana)
    propose({ owner: id('author') }).refused('NotAMember', 'owner')
    propose({ initiator: id('nobody') }).refused('UnknownPerson', 'initiator')
    propose({ goals: [id('nowhere')] }).refused('UnknownGoal', 'goals')
    propose({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
    const known = { goals: [id('growth')], partnership: id('pair') }
    propose(known).records({ ...proposed, data: { ...proposed.data, ...known } })
  })

  it('leaves to a page whom it names as owner', () => {
    const read = { owner: id('author'), source: { page: 'strategy.md' } }
    given(decision)
      .when(ProposeDecision, { ...form, ...read }, dana)
      .records({ ...proposed, data: { ...proposed.data, ...read } })
  })

  it('supersedes what is in force, and was made before', () => {
    const propose = (older: string, when = dana) =>
      given(decision).when(ProposeDecision, { ...form, supersedes: [id(older)] }, when)
    propose('older').records({ ...proposed, data: { ...proposed.data, supersedes: [id('older')] } })
    propose('draft').refused('DecisionNotInForce', 'supersedes')
    propose('nowhere').refused('UnknownDecision', 'supersedes')
    propose('this').refused('NamesItself', 'supersedes')
    propose('older', { ...dana, occurredAt: '2026-01-31T09:00:00.000Z' } as typeof dana).refused(
      'BeforeSuperseded',
      'occurredAt',
    )
  })
})

describe('a restricted decision', () => {
  const to = [id('dana'), id('noor')]

  it('includes its owner, and is restricted until a day to come', () => {
    const propose = (restriction: { to: string[]; until?: string }) =>
      given(decision).when(ProposeDecision, { ...form, restricted: restriction }, dana)
    propose({ to, until: '2026-04-30' }).records(restricted)
    const outside = ['OutsideRestriction', 'restricted'] as const
    propose({ to: [id('noor')] }).refused(
      ...outside,
      'You are not among them: name yourself as well.',
    )
    const quiet = { ...form, restricted: { to, until: '2026-04-30' } }
    given(decision)
      .when(ProposeDecision, { ...quiet, initiator: id('author') }, dana)
      .refused('OutsideRestriction', 'initiator')
    given(decision)
      .when(ProposeDecision, { ...quiet, owner: id('noor') }, { ...dana, by: id('tom') })
      .refused(...outside, 'You are not among them: name yourself as well.')
    given(decision)
      .when(ProposeDecision, { ...quiet, owner: id('tom') }, dana)
      .refused(...outside, 'Its owner is not among them: name them as well.')
    propose({ to, until: '2026-03-30' }).refused('DayHasPassed', 'restricted')
    propose({ to: [...to, id('nobody')] }).refused('UnknownPerson', 'restricted')
  })

  it('may supersede another restricted one only where nobody else reads of it', () => {
    const propose = (circle: string[]) =>
      given(decision).when(
        ProposeDecision,
        { ...form, supersedes: [id('secret')], restricted: { to: circle } },
        dana,
      )
    propose(to).refused('DecisionRestricted', 'supersedes')
    const data = { ...proposed.data, supersedes: [id('secret')], restricted: { to: [id('dana')] } }
    propose([id('dana')]).records({ ...proposed, data })
  })
})

describe('what a decision rests on', () => {
  it('has options whose names differ; a nameless one gets the next number', () => {
    const add = (more: object) =>
      given(decision, [proposed, option]).when(
        AddOption,
        { ...self, text: 'Six shippers first', ...more },
        noor,
      )
    const text = 'Six shippers first'
    add({}).records({ type: 'OptionAdded', data: { option: '2', text } })
    add({ option: '1' }).refused('OptionAlreadyThere', 'option')
  })

  it('has no options before its problem', () => {
    given(decision, [stated])
      .when(
        AddOption,
        { ...self, text: 'Stay' },
        { ...noor, occurredAt: '2026-02-01T09:00:00.000Z' },
      )
      .refused('BeforeProblem', 'occurredAt')
  })

  it('keeps the options of a problem when it becomes a proposal', () => {
    given(decision, [stated, option])
      .when(FrameDecision, { ...self, ...form, options: [{ text: 'Stay' }] }, dana)
      .records(proposed, { type: 'OptionAdded', data: { option: '2', text: 'Stay' } })
  })

  it('has evidence and assumptions in every state, also from before its proposal', () => {
    const attached = { type: 'EvidenceAttached' as const, data: exhibit }
    for (const past of [[stated], [proposed]] as const) {
      given(decision, past)
        .when(AttachEvidence, { ...self, ...exhibit }, noor)
        .records(attached)
      given(decision, past)
        .when(StateAssumption, { ...self, text: 'Rates stay.' }, noor)
        .records({ type: 'AssumptionStated', data: { text: 'Rates stay.' } })
    }
    const early = { ...attached, at: '2026-01-12[Europe/Amsterdam]' }
    expect(given(decision, [proposed, early]).life.state.is).toBe('proposed')
  })

  it('has no assumptions before its problem', () => {
    given(decision, [stated])
      .when(
        StateAssumption,
        { ...self, text: 'Rates stay.' },
        { ...noor, occurredAt: '2026-02-01T09:00:00.000Z' },
      )
      .refused('BeforeProblem', 'occurredAt')
  })

  it('links to another decision that leaves it in force', () => {
    const link = { to: id('older'), relation: 'refines' as const }
    given(decision, [proposed])
      .when(LinkDecision, { ...self, ...link }, noor)
      .records({ type: 'DecisionLinked', data: link })
    given(decision, [proposed])
      .when(LinkDecision, { ...self, ...link, to: id('secret') }, noor)
      .refused('UnknownDecision', 'to')
  })
})
