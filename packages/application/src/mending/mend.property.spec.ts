import {
  type CommandName,
  checkStep,
  effective,
  lived,
  type NounName,
  nounNamed,
  type PersonId,
  Refusal,
  streamOf,
  unborn,
} from '@lockstep/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RequestRefused } from '../errors.ts'
import { dayFromNow, type SomeHome, someHome } from '../testing/some-home.ts'
import type { Mending } from './mend.ts'

/** Few beside the other specs, as many as `LOCKSTEP_RUNS` says where somebody wants to be surer. */
const runs = Number(process.env['LOCKSTEP_RUNS'] ?? 300)
const MINUTE = 60_000

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

type Inputs = Readonly<Partial<Record<CommandName, object>>>

/** How records of a noun begin, and what is done in them: what may not be there is refused. */
const stories: Partial<
  Record<NounName, { readonly begins: (to: PersonId) => Inputs; readonly goesOn: Inputs }>
> = {
  decision: {
    begins: () => ({
      ProposeDecision: { title: 'Brokers' },
      StateProblem: { problem: { statement: 'Churn', evidence: [] } },
    }),
    goesOn: {
      FrameDecision: { title: 'Brokers' },
      AddProblem: { problem: { statement: 'Price', evidence: [] } },
      StateAssumption: { text: 'Prices hold.' },
      AddOption: { text: 'Stay' },
      ReviseDecision: { title: 'Brokers first' },
      Decide: { rationale: 'Faster.', stopLoss: { text: 'Costs over 1 M' } },
      GiveVerdict: { verdict: 'failed' },
      ReverseDecision: { reason: 'It failed.' },
      DropDecision: { reason: 'No need.' },
      RejectDecision: { reason: 'Too early.' },
      OpenDecision: {},
    },
  },
  feedback: {
    begins: (to) => ({
      GiveFeedback: { to, kind: 'direct', title: 'The brief', text: 'Too late.' },
    }),
    goesOn: {
      AcknowledgeFeedback: {},
      AcceptFeedback: { commitment: 'Earlier.' },
      DeclineFeedback: { reason: 'It was not.' },
      AnswerFollowUp: { difference: 'seen' },
      CloseFeedback: {},
      ReopenFeedback: { reason: 'Again.' },
    },
  },
  commitment: {
    begins: (to) => ({ MakeCommitment: { to, title: 'The figures', dueOn: '2099-01-01' } }),
    goesOn: {
      FinishCommitment: {},
      ConfirmCommitment: {},
      MissCommitment: {},
      ReleaseCommitment: {},
      TellBadNews: { note: 'The data is late.' },
    },
  },
  goal: {
    begins: () => ({ ProposeGoal: { title: 'Pipeline', target: 10 } }),
    goesOn: {
      AgreeToGoal: {},
      ReviseGoal: { target: 12 },
      ReportProgress: { value: 3 },
      AchieveGoal: {},
      MissGoal: {},
      AbandonGoal: { reason: 'Sold.' },
      ReopenGoal: { reason: 'Too early.' },
    },
  },
  request: {
    begins: (to) => ({ MakeRequest: { to, title: 'A landing page', kind: 'growth' } }),
    goesOn: {
      TakeRequest: { until: '2099-01-01' },
      AcceptRequest: {},
      CounterRequest: { counter: 'A leaflet.', reason: 'Cheaper.' },
      ConditionRequest: { condition: 'With copy.', reason: 'Nobody writes.' },
      DeclineRequest: { reason: 'No time.' },
      RepeatRequest: { reason: 'There is time.' },
      DeliverRequest: {},
      TellRequestOutcome: { verdict: 'worked' },
      WithdrawRequest: {},
    },
  },
}

const person = fc.constantFrom('dana' as const, 'noor' as const)
const minutesAgo = fc.integer({ min: 1, max: 59 })
const given = fc.record({
  kind: fc.constant('give' as const),
  person,
  command: fc.nat(),
  /** Left out: it happens after what came before. */
  forgotten: fc.option(minutesAgo, { nil: undefined, freq: 2 }),
})
const mended = fc.record({
  kind: fc.constantFrom('correct' as const, 'withdraw' as const),
  person,
  /** Mostly one of the first, on which the others came to stand. */
  entry: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(20)),
  /** None: by then the entry was on record, as it was in the course of today. */
  when: fc.oneof({ weight: 3, arbitrary: minutesAgo }, fc.constantFrom(0, 'today' as const)),
})
type Drawn<A> = A extends fc.Arbitrary<infer Value> ? Value : never
type Act = Drawn<typeof given> | Drawn<typeof mended>

const story = fc.record({
  noun: fc.constantFrom(...(Object.keys(stories) as NounName[])),
  begin: fc.nat(),
  acts: fc.array(fc.oneof({ weight: 3, arbitrary: given }, mended), {
    minLength: 3,
    maxLength: 25,
  }),
})

const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString()
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
const inputs = (of: Inputs) => Object.entries(of) as [CommandName, object][]

const whenOf = ({ when }: Drawn<typeof mended>) => (when === 'today' ? dayFromNow(0) : ago(when))

/** @returns whether it was recorded; what is refused changes nothing. */
async function accepted(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
    return true
  } catch (error) {
    const isRefused = error instanceof Refusal || error instanceof RequestRefused
    if (!isRefused || error.code === 'InputInvalid') throw error
    return false
  }
}

async function tell(noun: NounName, id: string, act: Act, n: number): Promise<boolean> {
  const by = some[act.person]
  if (act.kind === 'give') {
    const [name, input] = pick(inputs(stories[noun]?.goesOn ?? {}), act.command)
    const when =
      act.forgotten === undefined
        ? { occurredAt: ago(59 - 2 * n) }
        : { occurredAt: ago(act.forgotten), forgotten: { reason: 'Not written down.' } }
    return accepted(some.give(by, name, { id, ...input }, when))
  }
  const counting = effective(await some.home.streams.recorded(streamOf({ noun, id })))
  const { id: event = '' } = pick([...counting, undefined], act.entry) ?? {}
  const about = { event, reason: 'A slip.' }
  const mending: Mending =
    act.kind === 'withdraw'
      ? { kind: 'withdraw', ...about }
      : { kind: 'correct', ...about, changes: {}, occurredAt: whenOf(act) }
  return accepted(some.mend(noun, id, by, mending))
}

/** Holds every step of a record against where it stands and when it was recorded, and what is left of none against whose it is who ended it. */
async function checkLife(noun: NounName, id: string, by: PersonId): Promise<void> {
  const { initial } = nounNamed(noun)
  const counting = effective(await some.home.streams.recorded(streamOf({ noun, id })))
  expect(counting.filter(({ at, metadata }) => at > metadata.recordedAt)).toEqual([])
  const { state } = counting.reduce((life, event) => {
    checkStep(nounNamed(noun), life, event.type, event.at)
    return lived(nounNamed(noun), life, event)
  }, unborn(initial))
  const others = counting.filter(({ metadata }) => metadata.actor !== by)
  if (state.is === initial.is) expect(others).toEqual([])
}

it('leaves every step where it may stand and others what they said, whatever was mended or put in', {
  timeout: 60_000 + runs * 1_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ noun, begin, acts }) => {
      const [name, input] = pick(inputs(stories[noun]?.begins(some.noor) ?? {}), begin)
      const { id } = await some.give(some.dana, name, input, { occurredAt: ago(60) })
      for (const [n, act] of acts.entries())
        if (await tell(noun, id, act, n)) await checkLife(noun, id, some[act.person])
    }),
    { numRuns: runs },
  )
})
