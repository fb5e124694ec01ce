import { z } from 'zod'
import { requireAhead } from '../kernel/days.ts'
import { fact, opening, step } from '../kernel/event.ts'
import { distinct, EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { statement, words } from '../kernel/marks.ts'
import { CallingOff } from '../kernel/sealed-round.ts'
import { Line } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { wordedEvent } from '../kernel/wording.ts'
import {
  RecalledAccount,
  ToldAnnotation,
  ToldFinding,
  ToldNarrative,
  ToldObjection,
} from './said.ts'
import { actionKinds, recurrences } from './state.ts'

const lane = 'rhythm'

const recalled = { person: PersonId, account: statement(RecalledAccount) }

/**
 * That there is a post-mortem, of which days and with whom, is seen by all. What is said in it is each person's own; once the
 * accounts are opened, it is read by those involved and by who facilitates.
 */
export const events = {
  PostmortemOpened: step(
    'opened a post-mortem',
    z.strictObject({
      by: PersonId,
      partnership: PartnershipId,
      title: Line,
      question: words('opened'),
      /** The days that it looks at. */
      from: LocalDate,
      to: LocalDate,
      /** What it began with, where it was one entry. */
      event: EventId.optional(),
      involved: distinct(PersonId).min(2),
      /** May be one of those involved: then they are named as one. */
      facilitator: PersonId,
      /** The last local day on which they may write what they recall. */
      closes: LocalDate,
    }),
    { lane, mendable: false, instead: 'call it off while nothing of it is open, or close it' },
  ),
  /** Sealed. A later one of the same person takes its place, until all are opened. */
  RecollectionWritten: fact('wrote what they recall', z.strictObject(recalled), {
    lane,
    weight: 'low',
    mendable: false,
    instead: 'write it anew while it is sealed',
  }),
  RecollectionsOpened: opening(
    'opened the recollections',
    z.strictObject({
      opens: distinct(EventId),
      silent: z.array(z.strictObject({ person: PersonId, away: z.literal(true).optional() })),
    }),
    { lane },
  ),
  /** By who had stayed silent, and has not read the others’. */
  LateRecollectionWritten: fact(
    'wrote late what they recall',
    z.strictObject({ ...recalled, away: z.literal(true).optional() }),
    { lane, mendable: false },
  ),
  /** Opened by mistake, while nothing of it was open: what was written stays sealed for good. */
  PostmortemCalledOff: step('called off a post-mortem', CallingOff, { lane, mendable: false }),
  /** From then on somebody else facilitates, and reads what is said in it. */
  FacilitationHandedOn: step(
    'handed over the facilitation of a post-mortem',
    z.strictObject({ by: PersonId, facilitator: PersonId }),
    { lane, mendable: false, instead: 'hand it on again' },
  ),
  /** Which entries belong, in which order they are told. A later one takes its place. */
  NarrativeCurated: fact(
    'curated the timeline of a post-mortem',
    z.strictObject({ by: PersonId, narrative: statement(ToldNarrative) }),
    { lane, weight: 'low', mendable: false, instead: 'curate it anew' },
  ),
  EntryAnnotated: fact(
    'annotated an entry in a post-mortem',
    z.strictObject({ by: PersonId, annotation: statement(ToldAnnotation) }),
    { lane, weight: 'low' },
  ),
  TimelineObjectedTo: fact(
    'objected to the timeline of a post-mortem',
    z.strictObject({ by: PersonId, objection: statement(ToldObjection) }),
    { lane },
  ),
  /** The id of this event names the finding. */
  PostmortemFindingMade: fact(
    'found something in a post-mortem',
    z.strictObject({ by: PersonId, finding: statement(ToldFinding), askOn: LocalDate }),
    { lane },
  ),
  /** The day came on which it is asked whether it happened again. */
  PostmortemFindingCameDue: fact(
    'asked whether it happened again',
    z.strictObject({ finding: EventId, setBy: EventId, on: LocalDate }),
    { lane, weight: 'low', mendable: false },
  ),
  PostmortemFindingAnswered: fact(
    'said whether it happened again',
    z.strictObject({
      finding: EventId,
      by: PersonId,
      again: z.enum(recurrences),
      note: words('opened').optional(),
      /** When it is asked once more; left out: it is asked no more. */
      askOn: LocalDate.optional(),
    }),
    { lane, mendable: false },
  ),
  /** The id of this event names the action. A goal or a promise it becomes only by whose it is. */
  PostmortemActionAgreed: fact(
    'agreed on an action in a post-mortem',
    wordedEvent({
      who: PersonId,
      becomes: z.enum(actionKinds),
      /** Of a promise: to whom it is to be made. */
      to: PersonId.optional(),
      dueOn: LocalDate,
      finding: EventId.optional(),
    }),
    {
      lane,
      mendable: false,
      instead: 'whose it is can decline it',
      holds: ({ dueOn }, days) => requireAhead(dueOn, days, 'dueOn'),
    },
  ),
  PostmortemActionDeclined: fact(
    'did not take on an action of a post-mortem',
    z.strictObject({ action: EventId, reason: words('opened').optional() }),
    { lane, weight: 'low', mendable: false },
  ),
  /** Whose it is has left, and can neither take it on nor decline it; or whom it was to be promised to has. */
  PostmortemActionWithdrawn: fact(
    'withdrew an action of a post-mortem',
    z.strictObject({ action: EventId, by: PersonId, reason: words('opened').optional() }),
    { lane, weight: 'low', mendable: false },
  ),
  PostmortemClosed: step('closed a post-mortem', z.strictObject({}), { lane }),
  PostmortemReopened: step(
    'reopened a post-mortem',
    z.strictObject({ reason: words('opened').optional() }),
    { lane },
  ),
} as const
