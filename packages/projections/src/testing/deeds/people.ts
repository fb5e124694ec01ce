import { addDays, type PartnershipState } from '@lockstep/domain'
import { begin, type Doing, give, on, pick } from './doing.ts'

const self = ({ whom }: Doing) => ({ id: whom })
const asOwner =
  (deed: (doing: Doing) => void) =>
  (doing: Doing): void =>
    deed({ ...doing, by: doing.company.owner })
const rarely =
  (deed: (doing: Doing) => void) =>
  (doing: Doing): void => {
    if (doing.which % 4 === 0) deed(doing)
  }
/** Not the owner, without whom nobody could let anybody in. */
const notTheOwner =
  (deed: (doing: Doing) => void) =>
  (doing: Doing): void => {
    if (doing.whom !== doing.company.owner) deed(doing)
  }

const version = ({ company, one, flag }: Doing) => {
  const state = company.state('partnership', one('partnership') ?? '') as PartnershipState
  const last = state.is === 'none' ? 1 : Math.max(1, state.lastVersion)
  return { version: flag ? last : 1 }
}

const successVersion = ({ company, one }: Doing) => {
  const state = company.state('partnership', one('partnership') ?? '') as PartnershipState
  return { version: (state.is === 'none' ? undefined : state.success?.version) ?? 1 }
}

/** Of a partnership, over the days around now, for some weeks. */
const audit = ({ company, one, which }: Doing) => {
  const today = company.now.slice(0, 10)
  return {
    partnerships: [one('partnership') ?? company.id],
    from: addDays(today, -(which % 90)),
    to: addDays(today, which % 30),
    until: addDays(today, which % 60),
  }
}

export const people = {
  join: asOwner(begin('AddMember', { name: 'Somebody', role: 'CMO' })),
  takeIn: asOwner(on('TakeIn', (doing) => ({ ...self(doing), role: 'CFO' }))),
  changeRole: asOwner(
    on('ChangeRole', (doing) => ({ ...self(doing), role: 'CRO', reason: 'Why' })),
  ),
  leave: rarely(notTheOwner(asOwner(on('RecordLeaving', self)))),
  startAbsence: on('StartAbsence', (doing) => ({ ...self(doing), delegate: doing.by })),
  endAbsence: on('EndAbsence', self),
  grant: on('GrantDelegation', (doing) => ({ ...self(doing), to: doing.by })),
  endGrant: on('EndDelegation', (doing) => ({ ...self(doing), to: doing.by })),
  appoint: ({ company, whom, which, ...doing }: Doing) =>
    give(
      { ...doing, company, whom, which, by: company.owner },
      which % 2 === 0 ? 'AppointAdministrator' : 'DismissAdministrator',
      { id: company.id, person: whom } as never,
    ),
  appointAuditor: asOwner(begin('AppointAuditor', (doing) => ({ name: 'Ada', ...audit(doing) }))),
  grantAudit: asOwner(on('GrantAudit', (doing) => ({ ...self(doing), ...audit(doing) }))),
  endAudit: rarely(asOwner(on('EndAudit', (doing) => ({ ...self(doing), reason: 'Reason' })))),
  rename: on('RenameOrganisation', ({ which }) => ({ name: pick(['Calder', 'Freight'], which) })),
  crisis: on('DeclareCrisis', { reason: 'Reason' }),
  endCrisis: on('EndCrisis', { note: 'Note' }),
  found: begin('FoundPartnership', ({ by, whom, company }) => {
    const members = [...new Set([by, whom, company.owner])].slice(0, 3)
    return { members: members.length > 1 ? members : company.all('person').slice(0, 2), name: 'We' }
  }),
  proposeCharter: on('ProposeCharter', ({ flag, which }) => ({
    trustOpen: flag,
    notes: 'Notes',
    ...(which % 3 === 0 ? { pulseCadenceDays: 7 + (which % 8) } : {}),
  })),
  acceptCharter: on('AcceptCharter', version),
  defineSuccess: on('DefineSuccess', ({ which, flag }) => ({
    elements: [{ text: 'Revenue' }, { text: pick(['Brokers', 'Shippers'], which) ?? '' }].slice(
      flag ? 0 : 1,
    ),
  })),
  acceptSuccess: on('AcceptSuccessElements', (doing) => ({
    ...successVersion(doing),
    elements: [1 + (doing.which % 3)],
  })),
  rejectSuccess: on('RejectSuccessElement', (doing) => ({
    ...successVersion(doing),
    element: 1 + (doing.which % 2),
    reason: 'Reason',
  })),
  addToTeam: on('AddToPartnership', ({ whom }) => ({ person: whom })),
  removeFromTeam: rarely(on('RemoveFromPartnership', ({ whom }) => ({ person: whom }))),
  endPartnership: rarely(on('EndPartnership', { reason: 'Reason' })),
}

export const erasures = {
  erase: notTheOwner(on('ErasePerson', (doing) => ({ ...self(doing), reason: 'Reason' }))),
}
