import { of } from '../kernel/marks.ts'
import { id, member } from '../testing/spec.ts'

const pair = [id('dana'), id('noor')]
export const founded = { is: 'founded', team: false, members: pair, lastVersion: 0, cadences: [] }

export const others = {
  'partnership/pair': founded,
  'person/noor': member,
  'person/dana': member,
  'topic/dates': { is: 'raised', partnership: id('pair'), among: pair },
  'decision/base': { is: 'decided' },
}
export const dana = { by: id('dana'), others }
export const noor = { by: id('noor'), others }
export const self = { id: id('this') }

/** Planned by Noor, on the day of the specs. */
export const plan = {
  partnership: id('pair'),
  kind: 'one-to-one' as const,
  on: '2026-03-31',
  time: '10:00',
}
const whose = { host: id('noor'), among: pair }
export const planned = { type: 'SessionPlanned' as const, data: { ...plan, ...whose } }
export const moved = {
  type: 'SessionMoved' as const,
  data: { on: '2026-04-02', time: '11:00', reason: 'The board meets.' },
}
export const calledOff = { type: 'SessionCalledOff' as const, data: { reason: 'Travelling.' } }
export const missed = {
  type: 'SessionMissed' as const,
  data: { setBy: id('event0'), on: '2026-03-31' },
}

/** What came of it, as somebody tells it, and as it stands on record. */
export const told = {
  topics: [id('dates')],
  decisions: [id('base')],
  actions: [{ who: id('dana'), to: id('noor'), title: 'Send the plan', dueOn: '2026-04-10' }],
  note: 'Calmer than last time.',
}
const kept = {
  present: pair,
  topics: told.topics,
  decisions: told.decisions,
  actions: told.actions.map((action) => ({ ...action, id: id('new1') })),
  note: of(pair, told.note),
}
export const held = { type: 'SessionHeld' as const, data: { on: '2026-03-31', ...kept } }
export const recorded = {
  type: 'SessionRecorded' as const,
  data: { ...plan, ...whose, ...kept },
}
