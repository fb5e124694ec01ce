import type { Envelope } from '../kernel/event.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Sealed } from '../kernel/marks.ts'
import type { CommandDefinition, NounName } from '../kernel/noun.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { ImportKind } from '../organisation/events.ts'
import { auditOf, isHere } from '../person/membership.ts'
import { isBeforeLetIn } from './let-in-again.ts'
import { inAudit, inFacilitation, type Reach } from './reach.ts'
import { isAdministrator, rolesOf, seesAllThatIsOpen } from './roles.ts'
import type { Viewer } from './viewer.ts'

/** Who may hand a member, who never came, their first link: an administrator, the owner among them. */
export const mayInvite = (viewer: Pick<Viewer, 'organisation' | 'person' | 'self'>): boolean =>
  isAdministrator(viewer)

/**
 * Who may put on everybody's record that somebody takes a role, or goes: they themselves, who shares the partnership with
 * them in which it is said, and an administrator, the owner among them.
 */
export const maySayOfTheirRole = (
  speaker: Parameters<typeof mayInvite>[0],
  of: PersonId,
  members: readonly PersonId[],
): boolean =>
  speaker.person === of ||
  [speaker.person, of].every((each) => members.includes(each)) ||
  isAdministrator(speaker)

/** A table or a calendar says what any member could by hand; a history speaks in others' names, and says who they are. */
export const mayImport = (viewer: Parameters<typeof mayInvite>[0], of: ImportKind) =>
  mayInvite(viewer) || (of !== 'history' && viewer.self.is === 'member')

/** Who may have what they may read told to a program outside as it is recorded. */
export const maySendOn = ({ self }: Pick<Viewer, 'self'>): boolean => self.is === 'member'

/** Whether a record exists for a viewer at all. Who has any part in the organisation knows its name and its people's. */
export function maySee(viewer: Viewer, noun: NounName, record: Reach): boolean {
  if (!isLetIn(viewer, record)) return false
  // Who has left can still have their words erased, and tell why they left.
  if (noun === 'person' && record.record === viewer.person) return true
  if (record.concerns === viewer.person) return true
  if (seesAllThatIsOpen(viewer)) return true
  const roles = rolesOf(viewer)
  if (noun === 'organisation' || noun === 'person') return roles.size > 0
  if (viewer.facilitates?.some((each) => inFacilitation(each, noun, record))) return true
  const audit = auditOf(viewer.self, viewer.today)
  return audit !== undefined && inAudit(audit, noun, record)
}

/** Whether a record's restriction, if it has one, lets the viewer in. */
export const isLetIn = (viewer: Viewer, { restrictedTo, restrictedAt }: Reach): boolean =>
  restrictedTo === undefined ||
  (restrictedTo.includes(viewer.person) && !isBeforeLetIn(viewer, restrictedAt))

/** How far the answers of a round have been opened. */
export interface Openness {
  readonly opened: boolean
  /** Who was asked and has stayed silent: they read the others only after a late answer of their own. */
  readonly closedTo: readonly PersonId[]
  /** To whom alone it opens; left out: to all for whom the record exists. */
  readonly among?: readonly PersonId[]
  /** Of answers that say how far one trusts another. */
  readonly trust?: {
    readonly from: PersonId
    readonly to: PersonId
    /** All members of their partnership opened it in the charter. */
    readonly openInCharter: boolean
  }
}

/** Whether a viewer may read what a person answered. */
export function mayReadAnswer(viewer: Viewer, holder: PersonId, openness: Openness): boolean {
  const { opened, closedTo, among, trust } = openness
  if (viewer.person === holder) return true
  if (!opened || closedTo.includes(viewer.person)) return false
  if (among?.includes(viewer.person) === false) return false
  return trust === undefined || mayReadTrust(viewer, trust.from, trust.to, trust.openInCharter)
}

/** What both of a feedback opened to others: the words that were on record by then, to the end of a day. */
export interface Disclosed {
  readonly to: readonly PersonId[]
  readonly until: LocalDate
  readonly recordedAt: Instant
}

/** By what a marked value may be open to others than its owners: its round, or what both disclosed. */
export type Opening = Openness | readonly Disclosed[]

/**
 * Whether a marked value is older than what the viewer's session reaches back to. Such a session may not carry it over
 * into a newer record either, where it would read it.
 */
export const isBeyondReach = (
  { wordsSince }: Viewer,
  { recordedAt }: Pick<Sealed, 'recordedAt'>,
): boolean => wordsSince !== undefined && recordedAt < wordsSince

/** Whose a value is, whether it is marked or stands in plain for folds to measure with. */
export type Owned = Pick<Sealed, 'owners' | 'recordedAt' | 'audience'>

/**
 * Whether a viewer may read a value that is somebody's. Nobody reads another's words for being a delegate, an
 * administrator or the owner; names are read by everybody who has a session.
 * @param opening of the round that an answer belongs to, or the disclosures of the record that words stand in.
 */
export function mayRead(viewer: Viewer, mark: Owned, opening?: Opening): boolean {
  if (mark.audience === 'organisation') return true
  if (mark.owners.includes(viewer.person)) return !isBeyondReach(viewer, mark)
  if (opening === undefined) return false
  return 'opened' in opening
    ? mark.audience === 'opened' &&
        (isForAll(viewer, opening) || !isBeyondReach(viewer, mark)) &&
        mark.owners.every((owner) => mayReadAnswer(viewer, owner, opening))
    : mark.audience === 'owners' && opening.some((each) => isDisclosed(viewer, mark, each))
}

/**
 * Who is no member answers in no round: they read of one what any member reads, who might have opened their link, or what
 * those concerned named them for.
 */
const isForAll = ({ self }: Viewer, { trust }: Openness): boolean =>
  self.is !== 'member' && trust === undefined

/** Words that are disclosed to somebody after they came in are for who came in. */
const isDisclosed = (viewer: Viewer, mark: Owned, disclosed: Disclosed): boolean =>
  disclosed.to.includes(viewer.person) &&
  viewer.today <= disclosed.until &&
  mark.recordedAt <= disclosed.recordedAt &&
  !isBeyondReach(viewer, disclosed)

/**
 * Whether a viewer may read a trust figure between two people, its reasons and its curve: the two, or everybody where all
 * members of their partnership opened it in the charter.
 */
export const mayReadTrust = (
  viewer: Viewer,
  from: PersonId,
  to: PersonId,
  openInCharter: boolean,
): boolean =>
  viewer.person === from || viewer.person === to || (openInCharter && rolesOf(viewer).has('member'))

/** Whether somebody may mend an entry: who said it, in whose name it was said, and for an import its importer. */
export const mayMend = (
  { speaker, actor }: { readonly speaker: PersonId; readonly actor: PersonId | 'lockstep' },
  said: Pick<Envelope, 'actor' | 'onBehalfOf' | 'source'>,
): boolean =>
  (said.onBehalfOf ?? said.actor) === speaker || (said.source === 'import' && said.actor === actor)

/** Who gives a command: the viewer, or a principal in whose name the viewer records. */
export interface Giving {
  readonly speaker: PersonId
  readonly partnership?: string
  readonly by: 'session' | 'timer' | 'import'
}

/** Who is no member, or no longer, speaks only where such a one has a part, whatever a record names them for still. */
export const maySpeak = (
  viewer: Viewer,
  { alsoOutside = false }: Pick<CommandDefinition, 'alsoOutside'>,
): boolean =>
  rolesOf(viewer).has('member') || (alsoOutside === 'here' ? isHere(viewer.self) : alsoOutside)

/** @throws Refusal `NotYours` */
export function checkMaySpeak(viewer: Viewer, where: Parameters<typeof maySpeak>[1]): void {
  if (!maySpeak(viewer, where)) throw new Refusal('NotYours', 'This is for members to do.')
}

/**
 * Holds a command against who gives it. Settings and people are settled in person: a delegate neither borrows that right
 * nor lends their own.
 * @throws Refusal `NoDelegation`, `OnlyInPerson`, `OwnWayInNeeded`, `NotYours` or `SpeaksToThemselves`.
 */
export function checkGiver<I, S>(
  viewer: Viewer,
  giving: Giving,
  command: Pick<CommandDefinition, 'giver' | 'personal' | 'ownWayIn' | 'alsoOutside'> & {
    readonly named?: (state: S, input: I) => readonly PersonId[]
    readonly between?: (state: S, input: I) => readonly PersonId[]
  },
  state: S,
  input: I,
): void {
  if (giving.by === 'timer') return
  checkDelegated(viewer, giving, command.personal)
  if (command.ownWayIn === true && viewer.letIn !== undefined)
    throw new Refusal('OwnWayInNeeded', 'Others let you in again; this takes a way in of your own.')
  const { speaker, by } = giving
  const roles = rolesOf(viewer)
  const inPerson = speaker === viewer.person
  const allowed: Record<CommandDefinition['giver'], boolean> = {
    member: roles.has('member') || by === 'import',
    reader: roles.size > 0,
    administrator: inPerson && roles.has('administrator'),
    owner: inPerson && roles.has('owner'),
    timer: false,
    import: by === 'import',
    named:
      by === 'import' ||
      (maySpeak(viewer, command) && (command.named?.(state, input).includes(speaker) ?? false)),
  }
  if (!allowed[command.giver]) throw new Refusal('NotYours', 'This is for somebody else to do.')
  if (by === 'session' && !inPerson && command.between?.(state, input).includes(viewer.person))
    throw new Refusal('SpeaksToThemselves', 'What is between the two of you, they say themselves.')
}

/**
 * Holds somebody who records in another's name against the delegation that says so.
 * @throws Refusal `NoDelegation`, or `OnlyInPerson` for what only the person can say.
 */
export function checkDelegated(
  viewer: Viewer,
  { speaker, partnership, by }: Giving,
  personal = false,
): void {
  if (by !== 'session' || speaker === viewer.person) return
  const granted = viewer.principals.find(({ person }) => person === speaker)?.delegation
  const held = viewer.self.is === 'member' ? granted : undefined
  const current = held !== undefined && (held.until === undefined || held.until >= viewer.today)
  const covers =
    current && (held.scope === 'everything' || held.scope.some((id) => id === partnership))
  if (!covers)
    throw new Refusal('NoDelegation', 'This person has not let you record in their name.')
  if (personal) throw new Refusal('OnlyInPerson', 'Only the person can do this, not a delegate.')
}
