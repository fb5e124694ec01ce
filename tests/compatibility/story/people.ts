import { found } from '@lockstep/application'
import type { PartnershipId, PersonId } from '@lockstep/domain'
import type { Teller } from './teller.ts'

/** Who is in the story. */
export interface Cast {
  readonly ana: PersonId
  readonly ben: PersonId
  readonly caro: PersonId
  readonly dev: PersonId
  /** Known from a page, and no member. */
  readonly eve: PersonId
}

/** An organisation of four, and one whom an import named. */
export async function people(teller: Teller): Promise<Cast> {
  const ana = await found(teller.home, {
    name: 'Harbour Tools',
    zone: 'Europe/Lisbon',
    demo: true,
    owner: { name: 'Ana Weber', role: 'CEO' },
    source: 'web',
  })
  const { id: ben } = await teller.give(ana, 'AddMember', {
    name: 'Ben Ortiz',
    role: 'CMO',
    title: 'Head of marketing',
    function: 'Marketing',
  })
  const { id: caro } = await teller.give(ana, 'AddMember', {
    name: 'Łucja “Caro” Lind',
    role: 'CFO',
  })
  const { id: dev } = await teller.give(ana, 'AddMember', { name: 'देव राव', role: 'COO' })
  const importer = { by: 'import', person: ana } as const
  const { id: eve } = await teller.give(
    importer,
    'IdentifyPerson',
    { name: 'Eve Moss' },
    { source: 'import' },
  )
  return { ana, ben, caro, dev, eve }
}

/** An organisation that nobody named. */
export async function unnamed({ home }: Teller): Promise<void> {
  const owner = { name: 'Ana Weber', role: 'Other' }
  await found(home, { zone: 'Europe/Lisbon', demo: false, owner, source: 'web' })
}

/** What becomes of the organisation and its people. */
export async function office(teller: Teller, { ana, ben, caro, eve }: Cast): Promise<void> {
  const { id } = teller.home
  await teller.give(ana, 'RenameOrganisation', {
    id,
    name: 'Harbour & Sons',
    reason: 'The sons joined.',
  })
  await teller.give(ana, 'ChangeZone', { id, zone: 'Europe/Madrid' })
  await teller.give(ana, 'ChangeFiscalYear', {
    id,
    fiscalYearStart: 2,
    reason: 'As the sons count.',
  })
  await teller.give(ana, 'DeclareHoliday', { id, date: '2026-05-01', name: 'Labour Day' })
  await teller.give(ana, 'AppointAdministrator', { id, person: ben })
  await teller.give(ana, 'DismissAdministrator', { id, person: ben })
  await teller.give(ana, 'TakeIn', { id: eve, role: 'CTO', function: 'Product' })
  await teller.give(ana, 'ChangeRole', {
    id: eve,
    role: 'CPO',
    reason: 'It is the product she leads.',
  })
  await teller.give(caro, 'GrantDelegation', { id: caro, to: ben, until: '2026-12-31' })
  await teller.give(caro, 'StartAbsence', { id: caro, until: '2026-03-20', delegate: ben })
  await teller.give(caro, 'EndAbsence', { id: caro })
  const ahead = { from: '2026-04-13', until: '2026-04-17', delegate: ben }
  await teller.give(caro, 'StartAbsence', { id: caro, ...ahead })
  await teller.give(caro, 'EndDelegation', { id: caro, to: ben })
  const restored = { id: caro, by: [ana, ben], wordsSince: '2026-03-01T00:00:00.000Z' }
  await teller.give({ by: 'timer' }, 'RestoreAccess', restored)
  await teller.give(ben, 'DeclareCrisis', { id, reason: 'The largest customer left.' })
  await teller.give(ana, 'EndCrisis', { id, note: 'They came back.' })
}

/** Somebody from outside audits a partnership for a while. */
export async function audit(
  teller: Teller,
  { ana }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const { id } = await teller.give(ana, 'AppointAuditor', {
    name: 'Ada Osei',
    partnerships: [partnership],
    from: '2026-01-01',
    to: '2026-04-30',
    until: '2026-12-31',
    reason: 'The board asked for it.',
  })
  await teller.give(ana, 'EndAudit', { id, reason: 'She has read it.' })
}

/** One has their words erased, and leaves; the owner hands over. */
export async function leaving(teller: Teller, { ana, ben, dev }: Cast): Promise<void> {
  await teller.give(dev, 'ErasePerson', { id: dev, reason: 'I am leaving.' })
  await teller.give(ana, 'RecordLeaving', { id: dev })
  await teller.give(ana, 'HandOverOrganisation', { id: teller.home.id, to: ben })
  const on = { id: teller.home.id, to: '2026-06-01T09:00:00.000Z' }
  await teller.give(ben, 'MoveClock', on, { source: 'demo' })
  teller.home.moveTo(on.to)
}

/** The new owner imports a table of goals, and takes it back. */
export async function importing(teller: Teller, { ben }: Cast): Promise<void> {
  const importer = { by: 'import', person: ben } as const
  const { id } = teller.home
  const table = {
    columns: [{ heading: 'Goal', tells: 'title' }, { heading: 'Colour' }, {}],
    hierarchy: 'none',
  }
  const begun = { id, of: 'goals', name: 'Goals of 2026.csv', table } as const
  const { event } = await teller.give(importer, 'BeginImport', begun, { source: 'import' })
  const ended = { id, import: event, recorded: 12, known: 3, notUnderstood: 1 }
  await teller.give(importer, 'EndImport', ended, { source: 'import' })
  const undone = { id, import: event, withdrawn: 11, kept: 1 }
  await teller.give(importer, 'UndoImport', undone, { source: 'import' })
}
