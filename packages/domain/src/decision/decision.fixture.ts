import { of } from '../kernel/marks.ts'
import { id, member } from '../testing/spec.ts'
import type { Changes } from './terms.ts'

/** A decision of Dana, as the specs of decisions begin. */
export const terms = { title: 'Move to enterprise shippers', owner: id('dana'), goals: [] }

export const problem = { statement: 'Growth from brokers slowed.', evidence: [] }

export const stated = { type: 'ProblemStated' as const, data: { problem } }

export const proposed = {
  type: 'DecisionProposed' as const,
  data: { ...terms, initiator: id('dana'), supersedes: [] as string[] },
}

export const restricted = {
  type: 'DecisionProposed' as const,
  data: { ...proposed.data, restricted: { to: [id('dana'), id('noor')], until: '2026-04-30' } },
}

export const option = { type: 'OptionAdded' as const, data: { option: '1', text: 'All at once' } }

/** Who is asked, until a day; the round is named by the event's id. */
export const called = (...asked: string[]) => ({
  type: 'PositionsCalled' as const,
  data: { asked: asked.map(id), closes: '2026-04-07' },
})

type Stance = 'support' | 'concern' | 'oppose'

export const said = (person: string, stance: Stance) => ({
  person: id(person),
  position: of(id(person), { stance }),
})

/** An answer to the round that event number `round` began. */
export const took = (person: string, stance: Stance, round: number) => ({
  type: 'PositionTaken' as const,
  data: { round: id(`event${round}`), ...said(person, stance) },
})

export const opened = (round: number, opens: string[], silent: string[] = []) => ({
  type: 'PositionsOpened' as const,
  data: { round: id(`event${round}`), opens: opens.map(id), silent: silent.map(id) },
})

export const nobody = { participants: [], adopted: [], consulted: [], informed: [] }
export const plan = { ...nobody, kind: 'strategy' as const, experiment: false }

export const made = {
  type: 'DecisionMade' as const,
  data: { ...plan, goals: [] as string[], supersedes: [] as string[], wordingOnly: false },
}

export const revised = (changes: Changes, editorial = false) => ({
  type: 'DecisionRevised' as const,
  data: { changes, editorial },
})

export const superseded = { type: 'DecisionSuperseded' as const, data: { by: id('newer') } }
export const reversed = { type: 'DecisionReversed' as const, data: { reason: 'It failed.' } }
export const dropped = { type: 'DecisionDropped' as const, data: { silently: true } }
export const rejected = { type: 'DecisionRejected' as const, data: { reason: 'Too dear.' } }

const inForce = (at: string) => ({ is: 'decided', terms, made: { at, plan } })

export const others = {
  'person/dana': member,
  'person/noor': member,
  'person/tom': member,
  'person/author': { is: 'outside', erased: false },
  'outside/law': { is: 'recorded' },
  'player/bank': { is: 'followed' },
  'goal/growth': { is: 'agreed', parents: [] },
  'partnership/pair': { is: 'founded' },
  'decision/older': inForce('2026-02-01T09:00:00.000Z'),
  'decision/newer': inForce('2026-03-09T09:00:00.000Z'),
  'decision/draft': { is: 'proposed', terms },
  'decision/secret': { ...inForce('2026-02-01T09:00:00.000Z'), restrictedTo: [id('dana')] },
}

export const self = { id: id('this') }
export const dana = { by: id('dana'), others }
export const noor = { by: id('noor'), others }
export const tom = { by: id('tom'), others }
