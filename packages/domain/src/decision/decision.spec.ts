import { describe, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import {
  AddOption,
  CallPositions,
  Decide,
  DropDecision,
  FrameDecision,
  MarkSuperseded,
  RejectDecision,
  ReverseDecision,
  ReviewDecision,
  ReviseDecision,
  StateStopLoss,
  SupersedeDecision,
} from './commands.ts'
import {
  called,
  dana,
  dropped,
  made,
  noor,
  opened,
  option,
  plan,
  proposed,
  rejected,
  reversed,
  revised,
  self,
  stated,
  superseded,
  terms,
  took,
} from './decision.fixture.ts'
import { decision } from './decision.ts'
import type { DecisionState } from './state.ts'

const taken = [proposed, called('noor', 'tom'), took('noor', 'concern', 1)] as const

const pasts = {
  none: [],
  framed: [stated],
  proposed: [proposed],
  asked: taken,
  opened: [...taken, opened(1, ['event2'], ['tom'])],
  decided: [proposed, made],
  superseded: [proposed, made, superseded],
  reversed: [proposed, made, reversed],
  dropped: [proposed, dropped],
  rejected: [proposed, rejected],
} as const

type Past = ReturnType<typeof given<typeof decision.events, DecisionState>>
type Is = DecisionState['is']

const frame = { ...self, ...terms, supersedes: [], options: [], evidence: [] }
const decide = { ...self, ...plan, wordingOnly: false }
const rename = { ...self, title: 'Move up-market' }
const renamed = { title: { from: terms.title, to: 'Move up-market' } }
const stopLoss = { text: 'Pipeline under 6 M for a quarter' }
const open: Is[] = ['proposed', 'opened']
const over: Is[] = ['superseded', 'reversed', 'dropped', 'rejected']

/** Every command that needs a state of its own: what it records, how it is given, and in which states. */
const steps = [
  [proposed, (past: Past) => past.when(FrameDecision, frame, dana), ['framed']],
  [
    option,
    (past: Past) => past.when(AddOption, { ...self, text: 'All at once' }, noor),
    ['framed', 'decided', ...open],
  ],
  [
    called('dana'),
    (past: Past) => past.when(CallPositions, { ...self, asked: [id('dana')] }, dana),
    open,
  ],
  [made, (past: Past) => past.when(Decide, decide, dana), open],
  [
    revised(renamed),
    (past: Past) => past.when(ReviseDecision, { ...rename, editorial: false }, dana),
    ['decided', ...open],
  ],
  [
    revised(renamed, true),
    (past: Past) => past.when(ReviseDecision, { ...rename, editorial: true }, dana),
    ['decided', ...open, ...over],
  ],
  [
    { type: 'StopLossStated', data: stopLoss },
    (past: Past) => past.when(StateStopLoss, { ...self, ...stopLoss }, dana),
    ['decided', ...open],
  ],
  [
    { type: 'DecisionReviewed', data: { note: 'On its way.' } },
    (past: Past) => past.when(ReviewDecision, { ...self, note: 'On its way.' }, dana),
    ['decided'],
  ],
  [
    { type: 'DecisionSuperseded', data: { by: id('older') } },
    (past: Past) => past.when(SupersedeDecision, { ...self, by: id('older') }, dana),
    ['decided'],
  ],
  [
    { type: 'DecisionSuperseded', data: { by: id('older') } },
    (past: Past) => past.when(MarkSuperseded, { ...self, by: id('older') }, { by: 'lockstep' }),
    ['decided'],
  ],
  [
    reversed,
    (past: Past) => past.when(ReverseDecision, { ...self, reason: 'It failed.' }, noor),
    ['decided'],
  ],
  [
    dropped,
    (past: Past) => past.when(DropDecision, { ...self, silently: true }, dana),
    ['asked', 'decided', ...open],
  ],
  [
    rejected,
    (past: Past) => past.when(RejectDecision, { ...self, reason: 'Too dear.' }, dana),
    open,
  ],
] as const

const refusals: Record<Is, string> = {
  none: 'UnknownDecision',
  framed: 'DecisionNotProposed',
  proposed: 'DecisionNotMade',
  asked: 'PositionsStillSealed',
  opened: 'DecisionNotMade',
  decided: 'DecisionAlreadyMade',
  superseded: 'DecisionAlreadySuperseded',
  reversed: 'DecisionAlreadyReversed',
  dropped: 'DecisionAlreadyDropped',
  rejected: 'DecisionAlreadyRejected',
}

describe.each(Object.keys(pasts) as Is[])('a decision that is %s', (is) => {
  it.each(steps)('$type', (expected, attempt, allowed: readonly Is[]) => {
    const past = given(decision, pasts[is])
    if (allowed.includes(is)) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('the end of a decision', () => {
  it('is marked once by the decision that took its place', () => {
    const mark = { ...self, by: id('newer') }
    given(decision, [proposed, made, superseded]).when(MarkSuperseded, mark).records()
    given(decision, [proposed, made, superseded]).when(SupersedeDecision, mark, dana).records()
  })

  it('may lie before what was recorded earlier, for it follows from another stream', () => {
    const late = { ...superseded, at: '2026-03-09T09:00:00.000Z' }
    const rename = { ...revised(renamed), at: '2026-03-20T09:00:00.000Z' }
    given(decision, [proposed, made, rename, late])
      .when(ReverseDecision, { ...self, reason: 'It failed.' }, dana)
      .refused('DecisionAlreadySuperseded')
  })

  it('names a decision that has been made, is another one, and exists for the speaker', () => {
    const by = (name: string, who = dana) =>
      given(decision, [proposed, made]).when(SupersedeDecision, { ...self, by: id(name) }, who)
    by('draft').refused('DecisionNotInForce', 'by')
    by('this').refused('NamesItself', 'by')
    by('nowhere').refused('UnknownDecision', 'by')
    by('secret', noor).refused('UnknownDecision', 'by')
    by('secret').refused('DecisionRestricted', 'by')
  })

  it('is without a word, or has a reason', () => {
    given(decision, [proposed])
      .when(DropDecision, { ...self, silently: true, reason: 'No money.' }, dana)
      .refused('NotSilently', 'reason')
  })
})
