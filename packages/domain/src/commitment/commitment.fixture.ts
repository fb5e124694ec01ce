import { of } from '../kernel/marks.ts'
import { id, member } from '../testing/spec.ts'

const pair = [id('noor'), id('dana')]

/** Noor's commitment to Dana, as the specs of commitments begin. */
export const promise = { to: id('dana'), title: 'Send the churn numbers', dueOn: '2026-03-10' }

export const made = {
  type: 'CommitmentMade' as const,
  data: { ...promise, from: id('noor') },
}

export const told = (expectedOn?: string) => ({
  type: 'BadNewsTold' as const,
  data: { expectedOn, note: of(pair, 'The export fails.') },
})
export const done = (on: string) => ({ type: 'CommitmentDone' as const, data: { on } })
export const kept = (on: string) => ({ type: 'CommitmentKept' as const, data: { on } })
export const missed = { type: 'CommitmentMissed' as const, data: {} }
export const released = {
  type: 'CommitmentReleased' as const,
  data: { reason: of(pair, 'No longer needed.') },
}

const others = { 'person/dana': member, 'person/noor': member, 'person/wei': member }

export const self = { id: id('this') }
export const noor = { by: id('noor'), others }
export const dana = { by: id('dana'), others }
