import { expect, it } from 'vitest'
import { fieldsOf } from './fields-of.ts'
import { loadRegistry } from './registry.ts'

const registry = [...(await loadRegistry()).values()]

/** Beside what is said: why, and where it is from. */
const beside = ['reason', 'note', 'link', 'hash', 'time', 'evidence']

/** Whose texts stand beside what was said before, or are said once: no form of theirs shows what stands. */
const added =
  'RenameOrganisation ChangeZone DeclareHoliday TakeIn NoteAdaptation CheckReality ReportProgress AskForBets PlaceBet Decide FrameDecision AddOption AttachEvidence StateAssumption StateStopLoss GiveLatePosition ReportPosition AnswerPosition AcceptFeedback ConditionRequest CounterRequest AgreeOnImprovement HoldSession AnswerInsight AnswerQuestion AgreePostmortemAction ObjectToTimeline LookAtPlayer StateHireExpectations SayHowHireGoes CorrectPlayback PlayBackAnew'

const takesText = ({ input }: (typeof registry)[number]): boolean =>
  fieldsOf(input).fields.some(
    ({ kind, name }) => ['text', 'line', 'list'].includes(kind) && !beside.includes(name),
  )

it('each form that says anew what stands in a record is held against what it was opened with', () => {
  const others = registry.filter(
    (each) => takesText(each) && !each.creates && !each.inPlace && !each.rewrites,
  )
  expect(others.map(({ name }) => name).sort()).toEqual(added.split(' ').sort())
})
