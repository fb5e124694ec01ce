import type { OrganisationState } from '../organisation/state.ts'
import type { PersonState } from '../person/state.ts'
import type { Viewer } from '../policy/viewer.ts'
import { id, NOW } from './spec.ts'

export const today = '2026-03-31'

const organisation: OrganisationState = {
  is: 'founded',
  name: 'Calder Freight',
  zone: 'Europe/Amsterdam',
  owner: id('dana'),
  administrators: [id('noor'), id('gone')],
  fiscalYearStart: 1,
  holidays: [],
}
const audit = {
  partnerships: [id('pair')],
  from: '2026-01-01',
  to: '2026-02-28',
  until: '2026-12-31',
}

const facilitation = { postmortem: id('review'), partnership: id('hurt'), to: '2026-02-15' }

export const member: PersonState = {
  is: 'member',
  since: NOW,
  absences: [],
  delegations: [],
  erased: false,
}
export const left: PersonState = { is: 'left', erased: false }
const outside = { is: 'outside', erased: false } as const

export const viewer = (name: string, self: PersonState, more: Partial<Viewer> = {}): Viewer => ({
  person: id(name),
  self,
  organisation,
  principals: [],
  today,
  ...more,
})

/** Everybody there can be: Dana owns, Noor administers, Ravi records for Wei. */
export const viewers = {
  owner: viewer('dana', member),
  administrator: viewer('noor', member),
  member: viewer('wei', member),
  delegate: viewer('ravi', member, {
    principals: [{ person: id('wei'), delegation: { to: id('ravi'), scope: 'everything' } }],
  }),
  facilitator: viewer('faye', outside, { facilitates: [facilitation] }),
  auditor: viewer('ada', { ...outside, audit }),
  'auditor whose time is over': viewer('ada', {
    ...outside,
    audit: { ...audit, until: '2026-03-30' },
  }),
  'who has left': viewer('gone', left),
  stranger: viewer('eve', { is: 'none' }),
} as const
export type Who = keyof typeof viewers

export const everybody = Object.keys(viewers) as Who[]
export const members = ['owner', 'administrator', 'member', 'delegate'] as const

/** Those of whom something holds. */
export const whoOf = (holds: (viewer: Viewer) => boolean): readonly Who[] =>
  everybody.filter((who) => holds(viewers[who]))
