import type { Id } from '@lockstep/domain'
import { ZONE } from '../calendar.ts'
import { dana, ingrid, marcus, noor, tomas, wei } from '../cast.ts'
import { type Step, step } from '../step.ts'

/** The first morning, and who settles what. */
export const founding = (organisation: Id): Step[] => [
  step('2025-04-01 09:00', dana, 'FoundOrganisation', {
    name: 'Calder Freight',
    zone: ZONE,
    owner: dana,
    demo: true,
  }),
  step(
    '2025-04-01 09:01',
    dana,
    'AddMember',
    { name: 'Dana Whitlock', role: 'CEO', function: 'Company' },
    { as: 'Dana Whitlock' },
  ),
  step(
    '2025-04-01 09:05',
    dana,
    'AddMember',
    { name: 'Noor Haddad', role: 'CMO', function: 'Marketing' },
    { as: 'Noor Haddad' },
  ),
  step(
    '2025-04-01 09:06',
    dana,
    'AddMember',
    { name: 'Ingrid Sand', role: 'CFO', function: 'Finance' },
    { as: 'Ingrid Sand' },
  ),
  step(
    '2025-04-01 09:07',
    dana,
    'AddMember',
    { name: 'Marcus Oyelaran', role: 'CRO', function: 'Sales' },
    { as: 'Marcus Oyelaran' },
  ),
  step(
    '2025-04-01 09:08',
    dana,
    'AddMember',
    { name: 'Wei Chen', role: 'COO', function: 'Operations' },
    { as: 'Wei Chen' },
  ),
  step(
    '2025-04-01 09:09',
    dana,
    'AddMember',
    { name: 'Tomás Rivera', role: 'CPO', title: 'Head of product', function: 'Product' },
    { as: 'Tomás Rivera' },
  ),
  step('2025-04-01 09:20', dana, 'AppointAdministrator', { id: organisation, person: wei }),
  ...holidays(organisation),
  step('2025-05-26 09:00', wei, 'ChangeRole', {
    id: tomas,
    role: 'CPO',
    title: 'Chief product officer',
    function: 'Product',
    reason: 'Pricing came to product, and with it a seat of its own.',
  }),
  ...absences,
]

const holidays = (id: Id): Step[] => [
  step('2025-04-02 16:00', wei, 'DeclareHoliday', { id, date: '2025-04-26', name: 'King’s Day' }),
  step('2025-11-03 09:00', wei, 'DeclareHoliday', { id, date: '2025-12-25', name: 'Christmas' }),
  step('2025-11-03 09:01', wei, 'DeclareHoliday', { id, date: '2025-12-26', name: 'Boxing Day' }),
  step('2026-04-01 16:00', wei, 'DeclareHoliday', { id, date: '2026-04-27', name: 'King’s Day' }),
]

const absences: readonly Step[] = [
  step('2025-08-01 17:30', ingrid, 'StartAbsence', {
    id: ingrid,
    until: '2025-08-15',
    delegate: wei,
  }),
  step('2025-08-01 17:32', ingrid, 'GrantDelegation', { id: ingrid, to: wei, until: '2025-08-15' }),
  step('2025-08-18 08:30', ingrid, 'EndAbsence', { id: ingrid }),
  step('2025-08-18 08:31', ingrid, 'EndDelegation', { id: ingrid, to: wei }),
  step('2025-12-19 17:45', wei, 'StartAbsence', {
    id: wei,
    until: '2026-01-05',
    delegate: marcus,
  }),
  step('2026-01-06 08:40', wei, 'EndAbsence', { id: wei }),
  step('2026-07-17 18:00', noor, 'StartAbsence', { id: noor, until: '2026-07-24' }),
  step('2026-07-27 09:00', noor, 'EndAbsence', { id: noor }),
]
