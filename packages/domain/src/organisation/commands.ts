import { z } from 'zod'
import { Id, MemberId, PersonId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { Instant, LocalDate, Zone } from '../kernel/time.ts'
import { requireMember } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import { isAppointed } from './appointed.ts'
import { FiscalYearStart } from './events.ts'
import { organisation } from './organisation.ts'

export { BeginImport, EndImport, UndoImport } from './importing.ts'
export { SetModelParameter } from './set-model-parameter.ts'
export { SetThreshold } from './set-threshold.ts'

const command = commandsOf(organisation)
const id = Id

export const FoundOrganisation = command({
  title: 'Found an organisation',
  input: z.strictObject({
    name: Line.optional(),
    zone: Zone,
    owner: PersonId,
    fiscalYearStart: FiscalYearStart.default(1),
    demo: z.boolean().default(false),
  }),
  creates: true,
  giver: 'owner',
  hidden: true,
  records: ['OrganisationFounded'],
  decide: (input) => [{ type: 'OrganisationFounded', data: input }],
})

export const RenameOrganisation = command({
  title: 'Rename the organisation',
  input: z.strictObject({ id, name: Line, reason: Text.optional() }),
  giver: 'administrator',
  records: ['OrganisationRenamed'],
  decide: ({ name, reason }, state) =>
    'name' in state && state.name === name
      ? []
      : [{ type: 'OrganisationRenamed', data: { name, reason } }],
})

export const ChangeZone = command({
  title: 'Change the time zone',
  input: z.strictObject({ id, zone: Zone, reason: Text.optional() }),
  giver: 'administrator',
  records: ['ZoneChanged'],
  decide: ({ zone, reason }, state) =>
    'zone' in state && state.zone === zone ? [] : [{ type: 'ZoneChanged', data: { zone, reason } }],
})

export const ChangeFiscalYear = command({
  title: 'Change the fiscal year',
  input: z.strictObject({
    id,
    fiscalYearStart: FiscalYearStart.meta({ title: 'First month', description: 'From 1 to 12.' }),
    reason: Text.optional(),
  }),
  giver: 'administrator',
  records: ['FiscalYearChanged'],
  decide: ({ fiscalYearStart, reason }, state) =>
    'fiscalYearStart' in state && state.fiscalYearStart === fiscalYearStart
      ? []
      : [{ type: 'FiscalYearChanged', data: { fiscalYearStart, reason } }],
})

export const DeclareHoliday = command({
  title: 'Declare a holiday',
  input: z.strictObject({ id, date: LocalDate, name: Line }),
  giver: 'administrator',
  records: ['HolidayDeclared'],
  decide: ({ date, name }, state) =>
    'holidays' in state && state.holidays.includes(date)
      ? []
      : [{ type: 'HolidayDeclared', data: { date, name } }],
})

export const DeclareCrisis = command({
  title: 'Declare a crisis',
  input: z.strictObject({ id, reason: Text }),
  giver: 'member',
  records: ['CrisisDeclared'],
  decide: ({ reason }) => [{ type: 'CrisisDeclared', data: { reason } }],
})

export const EndCrisis = command({
  title: 'End the crisis',
  input: z.strictObject({ id, note: Text.optional() }),
  giver: 'member',
  records: ['CrisisEnded'],
  decide: ({ note }) => [{ type: 'CrisisEnded', data: { note } }],
})

// What opens doors holds from its recording: dated back, a dismissal would stand before the appointment that it undoes.

export const AppointAdministrator = command({
  title: 'Appoint an administrator',
  input: z.strictObject({ id, person: MemberId }),
  giver: 'owner',
  ownWayIn: true,
  needs: ({ person }) => [{ noun: 'person', id: person }],
  atOnce: true,
  records: ['AdministratorAppointed'],
  decide: ({ person }, state, situation) => {
    requireMember(situation, person, 'person')
    return isAppointed(state, person, situation.other<PersonState>('person', person))
      ? []
      : [{ type: 'AdministratorAppointed', data: { person }, occurredAt: situation.now }]
  },
})

export const DismissAdministrator = command({
  title: 'Dismiss an administrator',
  input: z.strictObject({ id, person: PersonId }),
  giver: 'owner',
  ownWayIn: true,
  atOnce: true,
  records: ['AdministratorDismissed'],
  decide: ({ person }, state, { now }) =>
    'administrators' in state && state.administrators.includes(person)
      ? [{ type: 'AdministratorDismissed', data: { person }, occurredAt: now }]
      : [],
})

export const HandOverOrganisation = command({
  title: 'Hand over the organisation',
  input: z.strictObject({ id, to: MemberId }),
  giver: 'owner',
  personal: true,
  ownWayIn: true,
  needs: ({ to }) => [{ noun: 'person', id: to }],
  atOnce: true,
  records: ['OwnershipHanded'],
  decide: ({ to }, state, situation) => {
    requireMember(situation, to, 'to')
    return 'owner' in state && state.owner === to
      ? []
      : [{ type: 'OwnershipHanded', data: { to }, occurredAt: situation.now }]
  },
})

export const MoveClock = command({
  title: 'Move the demo on',
  input: z.strictObject({ id, to: Instant }),
  giver: 'member',
  hidden: true,
  records: ['ClockMoved'],
  decide: ({ to }, state, { now }) => {
    require('demoClock' in state, 'NotADemo', 'Only the demo has a clock that can be moved.')
    require(to > now, 'ClockNeverGoesBack', 'The clock only moves on.', 'to')
    return [{ type: 'ClockMoved', data: { to } }]
  },
})
