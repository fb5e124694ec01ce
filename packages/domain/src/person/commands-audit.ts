import { z } from 'zod'
import { distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf, type Ref, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate, localDate } from '../kernel/time.ts'
import { requirePartnership } from '../partnership/checks.ts'
import { requireNotErased } from './membership.ts'
import { person } from './person.ts'

const command = commandsOf(person)

const scope = {
  partnerships: distinct(PartnershipId).min(1).meta({
    title: 'Partnerships',
    description: 'What belongs to others, or to none, does not exist for them.',
  }),
  from: LocalDate.meta({ title: 'What began from' }),
  to: LocalDate.meta({ title: 'What began until' }),
  until: LocalDate.meta({ title: 'They read until', description: 'The last day.' }),
  reason: Text.optional(),
}
const Scope = z.strictObject(scope)
type Scope = z.output<typeof Scope>

const audited = ({ partnerships }: Pick<Scope, 'partnerships'>): Ref[] =>
  partnerships.map((id) => ({ noun: 'partnership', id }))

// What opens doors holds from its recording: dated back, an end would stand before what it ends.
const opens = { giver: 'administrator', ownWayIn: true, atOnce: true } as const

export const AppointAuditor = command({
  ...opens,
  title: 'Appoint an auditor',
  input: z.strictObject({ name: Line, ...scope }),
  creates: true,
  needs: audited,
  records: ['AuditGranted', 'PersonIdentified'],
  decide: ({ name, ...granted }, _, situation) => {
    const { id, now: occurredAt } = situation
    return [
      { type: 'PersonIdentified', data: { name: of(id, name) }, occurredAt },
      grant(granted, situation),
    ]
  },
})

/** To somebody whom an import met, who has left, or who audits already: it takes the place of what was granted before. */
export const GrantAudit = command({
  ...opens,
  title: 'Let a known person audit',
  input: z.strictObject({ id: PersonId, ...scope }),
  needs: audited,
  rewrites: true,
  records: ['AuditGranted'],
  decide: ({ id: _, ...granted }, state, situation) => {
    require(state.is !==
      'member', 'AlreadyAMember', 'A member reads all that an auditor could, and more.')
    requireNotErased(state, 'id')
    return [grant(granted, situation)]
  },
})

export const EndAudit = command({
  title: 'End an audit',
  input: z.strictObject({ id: PersonId, reason: Text.optional() }),
  giver: 'administrator',
  atOnce: true,
  records: ['AuditEnded'],
  decide: ({ reason }, state, { now }) => {
    const audits = 'audit' in state && state.audit !== undefined
    require(audits, 'NoAudit', 'This person audits nothing.')
    return [{ type: 'AuditEnded', data: { reason }, occurredAt: now }]
  },
})

/** @throws Refusal where it names no partnership that there is, ends before it begins, or is over. */
function grant(granted: Scope, situation: Situation) {
  const { partnerships, from, to, until } = granted
  const { now, zone } = situation
  for (const each of partnerships) requirePartnership(situation, each, 'partnerships')
  require(from <= to, 'EndsBeforeItBegins', 'This lies before the day from which they read.', 'to')
  require(until >= localDate(now, zone), 'AlreadyOver', 'This day has passed.', 'until')
  return { type: 'AuditGranted' as const, data: granted, occurredAt: now }
}
