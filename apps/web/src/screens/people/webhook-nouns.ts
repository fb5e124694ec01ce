import { homeNouns, homes } from '../../here/homes.ts'

/** Of what entries can be sent, as it is chosen and listed. */
export const webhookNouns: ReadonlyMap<string, string> = new Map([
  ['goal', 'Goals'],
  ['decision', 'Decisions'],
  ['feedback', 'Feedback'],
  ...homeNouns.map((noun) => [noun, homes[noun].label] as const),
  ['partnership', 'Partnerships'],
  ['person', 'People'],
  ['organisation', 'Settings'],
])
