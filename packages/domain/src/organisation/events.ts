import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { PersonId } from '../kernel/ids.ts'
import { Line, Text } from '../kernel/text.ts'
import { Instant, LocalDate, Zone } from '../kernel/time.ts'

const lane = 'people'

/** The first month of the fiscal year, 1 to 12. */
export const FiscalYearStart = z.int().min(1).max(12)

export const events = {
  OrganisationFounded: step(
    'founded the organisation',
    z.strictObject({
      name: Line,
      zone: Zone,
      owner: PersonId,
      fiscalYearStart: FiscalYearStart,
      demo: z.boolean(),
    }),
    { lane, mendable: false },
  ),
  OrganisationRenamed: fact(
    'renamed the organisation',
    z.strictObject({ name: Line, reason: Text.optional() }),
    { lane },
  ),
  ZoneChanged: fact(
    'changed the time zone',
    z.strictObject({ zone: Zone, reason: Text.optional() }),
    { lane },
  ),
  FiscalYearChanged: fact(
    'changed the fiscal year',
    z.strictObject({ fiscalYearStart: FiscalYearStart, reason: Text.optional() }),
    { lane },
  ),
  HolidayDeclared: fact('declared a holiday', z.strictObject({ date: LocalDate, name: Line }), {
    lane,
    weight: 'low',
  }),
  CrisisDeclared: step('declared a crisis', z.strictObject({ reason: Text }), { lane }),
  CrisisEnded: step('ended the crisis', z.strictObject({ note: Text.optional() }), { lane }),
  AdministratorAppointed: fact('appointed an administrator', z.strictObject({ person: PersonId }), {
    lane,
    mendable: false,
  }),
  AdministratorDismissed: fact('dismissed an administrator', z.strictObject({ person: PersonId }), {
    lane,
    mendable: false,
  }),
  OwnershipHanded: fact('handed over the organisation', z.strictObject({ to: PersonId }), {
    lane,
    mendable: false,
  }),
  /** The clock of a demo was moved on. */
  ClockMoved: fact('moved the demo on', z.strictObject({ to: Instant }), {
    lane,
    mendable: false,
    weight: 'low',
  }),
} as const
