import { describe, expect, it } from 'vitest'
import { given, id, member, NOW } from '../testing/spec.ts'
import {
  AppointAdministrator,
  BeginImport,
  ChangeFiscalYear,
  ChangeZone,
  DeclareCrisis,
  DeclareHoliday,
  DismissAdministrator,
  EndCrisis,
  EndImport,
  FoundOrganisation,
  HandOverOrganisation,
  MoveClock,
  RenameOrganisation,
  UndoImport,
} from './commands.ts'
import { nameGiven } from './naming.ts'
import { organisation } from './organisation.ts'
import type { OrganisationState } from './state.ts'

const self = { id: id('this') }
const others = { 'person/noor': member, 'person/tom': { is: 'left', erased: false } }
const data = {
  name: 'Calder Freight',
  zone: 'Europe/Amsterdam',
  owner: id('dana'),
  fiscalYearStart: 1,
  demo: false,
}
const founded = { type: 'OrganisationFounded' as const, data }
const crisis = { type: 'CrisisDeclared' as const, data: { reason: 'The port is closed.' } }
const over = { type: 'CrisisEnded' as const, data: { note: 'It is open.' } }
const renamed = { type: 'OrganisationRenamed' as const, data: { name: 'Calder' } }
const rezoned = { type: 'ZoneChanged' as const, data: { zone: 'America/Sao_Paulo' } }
const fiscal = { type: 'FiscalYearChanged' as const, data: { fiscalYearStart: 2 } }
const holiday = {
  type: 'HolidayDeclared' as const,
  data: { date: '2026-04-27', name: 'King’s Day' },
}
const person = id('noor')
const appointed = { type: 'AdministratorAppointed' as const, data: { person } }
const dismissed = { type: 'AdministratorDismissed' as const, data: { person } }
const handed = { type: 'OwnershipHanded' as const, data: { to: person } }

const pasts = {
  none: [],
  founded: [founded, crisis, over],
  'in crisis': [founded, crisis],
} as const

type Past = ReturnType<typeof given<typeof organisation.events, OrganisationState>>

const steps = [
  [founded, (past: Past) => past.when(FoundOrganisation, data), 'none'],
  [crisis, (past: Past) => past.when(DeclareCrisis, { ...self, ...crisis.data }), 'founded'],
  [over, (past: Past) => past.when(EndCrisis, { ...self, ...over.data }), 'in crisis'],
] as const

const refusals = {
  none: 'OrganisationNotFounded',
  founded: 'NoCrisisDeclared',
  'in crisis': 'CrisisAlreadyDeclared',
}

describe.each(Object.keys(pasts) as OrganisationState['is'][])('an organisation: %s', (is) => {
  it.each(steps)('$type', (expected, attempt, allowed) => {
    const past = given(organisation, pasts[is])
    if (allowed === is) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('its settings', () => {
  it('change, and are as they were where nothing changes', () => {
    const past = given(organisation, [founded])
    past.when(RenameOrganisation, { ...self, ...renamed.data }).records(renamed)
    past.when(RenameOrganisation, { ...self, name: data.name }).records()
    past.when(ChangeZone, { ...self, ...rezoned.data }).records(rezoned)
    past.when(ChangeZone, { ...self, zone: data.zone }).records()
    past.when(ChangeFiscalYear, { ...self, ...fiscal.data }).records(fiscal)
    past.when(ChangeFiscalYear, { ...self, fiscalYearStart: 1 }).records()
    past.when(DeclareHoliday, { ...self, ...holiday.data }).records(holiday)
    given(organisation, [founded, holiday])
      .when(DeclareHoliday, { ...self, ...holiday.data })
      .records()
  })

  it('hold through a crisis', () => {
    const past = [founded, crisis, renamed, rezoned, fiscal, holiday, over] as const
    expect(given(organisation, past).life.state).toEqual({
      is: 'founded',
      name: 'Calder',
      zone: 'America/Sao_Paulo',
      owner: id('dana'),
      administrators: [],
      fiscalYearStart: 2,
      holidays: ['2026-04-27'],
    })
  })

  it('change nothing before it is founded', () => {
    const early = { ...renamed, at: '2026-02-01T09:00:00.000Z' }
    expect(given(organisation, [founded, early]).life.state).toMatchObject({ name: data.name })
  })
})

describe('its administrators and its owner', () => {
  const noor = { ...self, person }

  it('are members when they become it', () => {
    const past = given(organisation, [founded])
    past.when(AppointAdministrator, noor, { others }).records({ ...appointed, occurredAt: NOW })
    past
      .when(AppointAdministrator, { ...self, person: id('tom') }, { others })
      .refused('NotAMember', 'person')
    past
      .when(HandOverOrganisation, { ...self, to: person }, { others })
      .records({ ...handed, occurredAt: NOW })
    past
      .when(HandOverOrganisation, { ...self, to: id('tom') }, { others })
      .refused('NotAMember', 'to')
  })

  it('are appointed, dismissed and handed over once', () => {
    given(organisation, [founded, appointed]).when(AppointAdministrator, noor, { others }).records()
    given(organisation, [founded, appointed])
      .when(DismissAdministrator, noor)
      .records({ ...dismissed, occurredAt: NOW })
    given(organisation, [founded]).when(DismissAdministrator, noor).records()
    given(organisation, [founded, handed])
      .when(HandOverOrganisation, { ...self, to: person }, { others })
      .records()
  })

  it('are such from the recording on, so that none stays who was dismissed', () => {
    const backdated = { occurredAt: '2026-02-01T09:00:00.000Z', others }
    const past = given(organisation, [founded, appointed])
    past.when(DismissAdministrator, noor, backdated).records({ ...dismissed, occurredAt: NOW })
    past
      .when(HandOverOrganisation, { ...self, to: person }, backdated)
      .records({ ...handed, occurredAt: NOW })
    expect(given(organisation, [founded, appointed, dismissed, handed]).life.state).toMatchObject({
      administrators: [],
      owner: person,
    })
  })
})

describe('the clock of a demo', () => {
  const demo = { ...founded, data: { ...data, demo: true } }
  const to = '2026-04-14T09:00:00.000Z'

  it('moves on, never back', () => {
    const past = given(organisation, [demo])
    past.when(MoveClock, { ...self, to }).records({ type: 'ClockMoved', data: { to } })
    past.when(MoveClock, { ...self, to: NOW }).refused('ClockNeverGoesBack', 'to')
    const moved = { type: 'ClockMoved' as const, data: { to } }
    expect(given(organisation, [demo, moved]).life.state).toMatchObject({ demoClock: to })
  })

  it('is only a demo’s', () => {
    given(organisation, [founded])
      .when(MoveClock, { ...self, to })
      .refused('NotADemo')
  })
})

describe('an import', () => {
  it('is told from its beginning to its undoing, which is not told again where nothing was left', () => {
    const table = { columns: [{ heading: 'Goal', tells: 'title' }, {}], hierarchy: 'none' }
    const begun = { of: 'goals', name: 'goals.csv', table } as const
    const ended = { import: id('begun'), recorded: 12, known: 0, notUnderstood: 1 }
    const undone = { import: id('begun'), withdrawn: 11, kept: 1 }
    const past = given(organisation, [founded])
    past.when(BeginImport, { ...self, ...begun }).records({ type: 'ImportBegun', data: begun })
    past.when(EndImport, { ...self, ...ended }).records({ type: 'ImportEnded', data: ended })
    past.when(UndoImport, { ...self, ...undone }).records({ type: 'ImportUndone', data: undone })
    const told = [
      founded,
      { type: 'ImportBegun' as const, data: begun },
      { type: 'ImportEnded' as const, data: ended },
      { type: 'ImportUndone' as const, data: undone },
    ]
    const after = given(organisation, told)
    expect(after.life.state).toEqual({ ...past.life.state, undone: [id('begun')] })
    after.when(UndoImport, { ...self, ...undone, withdrawn: 0 }).records()
    after.when(UndoImport, { ...self, ...undone }).records({ type: 'ImportUndone', data: undone })
  })
})

describe('its name', () => {
  const named = (name: string | undefined, source: 'web' | 'api', demo = false) =>
    nameGiven({ data: { name, demo }, metadata: { source } }).name

  it('is one that somebody typed, and never what was once made of two names', () => {
    expect(named('Smith and Sons', 'api')).toBe('Smith and Sons')
    expect(named('Smith and Sons', 'web', true)).toBe('Smith and Sons')
    expect(named('Ada and Grace', 'web')).toBeUndefined()
    expect(named(undefined, 'web')).toBeUndefined()
  })

  it('may be given to one that has none', () => {
    const { name: _, ...rest } = data
    const past = given(organisation, [{ type: 'OrganisationFounded', data: rest }])
    past.when(RenameOrganisation, { ...self, ...renamed.data }).records(renamed)
  })
})
